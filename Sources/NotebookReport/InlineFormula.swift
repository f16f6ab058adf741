internal import Figures
internal import MarkupText

/// A formula in a line of text, which a narrow page can only break between its parts.
struct InlineFormula {
  /// KaTeX's markup.
  private let html: String

  /// Takes KaTeX's markup.
  init(_ html: String) { self.html = html }

  /// The formula, in a box that scrolls when a part of it may be wider than a telephone.
  func markup(_ formula: Markup) -> Markup {
    guard isWide else { return formula }
    let style = "vertical-align:-\(Self.hundredths(max(Self.lineDepth, depth) * 1.12))em"
    return .element(
      "span", [.init("class", "wide-formula"), .init("tabindex", "0"), .init("style", style)], [formula])
  }

  /// The half that is drawn, in the parts between which a line may break.
  private var parts: [Substring] { html.split(separator: "class=\"base\"").dropFirst().map { $0 } }

  private var isWide: Bool {
    parts.contains { Self.characters(of: $0) > 24 } || Self.lengths(after: ":", in: html).contains { abs($0) >= 8 }
  }

  /// How far the formula reaches below the line, in em.
  private var depth: Double { Self.lengths(after: "vertical-align:", in: html).map { -$0 }.max() ?? 0 }

  private static func characters(of part: Substring) -> Int {
    var count = 0
    var isText = false
    for byte in part.utf8 {
      if byte == UInt8(ascii: "<") {
        isText = false
      } else if byte == UInt8(ascii: ">") {
        isText = true
      } else if isText, byte & 0xC0 != 0x80 {
        count += 1
      }
    }
    return count
  }

  /// The numbers of em after each `mark`.
  private static func lengths(after mark: String, in html: String) -> [Double] {
    html.split(separator: mark, omittingEmptySubsequences: false).dropFirst().compactMap { rest in
      let number = rest.prefix { $0.isNumber || $0 == "." || $0 == "-" }
      return rest[number.endIndex...].hasPrefix("em") ? Double(number) : nil
    }
  }

  /// How far a line of KaTeX reaches below itself, in its em, whatever stands on it.
  private static let lineDepth = 0.307

  private static func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
