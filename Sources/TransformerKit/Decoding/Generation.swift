internal import Numerals
internal import TensorEngine

/// A continuation that a model has given, with what there was to choose from.
public struct Generation: Sendable, Equatable {
  /// The tokens that were given.
  public let prefix: [Int]
  /// The tokens that came after them, a stop token included.
  public internal(set) var tokens: [Int] = []
  /// log p of each of these tokens after those before it, as the model says, without temperature and other rules.
  public internal(set) var logProbabilities: [Double] = []
  /// The most probable tokens at each step, with the probabilities from which the choice was made.
  public internal(set) var alternatives: [[TokenProbability]] = []
  /// Whether the last token is a stop token; else the maximum was reached.
  public internal(set) var isFinished = false
  /// What a search compares: the log-probability, divided by the length penalty if there is one.
  public internal(set) var score: Double = 0

  init(prefix: [Int]) { self.prefix = prefix }

  /// The prefix and its continuation.
  public var sequence: [Int] { prefix + tokens }
  /// log p of the whole continuation.
  public var logProbability: Double { logProbabilities.reduce(0, +) }
  /// p of the whole continuation.
  public var probability: Double { ScalarMath.exp(logProbability) }
  /// e to the mean of −log p: among how many equally probable tokens the model seems to have chosen; 1 without tokens.
  public var perplexity: Double {
    tokens.isEmpty ? 1 : ScalarMath.exp(-logProbability / Double(tokens.count))
  }
}

extension Generation: CustomStringConvertible {
  /// The tokens, then how probable they are.
  public var description: String {
    let format = NumberFormat.fixed(4)
    let end = isFinished ? "" : ", not finished"
    return "\(prefix) → \(tokens)  log p \(format.string(logProbability)), perplexity \(format.string(perplexity))"
      + end
  }

  /// A table with a row for each step: the token, its probability for the model, and what there was to choose from.
  ///
  /// `name` writes a token, by its number unless another way is given, such as a tokenizer's.
  public func text(naming name: (Int) -> String = { String($0) }) -> String {
    let format = NumberFormat.fixed(4)
    let others = alternatives.map { row in
      row.map { "\(name($0.token)) \(format.string($0.probability))" }.joined(separator: ", ")
    }
    return TextColumns(
      [
        ["step"] + tokens.indices.map { String($0 + 1) }, ["token"] + tokens.map(name),
        ["p"] + logProbabilities.map { format.string(ScalarMath.exp($0)) }, ["alternatives"] + others,
      ], words: [1, 3]
    ).text
  }
}
