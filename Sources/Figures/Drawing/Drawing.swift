package import MarkupText

/// A figure after layout: what is drawn, and what is said about it.
package struct Drawing {
  /// The natural width in pixels.
  package var width: Double
  /// The natural height in pixels.
  package var height: Double
  /// The name of the figure for those who do not see it.
  package var title: String
  /// What a reader would say about the figure, in sentences.
  package var summary: String
  /// The parts in the order of drawing.
  package var body: [Markup]
  /// The numbers behind the figure.
  package var data: DataTable

  /// The smallest text of a drawing in pixels; smaller drawings scroll instead of shrinking.
  package static let textSize = 12.0
  private static let smallestText = 11.0
  /// The width of a drawing that a phone shows whole, in pixels.
  package static let phoneWidth = 340.0

  /// The drawing as SVG that also stands alone.
  package func svg(id: String) -> Markup {
    svg(named: id, [.init("xmlns", "http://www.w3.org/2000/svg")], names: [title(id: id)])
  }

  /// The drawing as an element named by the title and the summary of an id; HTML needs no namespace.
  private func svg(named id: String, _ attributes: [Markup.Attribute] = [], names: [Markup]) -> Markup {
    let least = (width * Self.smallestText / Self.textSize).rounded(.up)
    let (wide, high) = (Coordinate.string(width), Coordinate.string(height))
    return .element(
      "svg",
      attributes + [
        .init("class", "figure-drawing"), .init("role", "img"), .init("aria-labelledby", "\(id)-title \(id)-desc"),
        .init("width", wide), .init("height", high), .init("viewBox", "0 0 \(wide) \(high)"),
        .init("style", "min-width:\(Coordinate.string(least))px"),
      ], names + [.drawn(body)])
  }

  /// The name of the drawing and what is said about it.
  private func title(id: String) -> Markup {
    .element("title", [.init("id", "\(id)-title")], text: title)
      + .element("desc", [.init("id", "\(id)-desc")], text: summary)
  }

  /// The drawing in a frame that scrolls when the page is narrow; the keyboard must reach a frame that may scroll.
  package func scrolling(id: String) -> Markup { frame([svg(named: id, names: [title(id: id)])]) }

  private func frame(_ content: [Markup]) -> Markup {
    guard width > Self.phoneWidth else { return .element("div", [.init("class", "figure-scroll")], content) }
    return .element(
      "div",
      [
        .init("class", "figure-scroll"), .init("role", "group"), .init("aria-label", title), .init("tabindex", "0"),
      ], content)
  }

  /// The drawing and its data, as a page shows them; where a phone has no room for it, `narrow` takes its place, if that
  /// is narrower.
  ///
  /// Both have one title and one summary, which name a drawing from wherever they stand.
  package func markup(id: String, narrow: () -> Drawing? = { nil }) -> Markup {
    guard width > Self.phoneWidth, let narrow = narrow(), narrow.width < width else {
      return .element("div", [.init("class", "figure-body")], [scrolling(id: id), data.details()])
    }
    let drawings = [
      Markup.element("div", [.init("class", "figure-wide")], [scrolling(id: id)]),
      .element("div", [.init("class", "figure-narrow")], [narrow.frame([narrow.svg(named: id, names: [])])]),
    ]
    return .element("div", [.init("class", "figure-body")], drawings + [data.details()])
  }

  /// The title and the summary.
  package var plainText: String { "[\(title)] \(summary)" }
}
