internal import Numerals

/// What scaled dot-product attention costs: softmax(Q Kᵀ/√d) V (Vaswani et al., 2017, equation 1).
///
/// A multiplication with its addition is two floating-point operations, FLOPs; softmax and scaling are not counted.
public struct AttentionCost: Sendable, Equatable {
  /// The sequences side by side.
  public let batch: Int
  /// The number of heads.
  public let heads: Int
  /// The number of queries.
  public let queries: Int
  /// The number of keys.
  public let keys: Int
  /// d, the components of a head.
  public let depth: Int

  /// The cost of attention from queries to keys; as many keys as queries unless given.
  public init(batch: Int = 1, heads: Int, queries: Int, keys: Int? = nil, depth: Int) {
    self.batch = batch
    self.heads = heads
    self.queries = queries
    self.keys = keys ?? queries
    self.depth = depth
  }

  /// FLOPs of the scores Q Kᵀ.
  public var scoreFLOPs: Int { 2 * batch * heads * queries * keys * depth }
  /// FLOPs of the weighted sum of the values.
  public var sumFLOPs: Int { 2 * batch * heads * queries * keys * depth }
  /// FLOPs of both.
  public var flops: Int { scoreFLOPs + sumFLOPs }
  /// The number of weights: what grows with the square of the time.
  public var weightCount: Int { batch * heads * queries * keys }
  /// Bytes of all weights, were they kept in memory; float32 unless told otherwise.
  public func weightBytes(bytesPerNumber: Int = 4) -> Int { weightCount * bytesPerNumber }
}

extension AttentionCost: CustomStringConvertible {
  /// The FLOPs and the size of the weights.
  public var description: String {
    let grouped = NumberFormat.shortest.grouped
    return "\(grouped.string(flops)) FLOPs, \(grouped.string(weightCount)) weights of "
      + "\(grouped.string(weightBytes())) bytes in float32"
  }
}
