public import Figures
internal import Numerals
public import TransformerKit

extension LayerComplexity: FigureRepresentable, TableRowRepresentable {
  /// The columns of the paper's table 1.
  public static var tableColumns: [String] { ["layer", "n", "d", "operations", "sequential", "longest path"] }
  /// The orders, each with its number.
  public var tableRow: TableRow {
    let grouped = NumberFormat.shortest.grouped
    return TableRow(
      layer.description, length, dimensions, "\(layer.operationsOrder) = \(grouped.string(operations))",
      "\(layer.sequentialOrder) = \(grouped.string(sequentialOperations))",
      "\(layer.pathOrder) = \(grouped.string(maximumPathLength))")
  }
  /// Table 1 with one row; an array of several shows them all.
  public var figure: Table { [self].figure }
}
