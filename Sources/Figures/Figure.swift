public import MarkupText

/// Something that a cell can display as a figure or as a table.
public protocol Figure {
  /// Whether captions count it among the figures or the tables.
  var figureKind: FigureKind { get }

  /// The complete markup, one `<div class="figure-body">`.
  ///
  /// Every element id in it begins with `id`, so that the same figure may stand twice on a page.
  func markup(id: String) -> Markup

  /// The same for a terminal: what a reader would say about the figure, or the table in columns.
  var plainText: String { get }
}

/// How captions count a figure.
public enum FigureKind: String, Sendable, Hashable {
  /// A chart, a heat map or a diagram.
  case figure
  /// A table.
  case table
}

/// Whether a part of a chart is shown.
public enum Visibility: Sendable, Hashable {
  /// Shown where it helps the reader.
  case automatic
  /// Always shown.
  case visible
  /// Never shown.
  case hidden
}
