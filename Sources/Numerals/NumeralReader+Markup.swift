internal import SourceText

extension NumeralReader {
  /// Passes over a TeX command with an argument that is no number, an escape, or reads `\infty`.
  mutating func readBackslash() {
    var offset = position + 1
    while byte(offset).isLetter, offset - position < 24 { offset += 1 }
    guard offset > position + 1 else { return readEscape() }
    let name = String(decoding: bytes[(position + 1)..<offset], as: UTF8.self)
    if name == "infty" { return readInfinity(length: 6) }
    if name.hasSuffix("dots") { return readElision(length: offset - position) }
    position = offset
    let silent = [
      "hspace", "vspace", "label", "tag", "ref", "eqref", "color", "begin", "end", "textcolor", "href", "url",
    ]
    if silent.contains(name), byte(position) == UInt8(ascii: "{") { skip(past: UInt8(ascii: "}"), limit: 512) }
  }

  private mutating func readEscape() {
    let next = byte(position + 1)
    if context == .math, next == UInt8(ascii: "{") {
      position += 1
      return open(next)
    }
    if context == .math, next == UInt8(ascii: "}") {
      position += 1
      return close(next)
    }
    if context == .math, next == UInt8(ascii: "\\"), byte(position + 2) == UInt8(ascii: "["),
      hasLength(at: position + 3)
    {
      return skip(past: UInt8(ascii: "]"), limit: 16)
    }
    position += 2
  }

  /// True when a length such as `2pt]` follows, which separates rows.
  private func hasLength(at start: Int) -> Bool {
    var offset = start
    while byte(offset).isDigit || byte(offset) == UInt8(ascii: "."), offset - start < 6 { offset += 1 }
    return offset > start && byte(offset).isLetter && byte(offset + 1).isLetter
      && byte(offset + 2) == UInt8(ascii: "]")
  }

  /// Passes over a comment or a tag.
  mutating func skipTag() {
    if matches("<!--", at: position) {
      var offset = position + 4
      if hasCommentEnd {
        while offset < end {
          if matches("-->", at: offset) {
            position = offset + 3
            return
          }
          offset += 1
        }
        hasCommentEnd = false
      }
      position += 4
      return
    }
    let next = byte(position + 1)
    if next.isLetter || next == UInt8(ascii: "/") {
      skip(past: UInt8(ascii: ">"), limit: 512)
    } else {
      position += 1
    }
  }

  /// Passes over `_1`, `_{t-1}`: subscripts belong to names.
  mutating func skipSubscript() {
    position += 1
    if byte(position) == UInt8(ascii: "{") {
      skip(past: UInt8(ascii: "}"), limit: 64)
    } else {
      while byte(position).isDigit { position += 1 }
    }
  }

  /// Passes over the 2 of `x^2` and `x^{2}`, which is notation; a power of a number is read.
  mutating func skipSuperscript() {
    let previous = position > lower ? bytes[position - 1] : 0
    position += 1
    guard previous.isLetter || previous == UInt8(ascii: "}") || previous == UInt8(ascii: ")") else { return }
    var offset = position
    let isGroup = byte(offset) == UInt8(ascii: "{")
    if isGroup { offset += 1 }
    while byte(offset).isDigit { offset += 1 }
    if isGroup {
      if byte(offset) == UInt8(ascii: "}") { position = offset + 1 }
    } else if byte(offset) != UInt8(ascii: ".") || !byte(offset + 1).isDigit {
      position = offset
    }
  }

  /// Opens a brace in code; passes over Liquid and attribute lists in running text.
  mutating func openBrace() {
    if context == .code { return open(UInt8(ascii: "{")) }
    switch byte(position + 1) {
    case UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "#"), UInt8(ascii: ":"):
      skip(past: UInt8(ascii: "}"), limit: 512)
    default: position += 1
    }
  }

  /// Moves behind the next `stop` within `limit` bytes, or by one byte when there is none.
  mutating func skip(past stop: UInt8, limit: Int) {
    var offset = position + 1
    let last = min(end, position + limit)
    while offset < last, bytes[offset] != stop { offset += 1 }
    position = offset < last ? offset + 1 : position + 1
  }
}
