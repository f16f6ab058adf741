/// An sRGB colour with channels from 0 to 255.
package struct RGB: Sendable, Hashable {
  /// The red channel.
  package var red: Int
  /// The green channel.
  package var green: Int
  /// The blue channel.
  package var blue: Int

  /// Makes a colour from 0xRRGGBB.
  package init(_ hex: Int) {
    red = hex >> 16 & 255
    green = hex >> 8 & 255
    blue = hex & 255
  }

  /// The colour as `#rrggbb`.
  package var css: String {
    let text = String(red << 16 | green << 8 | blue, radix: 16)
    return "#" + String(repeating: "0", count: 6 - text.count) + text
  }

  /// The relative luminance of WCAG 2.2.
  package var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The contrast ratio of WCAG 2.2, from 1 to 21.
  package func contrast(with other: RGB) -> Double {
    let (first, second) = (luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// Black or white, whichever reads better on this colour.
  package var ink: RGB { contrast(with: RGB(0)) >= contrast(with: RGB(0xFFFFFF)) ? RGB(0) : RGB(0xFFFFFF) }

  /// A colour between two, channel by channel.
  package static func between(_ first: RGB, _ second: RGB, _ share: Double) -> RGB {
    var result = first
    result.red += Int((Double(second.red - first.red) * share).rounded())
    result.green += Int((Double(second.green - first.green) * share).rounded())
    result.blue += Int((Double(second.blue - first.blue) * share).rounded())
    return result
  }

  /// A channel without its gamma.
  package static func linear(_ channel: Int) -> Double {
    let share = Double(channel) / 255
    return share <= 0.04045 ? share / 12.92 : Math.exponential(2.4 * Math.log((share + 0.055) / 1.055))
  }
}
