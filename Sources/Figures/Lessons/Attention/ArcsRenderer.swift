import MarkupText
import Numerals

/// Draws attention between words.
struct ArcsRenderer {
  private let arcs: AttentionArcs
  private let links: [ArcLink]
  private let layout: ArcsLayout
  /// The weight of the thickest line.
  private let heaviest: Double
  private let top: Double

  /// Draws in columns what would be a row longer than `longestRow`.
  init(_ arcs: AttentionArcs, longestRow: Double = ArcsLayout.longestRow) {
    self.arcs = arcs
    links = arcs.links
    layout = ArcsLayout(arcs, links: links, longestRow: longestRow)
    heaviest = max(1, links.last?.weight ?? 1)
    top = arcs.title == nil ? 4.0 : 32
  }

  /// The words and lines with what is said about them.
  func drawing() -> Drawing {
    let size = layout.point(layout.size.along, layout.size.across)
    var body: [Markup] = []
    if let title = arcs.title { body.append(.label(title, at: Point(8, 18), class: "heading")) }
    body += links.map(arcs.isSelf ? arc : line)
    body += words(layout.keys, arcs.keys, isKey: true)
    if !arcs.isSelf { body += words(layout.queries, arcs.queries, isKey: false) }
    if arcs.queries.isEmpty || arcs.keys.isEmpty {
      body.append(.label("No words", at: Point(10, top + 16), class: "quiet"))
    }
    let legend = ArcsLegend(arcs, links: links, heaviest: heaviest)
    let legendTop = top + size.y + 8
    body.append(legend.markup(x: 10, y: legendTop))
    let titleWidth = arcs.title.map { TextMeasure.width($0, size: 15) + 20 } ?? 0
    return Drawing(
      width: max(size.x, titleWidth, legend.width + 20, 120).rounded(.up),
      height: max(legendTop + legend.height, 40).rounded(.up), title: arcs.title ?? name, summary: summary, body: body,
      data: described.data)
  }

  private var name: String {
    arcs.isSelf
      ? "Attention between \(arcs.keys.count) tokens"
      : "Attention of \(arcs.queries.count) tokens to \(arcs.keys.count) tokens"
  }

  /// What a heat map of the same weights says, and its data.
  private var described: Drawing {
    let isEmpty = arcs.matrix.values.isEmpty
    return Heatmap(arcs.matrix, rows: isEmpty ? [] : arcs.queries, columns: isEmpty ? [] : arcs.keys).valueLabel(
      "attention"
    ).chartXAxisLabel("key")
      .chartYAxisLabel("query").drawing(id: "weights")
  }

  private var summary: String {
    guard !arcs.queries.isEmpty, !arcs.keys.isEmpty else { return "No words." }
    var summary = described.summary
    if let focus = arcs.focus {
      let heaviest = links.suffix(3).reversed().map { "\(arcs.keys[$0.key]) \(NumberFormat.brief.string($0.weight))" }
      summary += " Shown is “\(arcs.queries[focus])”, which looks at \(heaviest.joined(separator: ", "))."
    } else {
      let smallest = links.count == AttentionArcs.mostLinks ? links.first?.weight ?? 0 : arcs.threshold
      summary += " \(links.count) lines are drawn, for the weights of at least \(NumberFormat.brief.string(smallest))."
    }
    return links.isEmpty
      ? described.summary + " No weight reaches \(NumberFormat.brief.string(arcs.threshold))." : summary
  }
}

// MARK: Words

extension ArcsRenderer {
  private func words(_ line: ArcsLayout.Line, _ names: [String], isKey: Bool) -> [Markup] {
    names.indices.flatMap { index -> [Markup] in
      let middle = down(layout.point(line.middles[index], line.center))
      let isLooking = arcs.focus == index && (arcs.isSelf || !isKey)
      let weight = arcs.focus.flatMap { isKey ? arcs.matrix[$0, index] : nil }
      var place = Point(middle.x, middle.y + 5)
      if line.anchor == "end" { place.x += line.depth / 2 - 6 }
      if line.anchor == "start" { place.x -= line.depth / 2 - 6 }
      let title = line.shown[index] == names[index] ? nil : names[index]
      var parts: [Markup] = []
      let name = "word" + (isLooking ? " strong" : "")
      parts.append(.label(line.shown[index], at: place, anchor: line.anchor, class: name, title: title))
      if isLooking { parts.insert(frame(line, index), at: 0) }
      if let weight, weight.isFinite, weight >= arcs.threshold {
        parts.append(written(weight, line, index, at: middle))
      }
      return parts
    }
  }

  /// The frame around the word that looks.
  private func frame(_ line: ArcsLayout.Line, _ index: Int) -> Markup {
    let width = TextMeasure.width(line.shown[index], size: 14) + 12
    let middle = down(layout.point(line.middles[index], line.center))
    let left =
      line.anchor == "middle"
      ? middle.x - width / 2 : line.anchor == "end" ? middle.x + line.depth / 2 - width : middle.x - line.depth / 2
    return .rectangle(
      Box(x: left, y: middle.y - 11, width: width, height: 22), [.init("class", "box"), .init("rx", 4)])
  }

  /// The weight of a word that the chosen one looks at, beside that word.
  private func written(_ weight: Double, _ line: ArcsLayout.Line, _ index: Int, at middle: Point) -> Markup {
    let text = NumberFormat.fixed(2).typeset(weight)
    if layout.isUpright {
      let isLeft = !arcs.isSelf
      let x = isLeft ? middle.x - line.depth / 2 - 4 : middle.x + line.depth / 2 + 4
      return .label(text, at: Point(x, middle.y + 4), anchor: isLeft ? "end" : nil, class: "quiet")
    }
    let y = arcs.isSelf ? middle.y + line.depth / 2 + 10 : middle.y - line.depth / 2 - 2
    return .label(text, at: Point(middle.x, y), anchor: "middle", class: "quiet")
  }

  private func down(_ point: Point) -> Point { Point(point.x, point.y + top) }
}

// MARK: Lines

extension ArcsRenderer {
  private func arc(_ link: ArcLink) -> Markup {
    let line = layout.keys
    let isLater = link.key > link.query
    let (from, to) = (line.middles[link.query], line.middles[link.key])
    // Weights stand between the words and the arcs behind them.
    let foot = line.center + (isLater ? line.depth / 2 + layout.room : -line.depth / 2)
    var path = PathText()
    func point(_ along: Double, _ across: Double) -> Point { down(layout.point(along, across)) }
    if link.query == link.key {
      path.move(point(from - 5, foot))
      path.curve(point(from - 13, foot - 17), point(from + 13, foot - 17), point(from + 5, foot))
    } else {
      let rise = ArcsLayout.rise(from - to) * 4 / 3 * (isLater ? 1 : -1)
      path.move(point(from, foot))
      path.curve(point(from, foot + rise), point(to, foot + rise), point(to, foot))
    }
    return stroke(path, link, series: isLater ? 2 : 1)
  }

  private func line(_ link: ArcLink) -> Markup {
    let (start, end) = (layout.queries.middles[link.query], layout.keys.middles[link.key])
    let near = layout.queries.center - layout.queries.depth / 2, far = layout.keys.center + layout.keys.depth / 2
    let middle = (near + far) / 2
    var path = PathText()
    path.move(down(layout.point(start, near)))
    path.curve(
      down(layout.point(start, middle)), down(layout.point(end, middle)), down(layout.point(end, far)))
    return stroke(path, link, series: 1)
  }

  private func stroke(_ path: PathText, _ link: ArcLink, series: Int) -> Markup {
    let share = min(max(link.weight / heaviest, 0), 1)
    return .path(
      path,
      [
        .init("class", "line s\(series)"), .init("stroke", FigureColor.series(series).css),
        .init("stroke-width", Self.width(share)),
      ], title: "\(arcs.queries[link.query]) → \(arcs.keys[link.key]): \(NumberFormat.brief.string(link.weight))")
  }

  /// The width of the line of a share of the heaviest weight.
  static func width(_ share: Double) -> Double { 0.75 + 5.25 * share }
}
