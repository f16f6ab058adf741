/// Text that was written for a terminal, as a terminal would leave it.
package enum TerminalText {
  /// The text without colours, links and movements of the cursor; what a carriage return or a backspace would have
  /// overwritten is gone.
  package static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }) else { return text }
    var lines: [String] = []
    for line in text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(overwritten(Array(withoutSequences(Substring(line)).unicodeScalars)))
    }
    return lines.joined(separator: "\n")
  }

  private static func overwritten(_ scalars: [Unicode.Scalar]) -> String {
    var cells: [Unicode.Scalar] = []
    var column = 0
    func write(_ scalar: Unicode.Scalar) {
      if column < cells.count { cells[column] = scalar } else { cells.append(scalar) }
      column += 1
    }
    for scalar in scalars {
      switch scalar {
      case "\r": column = 0
      case "\u{8}": column = max(0, column - 1)
      case "\t": write(scalar)
      case "\0"..."\u{1F}", "\u{7F}": break
      default: write(scalar)
      }
    }
    return String(String.UnicodeScalarView(cells))
  }

  /// A line without the escape sequences of ECMA-48.
  private static func withoutSequences(_ line: Substring) -> String {
    var kept = String.UnicodeScalarView()
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" else {
        kept.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "[":
        // A control sequence: parameters, then one final character.
        while let next = rest.popFirst(), !("@"..."~").contains(next) {}
      case "]", "P", "X", "^", "_":
        // A string, up to a bell or ESC \.
        while let next = rest.popFirst(), next != "\u{7}" {
          guard next == "\u{1B}" else { continue }
          if rest.first == "\\" { rest.removeFirst() }
          break
        }
      default: break
      }
    }
    return String(kept)
  }
}
