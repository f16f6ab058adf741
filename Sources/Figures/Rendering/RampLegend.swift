import MarkupText
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
    let format = format
    let (low, high) = (format.typeset(domain.lowerBound), format.typeset(domain.upperBound))
    let texts = [label, low, high].reduce(0) { $0 + TextMeasure.width($1, size: Drawing.textSize) } + 26
    let cell = min(7, max(1, (room - texts) / Double(ColorRamp.steps)))
    for text in [label, low] where !text.isEmpty {
      parts.append(.label(text, at: Point(x, y + 12), class: "quiet"))
      x += TextMeasure.width(text, size: Drawing.textSize) + (text == low ? 6 : 10)
    }
    let cells = (0..<ColorRamp.steps).map { step in
      Markup.cell(Box(x: x + Double(step) * cell, y: y + 3, width: cell + 0.3, height: 11), ramp, step: step)
    }
    parts.append(.cells(cells, height: 11))
    x += Double(ColorRamp.steps) * cell
    parts.append(.label(high, at: Point(x + 6, y + 12), class: "quiet"))
    return .sequence(parts)
  }

  /// Two digits of what the ramp reaches over: a colour is not read more exactly, and the values stand in the data.
  private var format: NumberFormat {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    let span = high - low
    let hidden = span > 0 ? Math.floorLog10(max(abs(low), abs(high))) - Math.floorLog10(span) : 0
    var format = NumberFormat.brief
    format.style = .brief(digits: min(4, 2 + max(0, hidden)))
    return format
  }
}
