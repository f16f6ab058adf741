/// Where the elements of a collection have a plotted value: `.value("loss", \.loss)`.
public struct PlottableProjection<Element> {
  /// The name of the quantity.
  package let label: String
  /// The value of an element.
  package let value: (Element) -> PlotValue

  /// The property of each element that is plotted.
  public static func value<Value: Plottable>(
    _ label: some StringProtocol, _ path: KeyPath<Element, Value>
  ) -> PlottableProjection {
    PlottableProjection(label: String(label)) { $0[keyPath: path].plotValue }
  }

  /// The value of an element as that of a mark.
  package func extent(_ element: Element) -> Mark.Extent { Mark.Extent(label, value(element)) }

  /// The value of an element as a key by which marks are told apart.
  package func key(_ element: Element) -> MarkLook.Key { MarkLook.Key(label: label, value: value(element)) }
}
