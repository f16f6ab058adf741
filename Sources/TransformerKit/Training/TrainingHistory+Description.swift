internal import Numerals

extension TrainingHistory: CustomStringConvertible {
  /// One line about the whole, then a table of about ten steps, those with a validation if there are any.
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

  /// The first, the last, and about ten at round distances: every 1, 2, 5, 10, 20, 50 … of them.
  private static func thinned(_ steps: [TrainingStep]) -> [TrainingStep] {
    var distance = 1, factors = [2, 5, 10].makeIterator(), power = 1
    while steps.count > 10 * distance {
      if let factor = factors.next() {
        distance = factor * power
      } else {
        power *= 10
        factors = [2, 5, 10].makeIterator()
      }
    }
    return steps.enumerated().filter { place, _ in
      place == 0 || place == steps.count - 1 || (place + 1) % distance == 0
    }.map(\.element)
  }
}
