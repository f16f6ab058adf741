import Numerals

/// The scale of a colour ramp: a row of colours between two numbers.
struct RampLegend {
  private let ramp: ColorRamp
  private let domain: ClosedRange<Double>
  private let label: String

  init(_ ramp: ColorRamp, domain: ClosedRange<Double>, label: String) {
    self.ramp = ramp
    self.domain = domain
    self.label = label
  }

  /// The legend with its upper left corner at a place, at most `room` pixels wide; it is 18 pixels high.
  func markup(x: Double, y: Double, room: Double) -> Markup {
    var x = x
    var parts: [Markup] = []
    let low = NumberFormat.brief.typeset(domain.lowerBound)
    let high = NumberFormat.brief.typeset(domain.upperBound)
    let texts = [label, low, high].reduce(0) { $0 + TextMeasure.width($1, size: Drawing.textSize) } + 26
    let cell = min(7, max(1, (room - texts) / Double(ColorRamp.steps)))
    for text in [label, low] where !text.isEmpty {
      parts.append(.label(text, at: Point(x, y + 12), class: "quiet"))
      x += TextMeasure.width(text, size: Drawing.textSize) + (text == low ? 6 : 10)
    }
    for step in 0..<ColorRamp.steps {
      parts.append(.rectangle(Box(x: x, y: y + 3, width: cell + 0.3, height: 11), [.init("fill", ramp.fill(step))]))
      x += cell
    }
    parts.append(.label(high, at: Point(x + 6, y + 12), class: "quiet"))
    return .sequence(parts)
  }
}
