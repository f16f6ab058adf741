extension SwiftLexer {
  /// How a literal begins: its delimiter with the number signs around it.
  struct Opening {
    /// How many number signs stand on either side.
    var hashes: Int
    /// One quote or slash, or three quotes.
    var length: Int
    /// The quote or the slash.
    var mark: UInt8
    /// False for a string on one line, which ends there even when it is not closed.
    var mayHaveLines: Bool
  }

  /// A string or regular expression that has begun.
  private struct Open {
    var opening: Opening
    /// The parentheses that are open in its interpolation; nil in its text.
    var parentheses: Int?
  }

  /// The literal that begins here, if one does; a regular expression needs its number sign.
  func literalOpening() -> Opening? {
    var offset = at
    // No one writes more; without a limit, a row of number signs would be counted again from each of them.
    while offset < end, offset - at < 64, bytes[offset] == UInt8(ascii: "#") { offset += 1 }
    let hashes = offset - at
    if follows("\"\"\"", at: offset) {
      return Opening(hashes: hashes, length: 3, mark: UInt8(ascii: "\""), mayHaveLines: true)
    }
    if follows("\"", at: offset) {
      return Opening(hashes: hashes, length: 1, mark: UInt8(ascii: "\""), mayHaveLines: false)
    }
    guard hashes > 0, follows("/", at: offset) else { return nil }
    let isLong = follows("/\n", at: offset) || follows("/\r\n", at: offset)
    return Opening(hashes: hashes, length: 1, mark: UInt8(ascii: "/"), mayHaveLines: isLong)
  }

  /// Skips a literal with its interpolations and the literals in those.
  mutating func skipLiteral(_ opening: Opening) {
    at += opening.hashes + opening.length
    var open = [Open(opening: opening)]
    while at < end, let last = open.last {
      if bytes[at] == UInt8(ascii: "\n"), !last.opening.mayHaveLines {
        open.removeLast()
      } else if let parentheses = last.parentheses {
        skipInterpolated(parentheses, &open)
      } else if closes(last.opening) {
        at += last.opening.length + last.opening.hashes
        open.removeLast()
      } else if bytes[at] == UInt8(ascii: "\\") {
        skipEscape(&open)
      } else {
        at += 1
      }
    }
    at = min(at, end)
  }

  private mutating func skipInterpolated(_ parentheses: Int, _ open: inout [Open]) {
    let index = open.count - 1
    if follows("/*", at: at) { return skipBlockComment() }
    if follows("//", at: at), open[index].opening.mayHaveLines { return skipLineComment() }
    if let inner = literalOpening() {
      at += inner.hashes + inner.length
      open.append(Open(opening: inner))
      return
    }
    if bytes[at] == UInt8(ascii: "(") { open[index].parentheses = parentheses + 1 }
    if bytes[at] == UInt8(ascii: ")") { open[index].parentheses = parentheses == 0 ? nil : parentheses - 1 }
    at += 1
  }

  /// Skips a backslash and what it escapes; with as many number signs as the literal has it opens an interpolation.
  private mutating func skipEscape(_ open: inout [Open]) {
    let index = open.count - 1
    let opening = open[index].opening
    at += 1
    guard opening.mark == UInt8(ascii: "\"") else {
      at += 1
      return
    }
    guard hasHashes(opening.hashes, at: at) else { return }
    at += opening.hashes
    if follows("(", at: at) { open[index].parentheses = 0 }
    // A line break ends a string on one line also behind a backslash.
    if at < end, bytes[at] != UInt8(ascii: "\n") { at += 1 }
  }

  private func closes(_ opening: Opening) -> Bool {
    guard at + opening.length <= end, bytes[at..<(at + opening.length)].allSatisfy({ $0 == opening.mark }) else {
      return false
    }
    return hasHashes(opening.hashes, at: at + opening.length)
  }

  private func hasHashes(_ count: Int, at offset: Int) -> Bool {
    offset + count <= end && bytes[offset..<(offset + count)].allSatisfy { $0 == UInt8(ascii: "#") }
  }
}
