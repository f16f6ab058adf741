public import Figures
internal import TensorEngine
public import TransformerKit

extension NamedParameter: TableRowRepresentable {
  /// The path, the shape, and the number of numbers.
  public static var tableColumns: [String] { ["parameter", "shape", "numbers"] }
  /// The parameter without its values.
  public var tableRow: TableRow { TableRow(name, "\(value.shape)", value.count) }
}
