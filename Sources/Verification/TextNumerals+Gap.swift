import NotebookSyntax
import Numerals
import SourceText

extension TextNumerals {
  /// True when between a number and an offset stand only marks that close something, other comments, and a unit.
  ///
  /// A claim that is not right behind its number would be about whatever number happens to come before it.
  func stands(_ index: Int, rightBefore offset: Int) -> Bool {
    let entry = entries[index]
    let start = min(entry.numeral.range.upperBound, offset)
    var gap = Gap(source.bytes, start..<offset, isInTable: entry.context == .tableCell)
    return gap.isNarrow
  }
}

/// What stands between a number and its claim.
private struct Gap {
  private let bytes: [UInt8]
  private let end: Int
  private let isInTable: Bool
  private var position: Int
  private var words = 0

  init(_ bytes: [UInt8], _ range: Range<Int>, isInTable: Bool) {
    self.bytes = bytes
    self.isInTable = isInTable
    position = range.lowerBound
    end = range.upperBound
  }

  /// True when nothing divides the number from its claim but markup and one word, such as a unit.
  var isNarrow: Bool {
    mutating get {
      while position < end {
        if skipMarkup() { continue }
        if divides { return false }
        if isLetter(bytes[position]) {
          words += 1
          position += 1
          while position < end, isLetter(bytes[position]) || bytes[position] & 0xC0 == 0x80 { position += 1 }
        } else {
          position += 1
        }
      }
      return words <= 1
    }
  }

  /// Another number that is none, the end of a sentence, a cell, an item or a paragraph.
  private var divides: Bool {
    let byte = bytes[position]
    if (48...57).contains(byte) { return true }
    let next = position + 1 < end ? bytes[position + 1] : 0
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return next == 0x20 || next == 0x0A
    case UInt8(ascii: "|"): return isInTable
    case 0x0A: return isNewBlock(at: position + 1)
    default: return false
    }
  }

  /// True where a line is blank or begins an item of a list.
  private func isNewBlock(at start: Int) -> Bool {
    var offset = start
    while offset < end, [0x20, 0x09, 0x0D, UInt8(ascii: ">")].contains(bytes[offset]) { offset += 1 }
    guard offset < end, bytes[offset] != 0x0A else { return offset < end }
    return [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(bytes[offset])
      && (offset + 1 == end || bytes[offset + 1] == 0x20 || bytes[offset + 1] == 0x09)
  }

  /// Passes over a comment, a tag, the target of a link, the mark of a footnote, a character reference, a TeX command.
  private mutating func skipMarkup() -> Bool {
    let next = position + 1 < end ? bytes[position + 1] : 0
    switch bytes[position] {
    case UInt8(ascii: "<") where has("<!--"): return skip(past: "-->")
    case UInt8(ascii: "<") where isASCIILetter(next) || next == UInt8(ascii: "/"): return skip(past: ">")
    case UInt8(ascii: "]") where next == UInt8(ascii: "("): return skip(past: ")")
    case UInt8(ascii: "]") where next == UInt8(ascii: "["): return skip(past: "]", from: position + 2)
    case UInt8(ascii: "[") where next == UInt8(ascii: "^"): return skip(past: "]")
    case UInt8(ascii: "{") where next == UInt8(ascii: "#") || next == UInt8(ascii: ":"): return skip(past: "}")
    case UInt8(ascii: "&"):
      var offset = position + 1
      while offset < end, isASCIILetter(bytes[offset]) || (48...57).contains(bytes[offset]) || bytes[offset] == 0x23 {
        offset += 1
      }
      guard offset < end, offset > position + 1, bytes[offset] == UInt8(ascii: ";") else { return false }
      position = offset + 1
      return true
    case UInt8(ascii: "\\") where isASCIILetter(next):
      position += 1
      while position < end, isASCIILetter(bytes[position]) { position += 1 }
      return true
    default: return false
    }
  }

  private mutating func skip(past stop: StaticString, from start: Int? = nil) -> Bool {
    var offset = start ?? position
    while offset < end {
      if has(stop, at: offset) {
        position = offset + stop.utf8CodeUnitCount
        return true
      }
      offset += 1
    }
    return false
  }

  private func has(_ text: StaticString, at offset: Int? = nil) -> Bool {
    let offset = offset ?? position
    guard offset + text.utf8CodeUnitCount <= end else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[offset..<(offset + $0.count)]) }
  }

  private func isASCIILetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  /// Letters of any script, by their first bytes; those of dashes, quotation marks and signs are left out.
  private func isLetter(_ byte: UInt8) -> Bool { isASCIILetter(byte) || byte >= 0xC3 && byte != 0xE2 }
}
