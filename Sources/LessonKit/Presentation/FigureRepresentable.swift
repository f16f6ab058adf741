public import Figures
public import MarkupText

/// A value that a cell shows as a figure: a training as a curve, the summary of a model as a table.
///
/// A type of a lesson's own becomes one by its property `figure`; `plainText` is its description if it has one.
public protocol FigureRepresentable: Figure {
  /// What kind of figure it is.
  associatedtype Representation: Figure
  /// The figure, to be shown as it is or changed: `history.figure.chartYScale(type: .log)`.
  var figure: Representation { get }
}

extension FigureRepresentable {
  /// How captions count the figure.
  public var figureKind: FigureKind { figure.figureKind }
  /// The markup of the figure.
  public func markup(id: String) -> Markup { figure.markup(id: id) }
  /// What the figure says in words.
  public var plainText: String { figure.plainText }
}

extension FigureRepresentable where Self: CustomStringConvertible {
  /// The value as `print` writes it.
  public var plainText: String { description }
}
