/// Coordinates as they are written into markup.
package enum Coordinate {
  /// A coordinate to two decimals without trailing zeros; what is not finite is written as 0.
  package static func string(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((min(max(value, -1e7), 1e7) * 100).rounded())
    let magnitude = hundredths.magnitude
    var text = hundredths < 0 ? "-" : ""
    text += String(magnitude / 100)
    let rest = magnitude % 100
    if rest == 0 { return text }
    text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return text
  }
}
