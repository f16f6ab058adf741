public import Figures
public import TransformerKit

extension BytePairMerge: TableRowRepresentable {
  /// The pair, what it becomes, and its count.
  public static var tableColumns: [String] { ["left", "right", "merged", "count"] }
  /// The merge; the count is missing in a tokenizer that was loaded.
  public var tableRow: TableRow { TableRow(left, right, merged, count) }
}
