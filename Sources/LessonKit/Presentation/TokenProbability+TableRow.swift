public import Figures
public import TransformerKit

extension TokenProbability: TableRowRepresentable {
  /// The token and its probability.
  public static var tableColumns: [String] { ["token", "probability"] }
  /// The token as a number.
  public var tableRow: TableRow { TableRow(token, probability) }
}
