/// Lets the decimal points of a column stand below each other.
///
/// Texts are set flush at their ends; one whose part from the point on is shorter than the longest gets a gap behind.
/// No characters are added, so that a cell can be copied and is read out as one number.
struct NumberAlignment {
  /// What follows the whole part of a number: `.25`, `.70 × 10⁻⁷`, `%`.
  private struct Tail {
    /// The digits, which are all equally wide.
    var digits = 0
    /// The width of the rest in font sizes.
    var rest = 0.0
    /// The columns of a terminal.
    var columns = 0

    /// A width in font sizes to compare by; a digit of most faces is a little wider than half the size.
    var width: Double { Double(digits) * 0.56 + rest }
  }

  private var longest = Tail()
  private var mostColumns = 0

  /// Measures the texts of a column.
  init(_ texts: [String]) {
    for text in texts {
      let tail = Self.tail(text)
      if tail.width > longest.width { longest = tail }
      mostColumns = max(mostColumns, tail.columns)
    }
  }

  /// The gap behind a text: a class for those that are common, else a style.
  struct Gap {
    /// The class.
    var name: String?
    /// The value of the style attribute.
    var style: String?
  }

  /// The gap behind a text; nil for none.
  func gap(behind text: String) -> Gap? {
    guard text.contains(where: \.isNumber) else { return nil }
    let tail = Self.tail(text)
    let digits = longest.digits - tail.digits
    let rest = longest.rest - tail.rest
    let hasPoint = abs(rest - Self.point) < 0.01
    if Self.commonDigits.contains(digits), hasPoint || abs(rest) < 0.01 {
      return Gap(name: Self.className(digits: digits, hasPoint: hasPoint))
    }
    let parts = [digits == 0 ? nil : "\(digits)ch", abs(rest) < 0.01 ? nil : Coordinate.amount(rest) + "em"]
      .compactMap(\.self)
    let length = parts.isEmpty ? nil : parts.count == 1 ? parts[0] : "calc(\(parts.joined(separator: " + ")))"
    return length.map { Gap(style: "--gap:\($0)") }
  }

  /// The digits that a number often has less than others, and the width of a point in font sizes.
  private static let commonDigits = 1...6
  private static let point = 0.28

  private static func className(digits: Int, hasPoint: Bool) -> String { hasPoint ? "p\(digits)" : "g\(digits)" }

  /// The rules of the common gaps: a number of digits, or a point and so many digits.
  static let rules = commonDigits.map { digits in
    ".\(className(digits: digits, hasPoint: false)){--gap:\(digits)ch}"
      + ".\(className(digits: digits, hasPoint: true)){--gap:calc(\(digits)ch + \(point)em)}"
  }.joined()

  /// A text with spaces behind, for a terminal.
  func padded(_ text: String) -> String {
    guard text.contains(where: \.isNumber) else { return text }
    return text + String(repeating: " ", count: mostColumns - Self.tail(text).columns)
  }

  private static func tail(_ text: String) -> Tail {
    guard let first = text.firstIndex(where: { ("0"..."9").contains($0) }) else { return Tail() }
    let rest = text[first...].drop { ("0"..."9").contains($0) || $0 == "," }
    var tail = Tail()
    for character in rest {
      tail.columns += DisplayWidth.columns(of: character)
      if ("0"..."9").contains(character) { tail.digits += 1 } else { tail.rest += width(of: character) }
    }
    return tail
  }

  /// The width of a character in font sizes, as it is in common faces.
  private static func width(of character: Character) -> Double {
    switch character {
    case ".", ",", " ", "\u{A0}": point
    case "×": 0.58
    case "⁻": 0.4
    case "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹": 0.37
    default: TextMeasure.width(String(character), size: 0.9)
    }
  }
}
