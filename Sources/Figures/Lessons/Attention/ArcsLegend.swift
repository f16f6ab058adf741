import MarkupText
import Numerals

/// What the width and the side of the lines mean.
struct ArcsLegend {
  private typealias Part = (text: String, share: Double, series: Int)
  private let rows: [[Part]]

  /// Explains widths by the lightest weight that is drawn, half of the heaviest and the heaviest, and the two directions
  /// when both are there.
  init(_ arcs: AttentionArcs, links: [ArcLink], heaviest: Double) {
    guard !links.isEmpty else {
      rows = []
      return
    }
    let series = links.allSatisfy { $0.key > $0.query } && arcs.isSelf ? 2 : 1
    let lightest = max(0.1, arcs.threshold / heaviest)
    let shares = (lightest < 0.9 ? [lightest] : []) + (lightest < 0.4 ? [0.5, 1] : [1])
    let weights = shares.map { Part(NumberFormat.brief.typeset($0 * heaviest), $0, series) }
    let goesBothWays = [true, false].allSatisfy { isLater in links.contains { ($0.key > $0.query) == isLater } }
    rows =
      arcs.isSelf && goesBothWays ? [weights, [("to earlier words", 0.5, 1), ("to later words", 0.5, 2)]] : [weights]
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

  private func room(_ text: String) -> Double { TextMeasure.width(text, size: Drawing.textSize) + 44 }
}
