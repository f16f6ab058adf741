import NotebookSyntax
import Numerals
import SourceText

extension TextNumerals {
  /// Why nothing can be said of a number; nil when it is what a reader of the page sees.
  func doubt(about index: Int) -> String? {
    isConfirmed(index) ? isDivided(index) ? Message.divided : nil : Message.unconfirmed
  }

  /// True when the bytes of a number, read alone, are that number: nothing is said of a place that is not.
  private func isConfirmed(_ index: Int) -> Bool {
    let numeral = entries[index].numeral
    guard case .finite = numeral.quantity else { return true }
    let again = NumeralReader.numerals(in: source.bytes, range: numeral.range, context: entries[index].context)
    return again.count == 1 && again[0].range == numeral.range && again[0].quantity == numeral.quantity
      && again[0].unit == numeral.unit
  }

  /// True when a reader of the page sees another number, because markup stands inside it: `-**5**`, `**66**%`,
  /// `&minus;5`, `10<sup>6</sup>`, `66<!-- = p -->%`.
  private func isDivided(_ index: Int) -> Bool {
    let entry = entries[index]
    let range = entry.numeral.range
    guard range.lowerBound == entry.run.lowerBound || range.upperBound == entry.run.upperBound else { return false }
    let isProse = entry.context == .prose || entry.context == .tableCell
    let visible = VisibleText(source.bytes, around: entry.run, near: range, joinsLines: isProse)
    let seen = NumeralReader.numerals(
      in: visible.bytes, range: visible.bytes.indices, context: isProse ? entry.context : .prose)
    guard let other = seen.first(where: { $0.range.overlaps(visible.number) }) else { return false }
    // TeX and code are read in their own way: only what goes on outside of them counts.
    return isProse
      ? other.range != visible.number
      : other.range.lowerBound < visible.run.lowerBound || other.range.upperBound > visible.run.upperBound
  }
}

/// The neighbourhood of a number as the page shows it: without comments, tags and emphasis, with characters for references.
private struct VisibleText {
  private(set) var bytes: [UInt8] = []
  /// The number in it.
  let number: Range<Int>
  /// What is left of the text run.
  let run: Range<Int>

  private static let reach = 256

  init(_ source: [UInt8], around run: Range<Int>, near number: Range<Int>, joinsLines: Bool) {
    let run = max(run.lowerBound, number.lowerBound - Self.reach)..<min(run.upperBound, number.upperBound + Self.reach)
    var start = run.lowerBound
    while start > 0, run.lowerBound - start < Self.reach, source[start - 1] != 0x0A { start -= 1 }
    var end = run.upperBound
    while end < source.count, end - run.upperBound < Self.reach, joinsLines || source[end] != 0x0A {
      if source[end] == 0x0A, Self.isBlankLine(source, at: end + 1) { break }
      end += 1
    }
    var before = Self.shown(source, start..<run.lowerBound)
    // The brackets of a link around the number are none of a vector.
    if before.last == UInt8(ascii: "["), source[run.upperBound...].prefix(8).contains(UInt8(ascii: "]")) {
      before.removeLast()
    }
    bytes = before + source[run]
    self.run = before.count..<bytes.count
    let shift = before.count - run.lowerBound
    self.number = (number.lowerBound + shift)..<(number.upperBound + shift)
    bytes += Self.shown(source, run.upperBound..<end)
  }

  private static func isBlankLine(_ source: [UInt8], at start: Int) -> Bool {
    var offset = start
    while offset < source.count, [0x20, 0x09, 0x0D, UInt8(ascii: ">")].contains(source[offset]) { offset += 1 }
    return offset == source.count || source[offset] == 0x0A
  }

  private static func shown(_ source: [UInt8], _ range: Range<Int>) -> [UInt8] {
    let text = Array(source[range])
    var result: [UInt8] = []
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      let rest = text[offset...]
      if rest.starts(with: "<!--".utf8) {
        offset = rest.firstRange(of: Array("-->".utf8))?.upperBound ?? text.count
      } else if rest.starts(with: "-->".utf8) {
        // A comment that began farther away.
        result = []
        offset += 3
      } else if byte == UInt8(ascii: "<"), let end = tagEnd(rest) {
        if rest.starts(with: "<sup>".utf8) { result.append(UInt8(ascii: "^")) }
        offset = end
      } else if byte == UInt8(ascii: "&"), let reference = Entity(text, at: offset) {
        result += reference.text.utf8
        offset += reference.length
      } else if byte == 0x0A {
        if result.last != 0x20 { result.append(0x20) }
        offset += 1
        while offset < text.count, text[offset] == 0x20 || text[offset] == UInt8(ascii: ">") { offset += 1 }
      } else {
        let isOperator = byte == UInt8(ascii: "*") && result.last == 0x20 && rest.dropFirst().first == 0x20
        if isOperator || !"*_`$~".utf8.contains(byte) { result.append(byte) }
        offset += 1
      }
    }
    return result
  }

  private static func tagEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let next = rest.dropFirst().first, (97...122).contains(next | 0x20) || next == UInt8(ascii: "/") else {
      return nil
    }
    return rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }
}
