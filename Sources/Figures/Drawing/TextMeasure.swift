/// Estimates how wide a text will be, since no font is at hand.
///
/// The widths are those of a wide sans-serif face, so that text set in a narrower one has a little more room.
package enum TextMeasure {
  /// The width of a text in pixels at a font size.
  package static func width(_ text: some StringProtocol, size: Double) -> Double {
    var units = 0.0
    for character in text { units += width(of: character) }
    return units * size
  }

  /// The text, or its beginning and an ellipsis when it is wider than `width`.
  package static func fitted(_ text: String, width limit: Double, size: Double) -> String {
    guard width(text, size: size) > limit else { return text }
    var kept = ""
    var used = size
    for character in text {
      used += width(of: character) * size
      if used > limit { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The width of a character as a share of the font size.
  private static func width(of character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if character.unicodeScalars.count > 1, scalar.value > 0x2000 { return 1.4 }
    switch scalar {
    case "0"..."9": return 0.636
    case "i", "j", "l", "'", "|": return 0.28
    case "f", "t", "r", " ", ".", ",", ":", ";", "!", "(", ")", "[", "]", "/", "I", "-": return 0.4
    case "m", "w", "M", "W", "@", "%": return 0.98
    case "a"..."z": return 0.6
    case "A"..."Z": return 0.72
    // They are drawn as U+FFFD, or as spaces.
    case "\u{0}"..."\u{1F}": return 1.05
    case "\u{20}"..."\u{7F}": return 0.7
    case "⁰"..."⁾", "¹", "²", "³": return 0.42
    case "\u{300}"..."\u{36F}": return 0
    case "\u{80}"..."\u{10FF}": return 0.68
    case "\u{2010}"..."\u{22FF}": return 0.85
    default: return scalar.value < 0x2E80 ? 0.85 : scalar.value < 0x1F000 ? 1.05 : 1.4
    }
  }
}
