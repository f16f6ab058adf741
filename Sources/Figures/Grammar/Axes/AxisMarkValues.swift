/// Which values an axis marks.
public struct AxisMarkValues: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// How the values are chosen.
  package enum Choice: Sendable, Hashable {
    case automatic(count: Int?)
    case stride(Double)
    case listed([PlotValue])
  }

  /// How the values are chosen.
  package let choice: Choice

  /// Round values, as many as there is room for.
  public static let automatic = AxisMarkValues(choice: .automatic(count: nil))

  /// About so many round values.
  public static func automatic(desiredCount: Int) -> AxisMarkValues {
    AxisMarkValues(choice: .automatic(count: max(1, desiredCount)))
  }

  /// All multiples of a step.
  public static func stride(by step: Double) -> AxisMarkValues { AxisMarkValues(choice: .stride(abs(step))) }

  /// Just these values.
  public init(arrayLiteral values: Double...) { choice = .listed(values.map { .number($0) }) }

  package init(choice: Choice) { self.choice = choice }
}
