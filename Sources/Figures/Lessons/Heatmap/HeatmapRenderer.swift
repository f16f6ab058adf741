import MarkupText
import Numerals

/// Lays out and draws a heat map.
struct HeatmapRenderer {
  /// What is drawn.
  let map: Heatmap
  /// Where its parts stand.
  let layout: HeatmapLayout
  private let id: String
  /// The picture of another drawing of this heat map, which is shown once more; nil when this one has its own.
  private let picture: (id: String, frame: Box)?
  private let cells: HeatmapCells
  private let ramp: ColorRamp
  private let domain: ClosedRange<Double>
  private let description: HeatmapDescription

  /// Lays a heat map out, `beside` another drawing of it on the page.
  init(_ map: Heatmap, id: String, beside other: HeatmapRenderer? = nil) {
    self.map = map
    self.id = id
    picture = other.map { ($0.pictureID, $0.frame) }
    cells = map.cells
    (ramp, domain) = map.scale(cells)
    description = HeatmapDescription(map, cells)
    layout = HeatmapLayout(map, widestText: description.widestText)
  }

  /// The heat map with what is said about it.
  func drawing() -> Drawing {
    let matrix = map.matrix, options = map.options
    let usual = options.width ?? HeatmapLayout.usualWidth
    let hasLegend = options.legend == .visible || (options.legend == .automatic && !layout.showsValues)
    let showsLegend = hasLegend && cells.values.contains { !$0.isNaN }
    let bottom = layout.gridTop + Double(matrix.rows) * layout.cell.height
    let least = max(TextMeasure.width(options.title ?? "", size: 15) + 20, showsLegend ? 300 : 120)
    let right = layout.left + Double(matrix.columns) * layout.cell.width + layout.lean
    let width = min(usual, max(right, min(least, usual)))
    var body = headings(width: width)
    if matrix.values.isEmpty {
      body.append(.label("No data", at: Point(10, bottom + 14), class: "quiet"))
    } else {
      body += matrix.values.count > options.mostSingles ? raster() : [singles()]
    }
    body += names(width: width)
    if showsLegend {
      body.append(
        RampLegend(ramp, domain: domain, label: options.valueLabel).markup(
          x: min(layout.left, 24), y: bottom + 8, room: width - 34))
    }
    let height = bottom + (showsLegend ? 30 : matrix.values.isEmpty ? 26 : 8)
    return Drawing(
      width: width.rounded(.up), height: height.rounded(.up), title: description.title, summary: description.summary,
      body: [hatching()] + body, data: description.table)
  }

  /// Each cell shows its value when a reader hovers over it.
  private func singles() -> Markup {
    let matrix = map.matrix
    let drawn = matrix.values.indices.map { index in
      let box = layout.box(index / matrix.columns, index % matrix.columns, of: matrix)
      let value = cells.values[index], title = map.options.isHovered ? description.hover(index) : nil
      if value.isNaN { return Markup.hatchedCell(box, pattern: "\(id)-hatch", title: title) }
      let middle = Point(box.x + box.width / 2, box.y + box.height / 2 + 4)
      let written = layout.showsValues ? (text: description.text(index), place: middle) : nil
      return .cell(box, ramp, step: ramp.step(value, in: domain), value: written, title: title)
    }
    return .cells(drawn, height: layout.box(0, 0, of: matrix).height)
  }

  /// One picture for light pages and print and one for dark pages, stretched over all cells.
  private func raster() -> [Markup] {
    let hatch = cells.values.contains(where: \.isNaN)
    return (hatch ? [.rectangle(frame, [.init("fill", "url(#\(id)-hatch)")])] : []) + [pictures()]
  }

  private var pictureID: String { "\(id)-picture" }

  /// The box of all cells.
  private var frame: Box {
    Box(
      x: layout.left, y: layout.gridTop, width: Double(map.matrix.columns) * layout.cell.width,
      height: Double(map.matrix.rows) * layout.cell.height)
  }

  private func pictures() -> Markup {
    if let picture {
      let place: [Markup.Attribute] = [
        .init("x", frame.x - picture.frame.x), .init("y", frame.y - picture.frame.y), .init("width", frame.width),
        .init("height", frame.height),
      ]
      return .shape("use", [.init("href", "#\(picture.id)")] + place)
    }
    let raster = HeatmapRaster(cells, ramp: ramp, domain: domain)
    // The last row and column of blocks may stand for less than the others; what they have too much is cut off.
    let pictures = raster.pictures(
      width: cells.columns * cells.block.columns, height: cells.rows * cells.block.rows)
    return .element(
      "svg",
      [
        .init("id", pictureID), .init("x", frame.x), .init("y", frame.y), .init("width", frame.width),
        .init("height", frame.height), .init("viewBox", "0 0 \(map.matrix.columns) \(map.matrix.rows)"),
        .init("preserveAspectRatio", "none"),
      ], pictures)
  }

  /// The hatching of cells without a value, defined only when there are any.
  private func hatching() -> Markup {
    guard cells.values.contains(where: \.isNaN) else { return .empty }
    let pattern = Markup.element(
      "pattern",
      [
        .init("id", "\(id)-hatch"), .init("width", 6), .init("height", 6), .init("patternUnits", "userSpaceOnUse"),
        .init("patternTransform", "rotate(45)"),
      ],
      [
        .rectangle(Box(x: 0, y: 0, width: 6, height: 6), [.init("class", "mask")]),
        .line(Point(0, 0), Point(0, 6), [.init("class", "hatch")]),
      ])
    return .element("defs", [], [pattern])
  }
}
