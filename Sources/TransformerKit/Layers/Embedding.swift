public import TensorEngine

/// A table of one vector for each token.
public final class Embedding: Module {
  /// The vectors, [vocabulary, dimensions].
  @Parameter public var weight: Tensor

  /// The vectors are drawn from the standard normal distribution, unless `initializer` says otherwise.
  public init(vocabulary: Int, dimensions: Int, initializer: Initializer = .normal()) {
    weight = initializer([vocabulary, dimensions])
  }

  /// A table with given numbers.
  public init(weight: Tensor) { self.weight = weight }

  /// Maps tokens of any shape to their vectors, [..., dimensions].
  public func callAsFunction(_ tokens: Tensor) -> Tensor { traced(weight.gathered(tokens)) }

  /// Maps tokens to their vectors, [tokens, dimensions].
  public func callAsFunction(_ tokens: [Int]) -> Tensor { self(Tensor(tokens, dtype: .int32)) }

  /// x Eᵀ: the scores of all tokens, with the table as the weights of the last layer (Press and Wolf, 2017).
  public func asLinear(_ x: Tensor) -> Tensor {
    let weight = weight
    guard x.rank > 0, x.dim(-1) == weight.dim(1) else { stop(.inputs("Embedding", x.shape, weight.dim(1))) }
    countOperations(2 * x.count * weight.dim(0))
    return traced(x • weight.T, as: "scores")
  }
}
