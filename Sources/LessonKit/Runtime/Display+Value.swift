package import CellEvents
internal import Figures
internal import Synchronization
internal import TensorEngine

extension Display {
  /// The display of any value, richest form first.
  package init<Value>(of value: Value) {
    if let figure = value as? any Figure {
      let markup = figure.markup(id: FigureNames.next()).source
      self.init(kind: figure.figureKind == .table ? .table : .figure, content: markup, plainText: figure.plainText)
      return
    }
    let text = String(describing: value)
    if let tensor = value as? Tensor, let tex = MatrixTeX(tensor).text {
      self.init(kind: .tex, content: tex, plainText: text)
    } else {
      self.init(kind: .text, content: text, plainText: text)
    }
  }
}

/// Numbers the figures of a program, so that no two on a page share an element id.
private enum FigureNames {
  private static let count = Mutex(0)

  static func next() -> String {
    count.withLock { count in
      count += 1
      return "figure-\(count)"
    }
  }
}
