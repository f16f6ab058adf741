/// Colours for numbers.
public enum ColorRamp: Sendable, Hashable {
  /// From the page's colour to a strong one, for values from low to high.
  case sequential
  /// Two colours on either side of a neutral middle, for values around zero.
  case diverging

  /// The number of steps of a ramp.
  package static let steps = 17

  /// The step of a value in a domain; values outside get the nearer end.
  package func step(_ value: Double, in domain: ClosedRange<Double>) -> Int {
    Int((share(value, in: domain) * Double(Self.steps - 1)).rounded())
  }

  /// The place of a value in a domain, from 0 to 1; values outside get the nearer end.
  package func share(_ value: Double, in domain: ClosedRange<Double>) -> Double {
    let span = domain.upperBound / 2 - domain.lowerBound / 2
    let share = span > 0 ? (value / 2 - domain.lowerBound / 2) / span : self == .diverging ? 0.5 : 1
    return min(max(share, 0), 1)
  }

  /// The fill of a step.
  package func fill(_ step: Int) -> String { "var(--\(name)-\(step))" }
  /// The colour of text on that fill.
  package func ink(_ step: Int) -> String { "var(--\(name)-ink-\(step))" }
  /// The class of a cell of that fill.
  package func className(_ step: Int) -> String { "\(self == .sequential ? "h" : "d")\(step)" }
  /// The name of the ramp in the style sheet.
  package var name: String { self == .sequential ? "heat" : "diverge" }
}
