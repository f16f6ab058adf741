package import CellEvents
internal import Figures
internal import MarkupText
internal import Synchronization
internal import TensorEngine
internal import TransformerKit

extension Display {
  /// The display of any value, richest form first.
  package init<Value>(of value: Value) {
    if let figure = Self.figure(of: value) {
      let markup = figure.markup(id: FigureNames.next()).source
      self.init(kind: figure.figureKind == .table ? .table : .figure, content: markup, plainText: figure.plainText)
      return
    }
    let text = readableText(value)
    if let tensor = value as? Tensor, let figure = TensorFigure(tensor).figure {
      self.init(kind: .figure, content: figure.markup(id: FigureNames.next()).source, plainText: text)
    } else {
      self.init(kind: .text, content: text, plainText: text)
    }
  }

  /// The value itself, where its type says that it is a figure; a model, which no type has in common, by its summary.
  private static func figure<Value>(of value: Value) -> (any Figure)? {
    if let figure = value as? any Figure { return figure }
    return (value as? any Module)?.summary()
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
