public import TensorEngine

/// Additive attention: e_ij = vᵀ tanh(W s_i + U h_j), and the context is the mean of the values by softmax(e)
/// (Bahdanau, Cho and Bengio, 2015, section 3.1).
public final class BahdanauAttention: Module {
  /// W, for the decoder's state.
  public let query: Linear
  /// U, for the encoder's states.
  public let key: Linear
  /// v, as a layer with one output.
  public let score: Linear

  /// Attention from queries to keys of these lengths, by way of `hidden` numbers.
  public init(queries: Int, keys: Int, hidden: Int) {
    query = Linear(queries, hidden, bias: false)
    key = Linear(keys, hidden, bias: false)
    score = Linear(hidden, 1, bias: false)
  }

  /// The context, [batch, values], and the weights, [batch, time], for one query [batch, queries].
  ///
  /// Keys and values, which are the keys unless given, are [batch, time, …]; steps beyond `lengths` get no weight.
  public func callAsFunction(
    _ s: Tensor, keys: Tensor, values: Tensor? = nil, lengths: [Int]? = nil
  ) -> (context: Tensor, weights: Tensor) {
    attend(s, projectedKeys: key(keys), values: values ?? keys, lengths: lengths)
  }

  /// The same with U h of the keys computed before, once for all queries.
  public func attend(
    _ s: Tensor, projectedKeys: Tensor, values: Tensor, lengths: [Int]? = nil
  ) -> (context: Tensor, weights: Tensor) {
    let e = score(tanh(query(s).expandedDimensions(axis: -2) + projectedKeys)).squeezed(axis: -1)
    return weightedMean(of: values, scores: traced(e, as: "scores"), lengths: lengths)
  }
}

extension Module where Self: AnyObject {
  /// The mean of values [batch, time, …] by the softmax of scores [batch, time], and the weights.
  func weightedMean(of values: Tensor, scores: Tensor, lengths: [Int]?) -> (context: Tensor, weights: Tensor) {
    var scores = scores
    if let lengths { scores = which(isToken(lengths: lengths, time: scores.dim(-1)), scores, -Double.infinity) }
    let weights = traced(scores.maskedSoftmax(), as: "weights")
    countOperations(2 * values.count)
    let context = traced((weights.expandedDimensions(axis: -2) • values).squeezed(axis: -2))
    return (context, weights)
  }
}
