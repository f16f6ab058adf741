/// A token and how probable it is.
public struct TokenProbability: Sendable, Equatable {
  /// The number of the token.
  public let token: Int
  /// Its probability.
  public let probability: Double

  /// A token with its probability.
  public init(token: Int, probability: Double) {
    self.token = token
    self.probability = probability
  }
}
