import NotebookSyntax
import Numerals

/// All numbers of a notebook's text, in reading order.
struct TextNumerals {
  /// A number and the top-level block that it stands in.
  struct Entry {
    var numeral: Numeral
    var block: Int
    var context: NumeralContext
  }

  /// The file.
  let source: SourceText
  /// The numbers, none overlapping another.
  let entries: [Entry]
  /// The bytes of the top-level blocks.
  let blocks: [Range<Int>]

  /// Reads the numbers of a notebook.
  init(_ notebook: Notebook) {
    source = notebook.source
    blocks = notebook.blocks.map(\.range)
    var entries: [Entry] = []
    for run in notebook.textRuns.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let context = NumeralContext(run.kind)
      for numeral in NumeralReader.numerals(in: source.bytes, range: run.range, context: context)
      where numeral.range.lowerBound >= entries.last?.numeral.range.upperBound ?? 0 {
        entries.append(Entry(numeral: numeral, block: run.block, context: context))
      }
    }
    self.entries = entries
  }

  /// The numbers before an offset in the top-level block that the offset stands in.
  func indices(before offset: Int) -> Range<Int> {
    let end = firstIndex { $0.range.upperBound > offset }
    guard end > 0 else { return 0..<0 }
    let block = entries[end - 1].block
    if blocks.indices.contains(block), !(blocks[block].lowerBound...blocks[block].upperBound).contains(offset) {
      return end..<end
    }
    var start = end
    while start > 0, entries[start - 1].block == block { start -= 1 }
    return start..<end
  }

  /// True when between a number and an offset stand only marks that close something, other comments, and a unit.
  ///
  /// A claim that is not right behind its number would be about whatever number happens to come before it.
  func stands(_ index: Int, rightBefore offset: Int) -> Bool {
    var gap = source.bytes[min(entries[index].numeral.range.upperBound, offset)..<offset]
    var words = 0
    while let byte = gap.first {
      if gap.starts(with: Array("<!--".utf8)), let end = gap.firstRange(of: Array("-->".utf8)) {
        gap = gap[end.upperBound...]
      } else if Self.isLetter(byte) {
        words += 1
        gap = gap.drop(while: Self.isLetter)
      } else if (48...57).contains(byte) || (byte == UInt8(ascii: ".") && gap.dropFirst().first == UInt8(ascii: " ")) {
        return false
      } else {
        gap = gap.dropFirst()
      }
    }
    return words <= 1
  }

  /// Letters of any script: bytes above ASCII are taken for parts of one.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0xC3
  }

  /// The numbers in a range of bytes.
  func indices(in range: Range<Int>) -> Range<Int> {
    let start = firstIndex { $0.range.lowerBound >= range.lowerBound }
    let end = firstIndex { $0.range.upperBound > range.upperBound }
    return start..<max(start, end)
  }

  /// The numbers that share the outermost square brackets of a number; itself when it stands in none.
  func bracket(around index: Int) -> Range<Int> {
    guard let bracket = entries[index].numeral.bracket else { return index..<(index + 1) }
    var start = index
    while start > 0, entries[start - 1].numeral.bracket == bracket { start -= 1 }
    var end = index + 1
    while end < entries.count, entries[end].numeral.bracket == bracket { end += 1 }
    return start..<end
  }

  /// The number as it is written.
  func text(_ index: Int) -> String { source.text(in: entries[index].numeral.range) }

  /// Where a number stands.
  func location(_ index: Int) -> SourceLocation { source.location(of: entries[index].numeral.range.lowerBound) }

  /// The number that begins at a place.
  func index(at location: SourceLocation) -> Int? {
    let offset = source.offset(of: location)
    let index = firstIndex { $0.range.lowerBound >= offset }
    return index < entries.count && entries[index].numeral.range.lowerBound == offset ? index : nil
  }

  /// True when the bytes of a number, read alone, are that number: nothing is said of a place that is not.
  func isConfirmed(_ index: Int) -> Bool {
    let numeral = entries[index].numeral
    guard case .finite = numeral.quantity else { return true }
    let again = NumeralReader.numerals(in: source.bytes, range: numeral.range, context: entries[index].context)
    return again.count == 1 && again[0].range == numeral.range && again[0].quantity == numeral.quantity
      && again[0].unit == numeral.unit
  }

  /// The first index whose number satisfies a condition that, once true, stays true.
  private func firstIndex(where condition: (Numeral) -> Bool) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if condition(entries[middle].numeral) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension NumeralContext {
  /// The context of a text run.
  init(_ kind: TextRun.Kind) {
    switch kind {
    case .prose: self = .prose
    case .code: self = .code
    case .math: self = .math
    case .tableCell: self = .tableCell
    }
  }
}
