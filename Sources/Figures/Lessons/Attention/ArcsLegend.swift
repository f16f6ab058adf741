import Numerals

/// What the width and the side of the lines mean.
struct ArcsLegend {
  private let parts: [(text: String, share: Double, series: Int)]

  /// Explains widths by three weights, and the two directions when both are there.
  init(_ arcs: AttentionArcs, links: [ArcLink], heaviest: Double) {
    guard !links.isEmpty else {
      parts = []
      return
    }
    var parts = [0.1, 0.5, 1].map {
      (
        text: NumberFormat.brief.typeset($0 * heaviest), share: $0,
        series: links.allSatisfy { $0.key > $0.query } && arcs.isSelf ? 2 : 1
      )
    }
    let hasLater = links.contains { $0.key > $0.query }
    if arcs.isSelf, hasLater, links.contains(where: { $0.key <= $0.query }) {
      parts += [("to earlier words", 0.5, 1), ("to later words", 0.5, 2)]
    }
    self.parts = parts
  }

  /// The width of the widest row in pixels.
  var width: Double { rows.map { $0.reduce(0) { $0 + room($1.text) } }.max() ?? 0 }
  /// The height of all rows in pixels.
  var height: Double { Double(rows.count) * 20 + (rows.isEmpty ? 0 : 4) }

  /// The legend with its upper left corner at a place.
  func markup(x: Double, y: Double) -> Markup {
    var markup: [Markup] = []
    for (index, row) in rows.enumerated() {
      var x = x
      let y = y + Double(index) * 20
      for part in row {
        markup.append(
          .line(
            Point(x + 2, y + 8), Point(x + 20, y + 8),
            [
              .init("class", "line s\(part.series)"), .init("stroke", FigureColor.series(part.series).css),
              .init("stroke-width", ArcsRenderer.width(part.share)),
            ]))
        markup.append(.label(part.text, at: Point(x + 27, y + 12), class: "quiet"))
        x += room(part.text)
      }
    }
    return .group("legend", markup)
  }

  private var rows: [[(text: String, share: Double, series: Int)]] {
    parts.isEmpty ? [] : [Array(parts.prefix(3)), Array(parts.dropFirst(3))].filter { !$0.isEmpty }
  }

  private func room(_ text: String) -> Double { TextMeasure.width(text, size: Drawing.textSize) + 44 }
}
