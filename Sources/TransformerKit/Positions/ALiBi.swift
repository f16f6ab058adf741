public import TensorEngine

/// Attention with linear biases: a score loses m for each step between query and key, with another slope m in each
/// head (Press, Smith and Lewis, 2022, section 3).
public struct ALiBi: Module, Sendable {
  /// m of each head.
  public let slopes: [Double]

  /// Slopes 2^(−8i/h), i = 1 … h.
  ///
  /// When h is no power of two: the slopes of the next lower one, then every other slope of the next higher one.
  public init(heads: Int) {
    guard heads > 0 else { stop(.noHeads(heads)) }
    func geometric(_ heads: Int) -> [Double] { (1...heads).map { ScalarMath.pow(2, -8 * Double($0) / Double(heads)) } }
    var lower = 1
    while 2 * lower <= heads { lower *= 2 }
    let between = geometric(2 * lower).enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    slopes = geometric(lower) + between.prefix(heads - lower)
  }

  /// −m |distance| for each pair, [heads, queries, keys]; the last query is beside the last key.
  public func bias(queries: Int, keys: Int, dtype: DType = .float32) -> Tensor {
    let query = Tensor.arange((keys - queries)..<keys, dtype: dtype).expandedDimensions(axis: 1)
    let distance = abs(query - Tensor.arange(keys, dtype: dtype))
    return -Tensor(slopes, shape: [slopes.count, 1, 1], dtype: dtype) * distance
  }
}
