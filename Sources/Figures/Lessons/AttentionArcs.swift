/// Attention as arcs between the words of a sentence: the heavier a weight, the thicker its arc.
///
/// An arc above the words leads from a word back to an earlier one, an arc below to a later one; a word's weight on
/// itself is a ring. The word that looks is the row of the weights, the word looked at is the column.
public struct AttentionArcs: Figure {
  private let tokens: [String]
  private let matrix: FigureMatrix
  private let threshold: Double
  private var title: String?

  /// Arcs for all weights of at least `threshold`; stops unless `weights` has a row and a column for each token.
  public init(_ tokens: [String], _ weights: some FigureData, threshold: Double = 0.05) {
    guard tokens.isEmpty || weights.figureShape == [tokens.count, tokens.count] else {
      fatalError(Misuse.square(figure: "AttentionArcs", shape: weights.figureShape, tokens: tokens.count))
    }
    self.tokens = tokens
    self.threshold = threshold
    matrix = FigureMatrix(weights, figure: "AttentionArcs")
  }

  /// Arcs are a figure.
  public var figureKind: FigureKind { .figure }
  /// The arcs with their summary and the weights.
  public func markup(id: String) -> Markup { drawing().markup(id: id) }
  /// The summary of the weights.
  public var plainText: String { drawing().plainText }

  /// Writes a title above the arcs.
  public func chartTitle(_ title: String) -> AttentionArcs {
    var copy = self
    copy.title = title
    return copy
  }

  /// The arcs, laid out and drawn.
  package func drawing() -> Drawing {
    let places = places
    let above = reach(places.middles) { $0 > $1 }
    let below = reach(places.middles) { $0 < $1 }
    let top = (title == nil ? 8.0 : 32) + max(above, 16)
    var body: [Markup] = []
    if let title { body.append(.label(title, at: Point(8, 18), class: "heading")) }
    for query in tokens.indices {
      for key in tokens.indices where matrix[query, key].isFinite && matrix[query, key] >= threshold {
        body.append(arc(query, key, places.middles, top: top))
      }
    }
    for (index, token) in tokens.enumerated() {
      let shown = TextMeasure.fitted(token, width: 140, size: 14)
      let place = Point(places.middles[index], top + 20)
      body.append(.label(shown, at: place, anchor: "middle", class: "word", title: shown == token ? nil : token))
    }
    let titleWidth = title.map { TextMeasure.width($0, size: 15) + 20 } ?? 0
    let map = Heatmap(rowsOfWeights, rows: tokens, columns: tokens).valueLabel("attention")
      .chartXAxisLabel("key").chartYAxisLabel("query")
    let described = map.drawing(id: "weights")
    return Drawing(
      width: max(places.width, titleWidth).rounded(.up), height: (top + 34 + below).rounded(.up),
      title: title ?? "Attention between \(tokens.count) tokens", summary: described.summary, body: body,
      data: described.data)
  }

  private var rowsOfWeights: [[Double]] { (0..<matrix.rows).map { matrix.row($0) } }

  /// The middles of the words, set side by side, and the width of all.
  private var places: (middles: [Double], width: Double) {
    var x = 10.0
    let middles = tokens.map { token -> Double in
      let width = max(30, min(150, TextMeasure.width(token, size: 14) + 18))
      x += width
      return x - width / 2
    }
    return (middles, x + 10)
  }

  /// How high arcs rise on the side where `isOn` holds for query and key.
  private func reach(_ middles: [Double], _ isOn: (Int, Int) -> Bool) -> Double {
    var result = 0.0
    for query in tokens.indices {
      for key in tokens.indices where isOn(query, key) && matrix[query, key] >= threshold {
        result = max(result, Self.rise(middles[query] - middles[key]))
      }
    }
    return result
  }

  /// The height of an arc over a distance: flatter than half a circle.
  private static func rise(_ distance: Double) -> Double { 14 + abs(distance) * 0.3 }

  private func arc(_ query: Int, _ key: Int, _ middles: [Double], top: Double) -> Markup {
    let weight = matrix[query, key]
    let share = min(max(weight, 0), 1)
    let title = "\(tokens[query]) → \(tokens[key]): \(Ticks.brief(weight))"
    let isBelow = key > query
    let color = FigureColor.series(isBelow ? 2 : 1)
    var path = PathText()
    if query == key {
      let y = top + 3
      path.move(Point(middles[key] - 5, y))
      path.curve(Point(middles[key] - 13, y - 17), Point(middles[key] + 13, y - 17), Point(middles[key] + 5, y))
    } else {
      let y = isBelow ? top + 28 : top + 4
      let rise = Self.rise(middles[query] - middles[key]) * 4 / 3 * (isBelow ? 1 : -1)
      path.move(Point(middles[query], y))
      path.curve(Point(middles[query], y + rise), Point(middles[key], y + rise), Point(middles[key], y))
    }
    return .path(
      path,
      [
        .init("class", "line s\(isBelow ? 2 : 1)"), .init("stroke", color.css),
        .init("stroke-width", 0.75 + 5.25 * share),
      ], title: title)
  }
}
