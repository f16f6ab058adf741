public import Figures
public import TransformerKit

extension KVCacheMemory: TableRowRepresentable {
  /// The sizes and the memory.
  public static var tableColumns: [String] { ["layers", "heads", "depth", "tokens", "bytes per token", "bytes"] }
  /// The numbers.
  public var tableRow: TableRow { TableRow(layers, heads, depth, batch * time, bytesPerToken, bytes) }
}
