public import TensorEngine

/// The keys and values of the tokens so far, so that the next token needs only its own.
///
/// It is a value: a copy keeps what it has while the original goes on.
public struct KVCache: Sendable {
  /// The keys, [batch, heads, time, depth]; nil before the first token.
  public private(set) var keys: Tensor?
  /// The values, [batch, heads, time, depth]; nil before the first token.
  public private(set) var values: Tensor?

  /// An empty cache.
  public init() {}

  /// The number of tokens so far.
  public var count: Int { keys?.dim(-2) ?? 0 }

  /// The bytes of keys and values.
  public var byteCount: Int {
    [keys, values].compactMap(\.self).reduce(0) { $0 + $1.count * ($1.dtype == .float64 ? 8 : 4) }
  }

  /// Adds keys and values of new tokens, both [batch, heads, new, depth], and gives all of them.
  @discardableResult
  public mutating func append(keys newKeys: Tensor, values newValues: Tensor) -> (keys: Tensor, values: Tensor) {
    if let keys, keys.dim(0) != newKeys.dim(0) { stop(.cacheBatch(keys.shape, newKeys.shape)) }
    let allKeys = keys.map { concatenated([$0, newKeys], axis: -2) } ?? newKeys
    let allValues = values.map { concatenated([$0, newValues], axis: -2) } ?? newValues
    (keys, values) = (allKeys, allValues)
    return (allKeys, allValues)
  }

  /// The cache of the given rows of the batch, in this order; a row may come more than once.
  public func selecting(_ rows: [Int]) -> KVCache {
    let places = Tensor(rows, dtype: .int32)
    var result = self
    result.keys = keys?.gathered(places)
    result.values = values?.gathered(places)
    return result
  }
}
