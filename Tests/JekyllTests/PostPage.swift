import Foundation

/// A page that Jekyll made, taken apart.
struct PostPage {
  private let html: String
  /// Its text without code, with the characters that HTML spells out.
  let text: String
  private let solidText: String

  /// Takes the HTML of a page.
  init(_ html: String) {
    let html = html.replacing(/<!--(?s:.*?)-->/, with: "")
    self.html = html
    let withoutCode = html.replacing(/<(pre|code)\b(?s:.*?)<\/\1>/, with: "\u{0}")
    text = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(
      withoutCode.replacing(/<[^>]*>/, with: "")
    ) { $0.replacing($1.0, with: $1.1) }
    solidText = Self.withoutBlanks(text)
  }

  /// How many elements of a name, a regular expression, there are.
  func count(of name: String) -> Int {
    guard let tag = try? Regex("<(?:\(name))[ >]") else { return -1 }
    return html.ranges(of: tag).count
  }

  /// The TeX of formulas on lines of their own, in order, without blanks.
  var displayFormulas: [String] { solidText.matches(of: /\\\[(.*?)\\\]/).map { String($0.1) } }

  /// Whether a formula stands in the text between dollars or as kramdown writes one.
  func hasInline(_ tex: String) -> Bool {
    ["$\(tex)$", "\\(\(tex)\\)", "$`\(tex)`$"].contains { solidText.contains($0) }
  }

  /// A text without blanks, which mean nothing to TeX where kramdown may change them.
  static func withoutBlanks(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
