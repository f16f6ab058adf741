public import Figures
public import TransformerKit

extension AttentionCost: TableRowRepresentable {
  /// The sizes and what they cost.
  public static var tableColumns: [String] {
    ["heads", "queries", "keys", "depth", "FLOPs", "weights", "bytes of weights"]
  }
  /// The numbers; weights are float32.
  public var tableRow: TableRow { TableRow(heads, queries, keys, depth, flops, weightCount, weightBytes()) }
}
