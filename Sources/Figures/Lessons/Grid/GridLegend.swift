internal import MarkupText

/// What the colours of a grid mean, below its panels.
struct GridLegend {
  private let scales: PanelScales
  private static let line = 22.0
  private static let widest = 640.0

  init(_ scales: PanelScales) { self.scales = scales }

  /// The legend as a drawing, which those who hear the summaries do not need; nil when there is nothing to say.
  var markup: Markup? {
    var parts: [Markup] = []
    var (x, y, right) = (8.0, 4.0, 0.0)
    for (name, color) in scales.series {
      let shown = TextMeasure.fitted(name, width: 240, size: Drawing.textSize)
      let room = TextMeasure.width(shown, size: Drawing.textSize) + 44
      if x + room > Self.widest { (x, y) = (8, y + Self.line) }
      let place = color.series.map { " s\($0)" } ?? ""
      parts.append(
        .line(
          Point(x, y + 9), Point(x + 18, y + 9),
          [.init("class", "line" + place), .init("stroke", color.css), .init("stroke-width", 4)]))
      parts.append(.label(shown, at: Point(x + 24, y + 13), title: shown == name ? nil : name))
      x += room
      right = max(right, x)
    }
    if let ramp = scales.ramp {
      if !parts.isEmpty { y += Self.line }
      parts.append(RampLegend(ramp.ramp, domain: ramp.domain, label: ramp.label).markup(x: 8, y: y, room: 300))
      right = max(right, 310)
    }
    guard !parts.isEmpty else { return nil }
    let (width, height) = (Coordinate.string(right), Coordinate.string(y + Self.line))
    return .element(
      "svg",
      [
        .init("class", "figure-drawing figure-legend"), .init("aria-hidden", "true"), .init("width", width),
        .init("height", height),
        .init("viewBox", "0 0 \(width) \(height)"),
      ], [.drawn(parts)])
  }
}
