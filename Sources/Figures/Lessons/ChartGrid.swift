/// Small multiples: several charts or heat maps side by side on common scales.
///
/// They stand in as many columns as the page has room for.
public struct ChartGrid: Figure {
  private var panels: [ChartPanel]
  private let columns: Int
  private var title: String?

  /// Panels in rows of at most `columns`; with `sharesScales` equal colours and heights mean equal values.
  public init(columns: Int = 3, sharesScales: Bool = true, @ChartGridBuilder panels: () -> [ChartPanel]) {
    self.columns = max(1, columns)
    self.panels = panels()
    let width = ((680 - 20 * Double(self.columns - 1)) / Double(self.columns)).rounded(.down)
    for index in self.panels.indices { self.panels[index].fit(width: max(150, width)) }
    if sharesScales { ChartPanel.share(&self.panels) }
  }

  /// A grid is a figure.
  public var figureKind: FigureKind { .figure }

  /// Names the whole grid for those who do not see it.
  public func chartTitle(_ title: String) -> ChartGrid {
    var copy = self
    copy.title = title
    return copy
  }

  /// All panels, and their data behind one line.
  public func markup(id: String) -> Markup {
    let drawings = drawings(id: id)
    let widest = drawings.map(\.width).max() ?? 0
    // On a narrow page a panel takes the whole width and scrolls when it is still too wide.
    let least = "minmax(min(100%,\(Coordinate.string(widest))px),1fr)"
    let grid = Markup.element(
      "div",
      [
        .init("class", "figure-grid"), .init("role", "group"), .init("aria-label", title ?? "Small multiples"),
        .init("style", "grid-template-columns:repeat(auto-fit,\(least))"),
      ], drawings.enumerated().map { $0.element.scrolling(id: "\(id)-\($0.offset + 1)") })
    let tables = drawings.map { (title: $0.title, table: $0.data) }
    return .element("div", [.init("class", "figure-body")], [grid, DataTable.details(tables)])
  }

  /// The summaries of all panels.
  public var plainText: String {
    ([title].compactMap { $0 } + drawings(id: "grid").map(\.plainText)).joined(separator: "\n")
  }

  private func drawings(id: String) -> [Drawing] {
    panels.enumerated().map { $0.element.drawing(id: "\(id)-\($0.offset + 1)") }
  }
}
