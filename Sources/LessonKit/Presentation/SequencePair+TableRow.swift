public import Figures
public import TransformerKit

extension SequencePair: TableRowRepresentable {
  /// What is read and what is wanted.
  public static var tableColumns: [String] { ["source", "target"] }
  /// Both sequences, as numbers.
  public var tableRow: TableRow {
    TableRow(source.map(String.init).joined(separator: " "), target.map(String.init).joined(separator: " "))
  }
}
