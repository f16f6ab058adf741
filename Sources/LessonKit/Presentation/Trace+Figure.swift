public import Figures
internal import TensorEngine
public import TransformerKit

extension Trace: FigureRepresentable {
  /// A row for each path: the shape of its value, and how often it was computed if not all were computed once.
  public var figure: Table { table(of: paths) }

  /// The same for some paths, in their order: `trace.table("queries", "keys", "weights")`; "" is the model's result.
  public func table(_ paths: String...) -> Table { table(of: paths) }

  private func table(of paths: [String]) -> Table {
    let times = paths.map { all($0).count }, isCounted = times.contains { $0 > 1 }
    return Table(columns: ["path", "shape"] + (isCounted ? ["times"] : [])) {
      for (path, times) in zip(paths, times) {
        [path.isEmpty ? "(result)" : path, "\(self[path].shape)"] + (isCounted ? [times] : []) as [any TableValue]
      }
    }
  }
}
