internal import SourceText

/// The content of a code span `{swift} expression:format`.
struct InlineValue {
  /// The bytes of the expression.
  let expression: Range<Int>
  /// The format, without its colon.
  let format: String?
  /// What looks like a format and is none.
  let wrongFormat: Range<Int>?

  /// Reads the bytes after `{swift}`.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    let text = bytes.trimmed(range)
    guard let colon = bytes[text].lastIndex(of: UInt8(ascii: ":")) else {
      (expression, format, wrongFormat) = (text, nil, nil)
      return
    }
    let tail = colon + 1..<text.upperBound
    let isFormat = Self.isFormat(bytes.text(tail))
    let looksLikeOne =
      !tail.isEmpty && bytes[tail].contains { $0.isDigit } && bytes[tail.lowerBound] == UInt8(ascii: ".")
    expression = isFormat ? bytes.trimmed(text.lowerBound..<colon) : text
    format = isFormat ? bytes.text(tail) : nil
    wrongFormat = looksLikeOne && !isFormat ? tail : nil
  }

  /// Whether a text is a format: `[+][#][,][.N][~](f|e|g|%|s|B|d)`, or `+` and `,` alone.
  ///
  /// `s` and `B` need their digits: `x ? a :s` is an expression.
  static func isFormat(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    func takes(_ mark: UInt8) -> Bool {
      guard rest.first == mark else { return false }
      rest = rest.dropFirst()
      return true
    }
    let plus = takes(UInt8(ascii: "+")), keeps = takes(UInt8(ascii: "#")), groups = takes(UInt8(ascii: ","))
    var hasDigits = false
    if takes(UInt8(ascii: ".")) {
      let digits = rest.prefix(while: \.isDigit)
      guard let value = Int(String(decoding: digits, as: UTF8.self)), value <= 100 else { return false }
      hasDigits = true
      rest = rest.dropFirst(digits.count)
    }
    let trims = takes(UInt8(ascii: "~"))
    if keeps && trims { return false }
    switch String(decoding: rest, as: UTF8.self) {
    case "f", "e", "g", "%": return true
    case "s", "B": return hasDigits
    case "d": return !hasDigits
    case "": return (plus || groups) && !hasDigits && !keeps && !trims
    default: return false
    }
  }
}
