public import MarkupText
public import Numerals

/// Small multiples: several charts or heat maps side by side on common scales.
///
/// They stand in as many columns as the page has room for, and what their colours mean is said once.
public struct ChartGrid: Figure {
  private var panels: [ChartPanel]
  private var scales: PanelScales?
  private let columns: Int
  private let sharesScales: Bool
  private var title: String?

  /// The width of a full row and the gap between its panels, in pixels; two of four panels fit on a telephone.
  private static let width = 640.0
  private static let gap = 12.0
  /// The most cells that all heat maps together draw one by one.
  private static let mostSingles = 1600

  /// Panels in rows of at most `columns`; with `sharesScales` equal colours, places and heights mean equal values.
  public init(columns: Int = 3, sharesScales: Bool = true, @ChartGridBuilder panels: () -> [ChartPanel]) {
    self.init(panels(), columns: columns, sharesScales: sharesScales)
  }

  private init(_ panels: [ChartPanel], columns: Int, sharesScales: Bool) {
    self.columns = max(1, columns)
    self.panels = panels
    let gaps = Self.gap * Double(self.columns - 1)
    let width = max(150, ((Self.width - gaps) / Double(self.columns)).rounded(.down))
    let singles = Self.mostSingles / max(1, panels.count)
    for index in self.panels.indices { self.panels[index].fit(width: width, mostSingles: singles) }
    scales = PanelScales(&self.panels, sharesAll: sharesScales)
    self.sharesScales = sharesScales
  }

  /// A grid is a figure.
  public var figureKind: FigureKind { .figure }

  /// Writes a title above the grid.
  public func chartTitle(_ title: String) -> ChartGrid {
    var copy = self
    copy.title = title
    return copy
  }

  /// Shows the values in the cells of all heat maps, where they fit, or leaves them to hovering and to the data.
  public func cellValues(_ visibility: Visibility) -> ChartGrid {
    changed { $0.options.cellValues = visibility }
  }

  /// Writes the values of all heat maps in a format.
  public func format(_ format: NumberFormat) -> ChartGrid { changed { $0.options.format = format } }

  /// A copy with changed heat maps.
  private func changed(_ change: (inout Heatmap) -> Void) -> ChartGrid {
    var copy = self
    for index in panels.indices {
      guard case .heatmap(var map) = panels[index].content else { continue }
      change(&map)
      copy.panels[index].content = .heatmap(map)
    }
    return copy
  }

  /// All panels, and their data behind one line.
  public func markup(id: String) -> Markup {
    let drawings = drawings(id: id)
    let widest = drawings.map(\.width).max() ?? 0
    // On a narrow page a panel takes the whole width and scrolls when it is still too wide.
    let least = "minmax(min(100%,\(Coordinate.string(widest))px),1fr)"
    let all = widest * Double(columns) + Self.gap * Double(columns - 1)
    let grid = Markup.element(
      "div",
      [
        .init("class", "figure-grid"), .init("role", "group"), .init("aria-label", title ?? "Small multiples"),
        .init(
          "style",
          "grid-template-columns:repeat(auto-fit,\(least));max-width:\(Coordinate.string(all.rounded(.up)))px"),
      ], drawings.enumerated().map { $0.element.scrolling(id: "\(id)-\($0.offset + 1)") })
    let heading = title.map { Markup.element("p", [.init("class", "figure-heading")], text: $0) } ?? .empty
    let legend = scales.flatMap { GridLegend($0).markup } ?? .empty
    let tables = drawings.map { (title: $0.title, table: $0.data) }
    return .element("div", [.init("class", "figure-body")], [heading, grid, legend, DataTable.details(tables)])
  }

  /// The summaries of all panels.
  public var plainText: String {
    ([title].compactMap { $0 } + drawings(id: "grid").map(\.plainText)).joined(separator: "\n")
  }

  private func drawings(id: String) -> [Drawing] {
    PanelCells(panels).shared(panels, sharesFormat: sharesScales).enumerated().map {
      $0.element.drawing(id: "\(id)-\($0.offset + 1)")
    }
  }
}

extension ChartGrid {
  /// The attention of several heads, [heads, queries, keys], as a heat map for each.
  ///
  /// `names` are the titles, `Head 1` and so on without them; with `isCausal` the keys after a query are hatched.
  /// Stops when the weights have another number of axes (choose one sentence of a batch: `weights[0]`), or when there
  /// are names but not one for each query, key or head.
  public init(
    heads weights: some FigureData, queries: [String] = [], keys: [String] = [], names: [String] = [],
    isCausal: Bool = false, columns: Int? = nil
  ) {
    let shape = weights.figureShape
    guard shape.count == 3 else { fatalError(Misuse.heads(shape: shape)) }
    let values = weights.figureValues
    let size = shape[1] * shape[2]
    guard values.count == shape[0] * size else {
      fatalError(Misuse.valueCount(figure: "ChartGrid", count: values.count, shape: shape))
    }
    if !names.isEmpty, names.count != shape[0] {
      fatalError(Misuse.labels(figure: "ChartGrid", kind: "head", labels: names.count, expected: shape[0]))
    }
    let panels = (0..<shape[0]).map { head -> ChartPanel in
      let matrix = FigureMatrix(
        rows: shape[1], columns: shape[2], values: Array(values[head * size..<(head + 1) * size]))
      let later = shape[2] - shape[1]
      let map = Heatmap(matrix, rows: queries, columns: keys).valueLabel("attention")
        .chartXAxisLabel("key").chartYAxisLabel("query")
      let shown = isCausal ? map.masked { $1 > $0 + later } : map
      return ChartPanel(shown.chartTitle(names.isEmpty ? "Head \(head + 1)" : names[head]))
    }
    self.init(panels, columns: columns ?? (shape[0] <= 2 ? 2 : shape[0] <= 6 ? 3 : 4), sharesScales: true)
  }

  /// The same when queries and keys are the same words.
  public init(
    heads weights: some FigureData, tokens: [String], names: [String] = [], isCausal: Bool = false,
    columns: Int? = nil
  ) {
    self.init(heads: weights, queries: tokens, keys: tokens, names: names, isCausal: isCausal, columns: columns)
  }
}
