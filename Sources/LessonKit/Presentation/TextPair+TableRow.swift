public import Figures
public import TransformerKit

extension TextPair: TableRowRepresentable {
  /// What is read and what is wanted.
  public static var tableColumns: [String] { ["source", "target"] }
  /// Both texts.
  public var tableRow: TableRow { TableRow(source, target) }
}
