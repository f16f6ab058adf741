internal import Numerals

/// The memory of the keys and values that a model keeps while it continues a text.
public struct KVCacheMemory: Sendable, Equatable {
  /// The number of layers.
  public let layers: Int
  /// The heads of keys and values: fewer than those of queries in grouped-query attention.
  public let heads: Int
  /// The components of a head.
  public let depth: Int
  /// The tokens that are remembered.
  public let time: Int
  /// The sequences side by side.
  public let batch: Int
  /// 4 for float32, 2 for half precision.
  public let bytesPerNumber: Int

  /// The memory of a cache of these sizes.
  public init(layers: Int, heads: Int, depth: Int, time: Int, batch: Int = 1, bytesPerNumber: Int = 4) {
    self.layers = layers
    self.heads = heads
    self.depth = depth
    self.time = time
    self.batch = batch
    self.bytesPerNumber = bytesPerNumber
  }

  /// GPT-2 small (Radford et al., 2019): 12 layers of 12 heads with 64 components.
  public static func gpt2(time: Int = 1024, batch: Int = 1, bytesPerNumber: Int = 4) -> KVCacheMemory {
    KVCacheMemory(layers: 12, heads: 12, depth: 64, time: time, batch: batch, bytesPerNumber: bytesPerNumber)
  }

  /// Bytes of keys and values for each token of each sequence.
  public var bytesPerToken: Int { 2 * layers * heads * depth * bytesPerNumber }
  /// All bytes.
  public var bytes: Int { batch * time * bytesPerToken }
}

extension KVCacheMemory: CustomStringConvertible {
  /// For instance `75,497,472 bytes: 73,728 for each of 1,024 tokens`.
  public var description: String {
    let grouped = NumberFormat.shortest.grouped
    return "\(grouped.string(bytes)) bytes: \(grouped.string(bytesPerToken)) for each of "
      + "\(grouped.string(batch * time)) tokens"
  }
}
