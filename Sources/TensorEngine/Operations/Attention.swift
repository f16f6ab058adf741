/// Attention(Q, K, V) = softmax(Q Kᵀ / √d_k) V (Vaswani et al., 2017, equation 1).
///
/// Queries are [batch, heads, queries, depth], keys [batch, heads, keys, depth], values [batch, heads, keys, any];
/// any number of leading axes may be missing. Fewer heads of keys and values are shared by groups of query heads.
/// `scale` is 1/√depth unless given. A query that may attend to nothing gives zeros.
public func scaledDotProductAttention(
  queries: Tensor, keys: Tensor, values: Tensor, mask: AttentionMask = .none, scale: Double? = nil
) -> Tensor {
  let grouped = GroupedHeads(queries, keys, values)
  if let fused = FusedAttention(queries, keys, values, mask, scale) { return fused.result }
  let weights = grouped.weights(mask, scale)
  return grouped.joined(weights • grouped.values)
}

/// The weights softmax(Q Kᵀ / √d_k) of attention, [batch, heads, queries, keys], as a heat map shows them.
public func attentionWeights(
  queries: Tensor, keys: Tensor, mask: AttentionMask = .none, scale: Double? = nil
) -> Tensor {
  let grouped = GroupedHeads(queries, keys, keys)
  return grouped.joined(grouped.weights(mask, scale))
}

/// Queries, keys and values whose heads agree; shared keys and values get an axis of size one instead of copies.
private struct GroupedHeads {
  let queries: Tensor, keys: Tensor, values: Tensor
  /// Query heads for each head of keys; one without sharing.
  private let group: Int

  init(_ queries: Tensor, _ keys: Tensor, _ values: Tensor) {
    func fail(_ why: String) -> Never { stop(.attention(queries.shape, keys.shape, values.shape, why)) }
    guard queries.rank >= 2, keys.rank >= 2, values.rank >= 2 else { fail("each needs rows and a depth") }
    guard queries.dim(-1) == keys.dim(-1) else { fail("queries and keys differ in depth") }
    guard keys.dim(-2) == values.dim(-2) else { fail("keys and values differ in number") }
    guard queries.rank >= 3, keys.rank == queries.rank, values.rank == keys.rank,
      keys.dim(-3) != queries.dim(-3), keys.dim(-3) != 1
    else {
      (self.queries, self.keys, self.values, group) = (queries, keys, values, 1)
      return
    }
    let heads = queries.dim(-3), shared = keys.dim(-3)
    guard shared > 0, heads % shared == 0, values.dim(-3) == shared else {
      fail("\(heads) heads do not share \(shared)")
    }
    let lead = Array(queries.shape.dropLast(3))
    group = heads / shared
    self.queries = queries.reshaped(lead + [shared, heads / shared, queries.dim(-2), queries.dim(-1)])
    self.keys = keys.expandedDimensions(axis: -3)
    self.values = values.expandedDimensions(axis: -3)
  }

  func weights(_ mask: AttentionMask, _ scale: Double?) -> Tensor {
    let scale = scale ?? 1 / Double(queries.dim(-1)).squareRoot()
    let scores = (queries • keys.mT) * scale
    guard group > 1 else { return mask.applied(to: scores).maskedSoftmax() }
    // The mask is meant for [batch, heads, queries, keys].
    return mask.applied(to: joined(scores)).maskedSoftmax().reshaped(scores.shape)
  }

  /// The heads of all groups in one axis again.
  func joined(_ x: Tensor) -> Tensor { group > 1 ? x.flattened(from: -4, to: -3) : x }
}
