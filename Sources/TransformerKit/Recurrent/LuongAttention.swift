public import TensorEngine

/// Attention with a choice of scores for a decoder's state h and an encoder's state h̄ (Luong, Pham and Manning, 2015,
/// section 3.1).
public final class LuongAttention: Module {
  /// How a query and a key are compared.
  public enum Score: Sendable, Hashable, CaseIterable {
    /// hᵀ h̄.
    case dot
    /// hᵀ W h̄.
    case general
    /// vᵀ tanh(W [h; h̄]).
    case concat
  }

  /// How a query and a key are compared.
  public let score: Score
  /// W: [queries, keys] for `general`, [hidden, queries + keys] for `concat`; nil for `dot`.
  public let weight: Linear?
  /// v, as a layer with one output; only for `concat`.
  public let combination: Linear?

  /// Attention from queries to keys of these lengths; `concat` goes by way of `hidden` numbers, as many as queries have
  /// unless given.
  public init(_ score: Score, queries: Int, keys: Int, hidden: Int? = nil) {
    self.score = score
    switch score {
    case .dot:
      guard queries == keys else { stop(.luongDot(queries, keys)) }
      (weight, combination) = (nil, nil)
    case .general: (weight, combination) = (Linear(keys, queries, bias: false), nil)
    case .concat:
      weight = Linear(queries + keys, hidden ?? queries, bias: false)
      combination = Linear(hidden ?? queries, 1, bias: false)
    }
  }

  /// The context, [batch, values], and the weights, [batch, time], for one query [batch, queries].
  ///
  /// Keys and values, which are the keys unless given, are [batch, time, …]; steps beyond `lengths` get no weight.
  public func callAsFunction(
    _ h: Tensor, keys: Tensor, values: Tensor? = nil, lengths: [Int]? = nil
  ) -> (context: Tensor, weights: Tensor) {
    let scores = traced(scores(h, keys), as: "scores")
    return weightedMean(of: values ?? keys, scores: scores, lengths: lengths)
  }

  /// The scores of all keys, [batch, time].
  private func scores(_ h: Tensor, _ keys: Tensor) -> Tensor {
    if let weight, let combination {
      let pairs = h.expandedDimensions(axis: -2).broadcast(to: Array(keys.shape.dropLast()) + [h.dim(-1)])
      return combination(tanh(weight(concatenated([pairs, keys], axis: -1)))).squeezed(axis: -1)
    }
    let compared = weight.map { $0(keys) } ?? keys
    countOperations(2 * compared.count)
    return (compared • h.expandedDimensions(axis: -1)).squeezed(axis: -1)
  }
}
