import NotebookExecution
import NotebookSyntax
import Numerals
import SourceText

/// All numbers of a notebook's text, in reading order.
struct TextNumerals {
  /// A number, the text run and the top-level block that it stands in.
  struct Entry {
    var numeral: Numeral
    var run: Range<Int>
    var block: Int
    var context: NumeralContext
  }

  /// The file.
  let source: SourceFile
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
        entries.append(Entry(numeral: numeral, run: run.range, block: run.block, context: context))
      }
    }
    self.entries = entries
  }

  /// The numbers before an offset in the top-level block that the offset stands in.
  func indices(before offset: Int) -> Range<Int> {
    let end = entries.partitioningIndex { $0.numeral.range.upperBound > offset }
    guard end > 0 else { return 0..<0 }
    let block = entries[end - 1].block
    if blocks.indices.contains(block), !(blocks[block].lowerBound...blocks[block].upperBound).contains(offset) {
      return end..<end
    }
    var start = end
    while start > 0, entries[start - 1].block == block { start -= 1 }
    return start..<end
  }

  /// The numbers in a range of bytes.
  func indices(in range: Range<Int>) -> Range<Int> {
    let start = entries.partitioningIndex { $0.numeral.range.lowerBound >= range.lowerBound }
    let end = entries.partitioningIndex { $0.numeral.range.upperBound > range.upperBound }
    return start..<max(start, end)
  }

  /// The numbers in a range of bytes that stand in the same block as the first of them.
  func indicesInOneBlock(of range: Range<Int>) -> Range<Int> {
    let all = indices(in: range)
    guard let first = all.first else { return all }
    return first..<(all.first { entries[$0].block != entries[first].block } ?? all.upperBound)
  }

  /// The numbers of the formula or code span of a number, when that ends right before an offset; nil in running text.
  func span(of index: Int, endingAt offset: Int) -> Range<Int>? {
    let entry = entries[index]
    guard entry.context == .math || entry.context == .code, entry.run.upperBound <= offset else { return nil }
    let closing: [UInt8] = Array("`$*_)\\".utf8)
    guard source.bytes[entry.run.upperBound..<offset].allSatisfy({ closing.contains($0) }) else { return nil }
    return indices(in: entry.run)
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
    let index = entries.partitioningIndex { $0.numeral.range.lowerBound >= offset }
    return index < entries.count && entries[index].numeral.range.lowerBound == offset ? index : nil
  }
}
