public import TensorEngine

/// A table of one vector for each token.
public final class Embedding: Module {
  /// The vectors, [vocabulary, dimensions].
  @Parameter public var weight: Tensor

  /// The vectors are drawn from the standard normal distribution.
  public init(vocabulary: Int, dimensions: Int) { weight = Tensor.randn([vocabulary, dimensions]) }

  /// A table with given numbers.
  public init(weight: Tensor) { self.weight = weight }

  /// Maps tokens of any shape to their vectors, [..., dimensions].
  public func callAsFunction(_ tokens: Tensor) -> Tensor { weight.gathered(tokens) }

  /// Maps tokens to their vectors, [tokens, dimensions].
  public func callAsFunction(_ tokens: [Int]) -> Tensor { self(Tensor(tokens, dtype: .int32)) }

  /// x Eᵀ: the scores of all tokens, with the table as the weights of the last layer.
  public func asLinear(_ x: Tensor) -> Tensor { x • weight.T }
}
