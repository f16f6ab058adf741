internal import Numerals

extension TrainingHistory: CustomStringConvertible {
  /// The most rows that the description shows.
  private static let rowLimit = 10

  /// One line about the whole, then a table of at most ten steps, those with a validation if there are any.
  public var description: String {
    guard let first = steps.first, let last = steps.last else { return "no steps" }
    let losses = "loss \(Self.text(first.loss)) → \(Self.text(last.loss))"
    let title = (steps.count == 1 ? "1 step: " : "\(steps.count) steps: ") + losses
    let shown = Self.thinned(steps.contains { $0.validation != nil } ? steps.filter { $0.validation != nil } : steps)
    var columns = [
      ["step"] + shown.map { String($0.step) },
      ["loss"] + shown.map { Self.text($0.loss) },
      ["learning rate"] + shown.map { NumberFormat.significant(4).string($0.learningRate) },
      ["gradient norm"] + shown.map { Self.text($0.gradientNorm) },
    ]
    if shown.contains(where: { $0.validation != nil }) {
      columns.append(["validation"] + shown.map { $0.validation.map(Self.text) ?? "" })
    }
    return title + "\n" + TextColumns(columns).text
  }

  private static func text(_ value: Double) -> String {
    let format: NumberFormat = value.magnitude >= 1e-3 && value.magnitude < 1e6 ? .fixed(4) : .scientific(3)
    return value == 0 ? "0" : format.string(value)
  }

  /// At most ten at equal distances, the first and the last among them.
  private static func thinned(_ steps: [TrainingStep]) -> [TrainingStep] {
    guard steps.count > rowLimit else { return steps }
    return (0..<rowLimit).map { steps[$0 * (steps.count - 1) / (rowLimit - 1)] }
  }
}
