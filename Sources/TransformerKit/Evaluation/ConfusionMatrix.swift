public import TensorEngine

/// How often each class was taken for each other.
public struct ConfusionMatrix: Sendable, Equatable {
  /// A row for each true class, a column for each predicted one.
  public let counts: [[Int]]
  /// The names of the classes.
  public let labels: [String]

  /// Counts predictions; classes are numbers from 0 on.
  public init(predicted: [Int], actual: [Int], labels: [String]) {
    guard predicted.count == actual.count else { stop(.answers("ConfusionMatrix", predicted.count, actual.count)) }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: labels.count), count: labels.count)
    for (prediction, truth) in zip(predicted, actual) {
      for number in [prediction, truth] where !labels.indices.contains(number) {
        stop(.confusedClass(number, labels.count))
      }
      counts[truth][prediction] += 1
    }
    self.counts = counts
    self.labels = labels
  }

  /// Counts predictions of classes that have numbers for names.
  public init(predicted: [Int], actual: [Int], classes: Int) {
    self.init(predicted: predicted, actual: actual, labels: (0..<Swift.max(0, classes)).map(String.init))
  }

  /// Counts the classes with the largest logits, [..., classes], for targets [...]; one equal to `ignoring` does not count.
  public init(logits: Tensor, targets: Tensor, ignoring: Int? = nil, labels: [String]? = nil) {
    guard logits.rank > 0, targets.shape == Array(logits.shape.dropLast()) else {
      stop(.evaluatedShapes("ConfusionMatrix", logits.shape, targets.shape))
    }
    let predicted = targets.count == 0 ? [] : logits.detached().argMax(axis: -1).scalars.map { Int($0) }
    let pairs = zip(predicted, targets.scalars.map { Int($0) }).filter { $0.1 != ignoring }
    self.init(
      predicted: pairs.map(\.0), actual: pairs.map(\.1), labels: labels ?? (0..<logits.dim(-1)).map(String.init))
  }

  /// The number of predictions.
  public var total: Int { counts.joined().reduce(0, +) }
  /// The part of the predictions that are right.
  public var accuracy: Double { Self.ratio(counts.indices.reduce(0) { $0 + counts[$1][$1] }, total) }
  /// The counts as a tensor [true, predicted], for a heat map.
  public var tensor: Tensor {
    Tensor(counts.joined().map(Double.init), shape: [labels.count, labels.count], dtype: .int32)
  }

  /// The part of the predictions of a class that are right; 0 without any.
  public func precision(_ label: Int) -> Double {
    Self.ratio(counts[label][label], counts.reduce(0) { $0 + $1[label] })
  }
  /// The part of a class that was found; 0 where it does not occur.
  public func recall(_ label: Int) -> Double { Self.ratio(counts[label][label], counts[label].reduce(0, +)) }
  /// The harmonic mean of precision and recall.
  public func f1(_ label: Int) -> Double {
    let precision = precision(label), recall = recall(label)
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  private static func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
}

extension ConfusionMatrix: CustomStringConvertible {
  /// A table: true classes at the left, predicted ones above.
  public var description: String {
    let columns = labels.indices.map { column in [labels[column]] + counts.map { String($0[column]) } }
    return TextColumns([["true \\ predicted"] + labels] + columns, words: [0]).text
  }
}
