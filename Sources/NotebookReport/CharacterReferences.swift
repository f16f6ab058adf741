internal import SourceText

/// Character references such as `&amp;` and `&#8594;` in an author's raw HTML.
enum CharacterReferences {
  /// The text with its references replaced; what is none stays as it is written.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      let body = rest.dropFirst().prefix(12).prefix { $0 != ";" }
      if body.endIndex < rest.endIndex, rest[body.endIndex] == ";", let character = character(body) {
        result += character
        rest = rest[rest.index(after: body.endIndex)...]
      } else {
        result += "&"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func character(_ body: Substring) -> String? {
    guard body.first == "#" else { return named[body] }
    let digits = body.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.map { UnicodeScalar($0).map { String(Character($0)) } ?? "\u{FFFD}" }
  }

  private static let named: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "reg": "®",
    "deg": "°", "plusmn": "±", "times": "×", "divide": "÷", "middot": "·", "laquo": "«", "raquo": "»",
    "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…",
    "bull": "•", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔", "rArr": "⇒", "minus": "−",
    "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "infin": "∞", "sum": "∑", "radic": "√", "emsp": "\u{2003}",
    "ensp": "\u{2002}", "thinsp": "\u{2009}", "shy": "\u{AD}", "colon": ":", "Tab": "\t", "NewLine": "\n",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "theta": "θ", "lambda": "λ", "mu": "μ",
    "pi": "π", "sigma": "σ", "tau": "τ", "phi": "φ", "omega": "ω",
  ]
}
