public import TensorEngine

/// A recurrent encoder and decoder with attention: translation before the transformer (Bahdanau, Cho and Bengio, 2015).
///
/// The encoder reads in both directions. At each step the decoder looks at the encoder's states, and its cell gets the
/// last token's vector beside the context.
public final class Seq2Seq: Module {
  /// The vectors of source tokens.
  public let sourceEmbedding: Embedding
  /// The vectors of target tokens.
  public let targetEmbedding: Embedding
  /// Reads the source in both directions.
  public let encoder: GRU
  /// From the backward state at the first word to the decoder's first state: s_0 = tanh(W ←h_1).
  public let bridge: Linear
  /// What the decoder looks at.
  public let attention: BahdanauAttention
  /// Writes the target.
  public let decoder: GRUCell
  /// From the decoder's state and the context to scores of target tokens.
  public let output: Linear
  /// What is dropped of embeddings while training.
  public let dropout: Dropout

  /// A model with `dimensions` numbers for each token and `hidden` units in each direction.
  public init(sourceVocabulary: Int, targetVocabulary: Int, dimensions: Int, hidden: Int, dropout: Double = 0) {
    sourceEmbedding = Embedding(vocabulary: sourceVocabulary, dimensions: dimensions)
    targetEmbedding = Embedding(vocabulary: targetVocabulary, dimensions: dimensions)
    encoder = GRU(inputs: dimensions, hidden: hidden, bidirectional: true)
    bridge = Linear(hidden, hidden)
    attention = BahdanauAttention(queries: hidden, keys: 2 * hidden, hidden: hidden)
    decoder = GRUCell(inputs: dimensions + 2 * hidden, hidden: hidden)
    output = Linear(3 * hidden, targetVocabulary)
    self.dropout = Dropout(dropout)
  }

  /// The logits of the next token at each place of the target, [batch, target, vocabulary].
  ///
  /// Both are int32 tensors of tokens, [batch, source] and [batch, target]; the target begins with the start token.
  /// Each step is given the true token before it, and source tokens beyond `sourceLengths` are not looked at.
  public func callAsFunction(_ source: Tensor, _ target: Tensor, sourceLengths: [Int]? = nil) -> Tensor {
    guard target.rank == 2, target.dim(1) > 0 else { stop(.tokens("Seq2Seq", target.shape)) }
    var state = encode(source, lengths: sourceLengths)
    let steps = dropout(targetEmbedding(target)).steps.map { step($0, &state) }
    return traced(output(stacked(steps, axis: 1)))
  }

  /// The state after reading the source, before the first target token.
  func encode(_ source: Tensor, lengths: [Int]?) -> State {
    guard source.rank == 2 else { stop(.tokens("Seq2Seq", source.shape)) }
    let read = encoder(dropout(sourceEmbedding(source)), lengths: lengths)
    return State(
      hidden: tanh(bridge(read.states[1])), annotations: read.outputs, keys: attention.key(read.outputs),
      recurrentWeight: decoder.hiddenWeight.T, lengths: lengths)
  }

  /// The decoder's state beside the context, [batch, 3 · hidden], after one more target token given by its vector
  /// [batch, dimensions].
  func step(_ x: Tensor, _ state: inout State) -> Tensor {
    let context = attention.attend(
      state.hidden, projectedKeys: state.keys, values: state.annotations, lengths: state.lengths
    ).context
    let input = decoder.projected(concatenated([x, context], axis: -1))
    state.hidden = decoder.step(projected: input, state.hidden, state.recurrentWeight)
    return concatenated([state.hidden, context], axis: -1)
  }
}
