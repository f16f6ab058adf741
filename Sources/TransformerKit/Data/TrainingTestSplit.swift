/// Examples to learn from, and others to see whether what was learnt holds for them.
public struct TrainingTestSplit<Example: Sendable>: Sendable {
  /// What a model learns from.
  public let training: [Example]
  /// What it has not seen.
  public let test: [Example]
}

extension TrainingTestSplit: CustomStringConvertible {
  /// The numbers of examples and the first of each kind.
  public var description: String {
    func first(_ examples: [Example]) -> String { examples.first.map { ", such as \($0)" } ?? "" }
    return "\(training.count) for training\(first(training))\n\(test.count) for testing\(first(test))"
  }
}
