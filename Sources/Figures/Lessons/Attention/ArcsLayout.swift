/// Where the words of an `AttentionArcs` stand.
///
/// Places are along the words and across them: across is downwards for words in a row and to the right for words in a
/// column, so that both are laid out alike.
struct ArcsLayout {
  /// The words of one sentence.
  struct Line {
    /// The middle of each word along the line.
    var middles: [Double] = []
    /// The words as far as there is room.
    var shown: [String] = []
    /// Where the line ends.
    var end = 0.0
    /// The extent of the line across.
    var depth = 0.0
    /// The middle of the line across.
    var center = 0.0
    /// Which side of words in a column is aligned, as SVG names it.
    var anchor = "middle"
  }

  /// True when words stand in columns.
  let isUpright: Bool
  /// The words that look.
  private(set) var queries: Line
  /// The words looked at; in one sentence those that look.
  private(set) var keys: Line
  /// The room for weights beside the words.
  let room: Double
  /// The size along and across of all.
  private(set) var size: (along: Double, across: Double)

  /// The longest row of words that is not set as columns on a page.
  static let longestRow = 640.0
  /// The distance of two sentences.
  private static let distance = 120.0
  /// The room for a weight at a word.
  private static let weightRoom = 40.0

  /// Places the words, in columns when their row is longer than `longestRow`.
  init(_ arcs: AttentionArcs, links: [ArcLink], longestRow: Double) {
    isUpright = max(Self.rowLength(arcs.queries), Self.rowLength(arcs.keys)) > longestRow
    let hasWeights = arcs.focus != nil
    queries = Self.line(arcs.queries, isUpright: isUpright)
    keys = Self.line(arcs.keys, isUpright: isUpright)
    size = (0, 0)
    room = hasWeights ? (isUpright ? Self.weightRoom : 16) : 0
    if arcs.isSelf {
      let before = reach(links) { $0.key <= $0.query }, after = reach(links) { $0.key > $0.query }
      keys.center = max(before, 8) + keys.depth / 2
      size.across = keys.center + keys.depth / 2 + room + max(after, 4)
      // Words whose arcs are all on one side stand on that side.
      if isUpright, (before == 0) != (after == 0) { keys.anchor = after == 0 ? "start" : "end" }
      queries = keys
    } else {
      keys.center = (isUpright ? room : room + 4) + keys.depth / 2
      queries.center = keys.center + keys.depth / 2 + Self.distance + queries.depth / 2
      size.across = queries.center + queries.depth / 2 + 4
      if isUpright { (keys.anchor, queries.anchor) = ("end", "start") }
      centre()
    }
    size.along = max(queries.end, keys.end) + 10
  }

  /// The point at a place along and across the words.
  func point(_ along: Double, _ across: Double) -> Point { isUpright ? Point(across, along) : Point(along, across) }

  /// How far an arc over a distance stands out: flatter than half a circle, and ever flatter.
  static func rise(_ distance: Double) -> Double { 14 + abs(distance) * 0.3 / (1 + abs(distance) / 600) }

  /// How far the arcs of one side stand out.
  private func reach(_ links: [ArcLink], _ isOn: (ArcLink) -> Bool) -> Double {
    links.filter(isOn).map { Self.rise(keys.middles[$0.query] - keys.middles[$0.key]) + 4 }.max() ?? 0
  }

  /// Moves the shorter of two rows to the middle of the longer one.
  private mutating func centre() {
    guard !isUpright else { return }
    let (first, second) = ((keys.end - queries.end) / 2, (queries.end - keys.end) / 2)
    queries.middles = queries.middles.map { $0 + max(first, 0) }
    keys.middles = keys.middles.map { $0 + max(second, 0) }
  }

  private static func rowLength(_ words: [String]) -> Double { words.reduce(20) { $0 + room($1) } }

  private static func room(_ word: String) -> Double { max(30, min(150, TextMeasure.width(word, size: 14) + 18)) }

  private static func line(_ words: [String], isUpright: Bool) -> Line {
    var line = Line()
    var place = isUpright ? 4.0 : 10
    var widest = 0.0
    for word in words {
      let extent = isUpright ? 24 : room(word)
      let shown = TextMeasure.fitted(word, width: isUpright ? 160 : 132, size: 14)
      line.shown.append(shown)
      line.middles.append(place + extent / 2)
      widest = max(widest, TextMeasure.width(shown, size: 14))
      place += extent
    }
    line.end = place
    line.depth = isUpright ? widest + 12 : 26
    return line
  }
}
