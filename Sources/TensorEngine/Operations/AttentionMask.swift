/// Which keys a query may attend to.
public enum AttentionMask: Sendable {
  /// All of them.
  case none
  /// Those up to its own place, the last query being beside the last key: what a decoder with a cache needs.
  case causal
  /// Those up to its own place, the first query being beside the first key: what PyTorch's `is_causal` means.
  case causalUpperLeft
  /// Those where a bool tensor is true; it broadcasts to [batch, heads, queries, keys].
  case keep(Tensor)
  /// All of them, after adding a tensor to the scores; it broadcasts likewise.
  case additive(Tensor)

  /// The mask as truth values that broadcast to [batch, heads, queries, keys]; nil where it keeps all or adds a bias.
  package func keeps(queries: Int, keys: Int) -> Tensor? {
    switch self {
    case .none, .additive: return nil
    case .causal: return Self.triangle(queries, keys, shift: keys - queries)
    case .causalUpperLeft: return Self.triangle(queries, keys, shift: 0)
    case .keep(let mask):
      guard mask.dtype == .bool else { stop(.type("attention", mask.dtype, "a bool mask")) }
      return mask
    }
  }

  /// The scores [batch, heads, queries, keys] with minus infinity where attention is not allowed.
  package func applied(to scores: Tensor) -> Tensor {
    if case .additive(let bias) = self { return scores + bias }
    guard let kept = keeps(queries: scores.dim(-2), keys: scores.dim(-1)) else { return scores }
    return which(kept, scores, -Double.infinity)
  }

  /// True where key ≤ query + shift.
  private static func triangle(_ queries: Int, _ keys: Int, shift: Int) -> Tensor {
    let query = Tensor.arange(queries, dtype: .int32).expandedDimensions(axis: 1)
    return Tensor.arange(keys, dtype: .int32) .<= query + shift
  }
}
