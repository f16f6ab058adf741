public import Figures
internal import TensorEngine
public import TransformerKit

extension Trace: FigureRepresentable {
  /// A row for each path: the shape of its value, and how often it was computed.
  public var figure: Table {
    Table(columns: "path", "shape", "times") {
      for path in paths {
        TableRow(path.isEmpty ? "(result)" : path, "\(self[path].shape)", all(path).count)
      }
    }
  }
}
