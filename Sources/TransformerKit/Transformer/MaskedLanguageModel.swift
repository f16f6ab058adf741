public import TensorEngine

/// BERT with the head that guesses hidden tokens (Devlin et al., 2019, section 3.1, task 1).
public final class MaskedLanguageModel: Module {
  /// What reads the text.
  public let bert: BERT
  /// The linear layer before the scores.
  public let transform: Linear
  /// The norm before the scores.
  public let norm: LayerNorm
  /// The bias of each token's score, [vocabulary]; the matrix is the embedding.
  @Parameter public var bias: Tensor

  /// A model with these sizes.
  public init(_ configuration: BERTConfiguration) {
    bert = BERT(configuration)
    transform = Linear(
      configuration.dimensions, configuration.dimensions, initializer: .normal(standardDeviation: 0.02))
    norm = LayerNorm(configuration.dimensions, eps: configuration.eps)
    bias = Tensor.zeros([configuration.vocabulary])
  }

  /// The logits of the token at each place, [batch, time, vocabulary], for int32 tokens [batch, time].
  public func callAsFunction(_ tokens: Tensor, segments: Tensor? = nil, lengths: [Int]? = nil) -> Tensor {
    let x = bert(tokens, segments: segments, lengths: lengths)
    return traced(bert.tokens.asLinear(norm(gelu(transform(x)))) + bias)
  }
}
