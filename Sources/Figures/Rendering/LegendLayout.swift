/// Where the names of a legend stand.
struct LegendLayout {
  /// A name, or what the names of a group are.
  struct Item {
    /// The entry; nil for the name of a group.
    var entry: ChartLegend.Entry?
    /// The text, shortened to its room.
    var text: String
    /// The whole text when it is shortened.
    var full: String?
    /// The place of the swatch or the text, from the corner of the legend.
    var x: Double
    /// The base line, from the corner of the legend.
    var y: Double
  }

  /// The names in order.
  private(set) var items: [Item] = []
  /// The size in pixels.
  private(set) var width = 0.0
  /// The size in pixels.
  private(set) var height = 0.0

  /// The height of a row in pixels.
  private static let row = 20.0
  /// The room for a swatch in pixels.
  static let swatch = 24.0

  /// Names in rows of at most `room` pixels, or below each other in a column; in all at most `limit` pixels high.
  init(_ legend: ChartLegend, room: Double, limit: Double, isColumn: Bool) {
    var (x, y) = (0.0, 12.0)
    for (index, group) in legend.groups.enumerated() {
      if index > 0, x > 0 { (x, y) = (0, y + Self.row) }
      if legend.groups.count > 1, !group.label.isEmpty {
        place(nil, group.label, room: room, indent: 0, at: &x, &y, isColumn: isColumn)
      }
      for entry in group.entries {
        place(entry, entry.name, room: room, indent: Self.swatch, at: &x, &y, isColumn: isColumn)
      }
    }
    leaveOut(below: limit)
    height = items.isEmpty ? 0 : (items.map(\.y).max() ?? 0) + 8
  }

  /// Names for which there is no room are counted; all of them stand in the data.
  private mutating func leaveOut(below limit: Double) {
    guard let last = items.last, last.y + 8 > limit else { return }
    let kept = items.filter { $0.y + 8 + Self.row <= limit }
    let count = items.dropFirst(kept.count).count { $0.entry != nil }
    let y = kept.last.map { $0.y + Self.row } ?? 12
    items = kept + [Item(text: "… and \(count) more", x: 0, y: y)]
  }

  private mutating func place(
    _ entry: ChartLegend.Entry?, _ name: String, room: Double, indent: Double, at x: inout Double, _ y: inout Double,
    isColumn: Bool
  ) {
    let text = TextMeasure.fitted(name, width: min(240, room - indent - 4), size: Drawing.textSize)
    let needed = TextMeasure.width(text, size: Drawing.textSize) + indent
    if x > 0, isColumn || x + needed > room { (x, y) = (0, y + Self.row) }
    items.append(Item(entry: entry, text: text, full: text == name ? nil : name, x: x, y: y))
    width = max(width, x + needed)
    x += needed + 16
  }
}
