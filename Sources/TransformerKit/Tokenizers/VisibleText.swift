/// Text with its spaces and control characters made visible.
enum VisibleText {
  /// A text for a table: `␣` for a space, `⏎` for a line end, `⇥` for a tab, `U+0000` for other controls.
  static func shown(_ text: String) -> String { text.unicodeScalars.map(shown).joined() }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case " ": "␣"
    case "\n": "⏎"
    case "\t": "⇥"
    case _ where isHidden(scalar): "U+" + hexadecimal(scalar.value, digits: 4)
    default: String(scalar)
    }
  }

  /// A text on one line that `plain` reads back: a backslash, white space and controls are escaped.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case " ": " "
      case _ where isHidden(scalar): "\\u{" + hexadecimal(scalar.value, digits: 1) + "}"
      default: String(scalar)
      }
    }.joined()
  }

  /// The text that was escaped; nil when it was not written by `escaped`.
  static func plain(_ text: String) -> String? {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "\\": result.append("\\")
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "t": result.append("\t")
      case "u":
        guard rest.popFirst() == "{", let close = rest.firstIndex(of: "}"),
          let value = UInt32(String(rest[..<close]), radix: 16), let unescaped = Unicode.Scalar(value)
        else { return nil }
        result.append(unescaped)
        rest = rest[rest.index(after: close)...]
      default: return nil
      }
    }
    return String(result)
  }

  /// A number in capital hexadecimal digits, at least so many.
  static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .unassigned, .privateUse:
      // The joiner and the tags hold emoji together.
      scalar.value != 0x200D && !(0xE0020...0xE007F).contains(scalar.value)
    default: false
    }
  }
}
