internal import SourceText

/// A pipe table in a paragraph: a header line, a delimiter line with as many cells, and rows to the end.
struct PipeTable {
  /// How each column is aligned.
  let columns: [Block.TableAlignment]
  /// The number of the header's line in the paragraph.
  let headerLine: Int
  private let dialect: Dialect

  /// The first table in a paragraph.
  static func find(in map: InlineMap, _ dialect: Dialect) -> PipeTable? {
    guard dialect.contains(.tables) else { return nil }
    let lines = map.lines
    guard lines.count >= 2 else { return nil }
    for number in 1..<lines.count {
      guard let columns = alignments(map.bytes, lines[number]) else { continue }
      let table = PipeTable(columns: columns, headerLine: number - 1, dialect: dialect)
      if table.split(map.bytes, lines[number - 1]).count == columns.count { return table }
    }
    return nil
  }

  private static func alignments(_ bytes: [UInt8], _ line: Range<Int>) -> [Block.TableAlignment]? {
    guard bytes[line].allSatisfy({ $0.isBlank || "|-:".utf8.contains($0) }),
      bytes[line].contains(UInt8(ascii: "-")), bytes[line].contains(UInt8(ascii: "|"))
    else { return nil }
    var result: [Block.TableAlignment] = []
    for cell in split(bytes, line, isHidden: { _ in false }) {
      let cell = bytes.trimmed(cell)
      guard !cell.isEmpty else { return nil }
      let left = bytes[cell.lowerBound] == UInt8(ascii: ":")
      let right = bytes[cell.upperBound - 1] == UInt8(ascii: ":")
      let dashes = bytes[cell].dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      result.append(left ? (right ? .center : .left) : (right ? .right : .none))
    }
    return result
  }

  /// The stretches between the pipes of a line; a pipe in mathematics separates nothing, unless a cell would lack then.
  private func split(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    let start = line.lowerBound
    let masks = MaskScanner.masks(of: Array(bytes[line]), dialect: dialect, footnotes: [])
    let plain = Self.split(bytes, line) { _ in false }
    guard !masks.isEmpty else { return plain }
    var isHidden = [Bool](repeating: false, count: line.count)
    for mask in masks { for index in mask.range { isHidden[index] = true } }
    let cells = Self.split(bytes, line) { isHidden[$0 - start] }
    return cells.count < columns.count && plain.count == columns.count ? plain : cells
  }

  /// The stretches between the pipes of a line; a pipe after a backslash separates nothing.
  private static func split(_ bytes: [UInt8], _ line: Range<Int>, isHidden: (Int) -> Bool) -> [Range<Int>] {
    let content = bytes.trimmed(line)
    var result: [Range<Int>] = []
    var start = content.lowerBound
    var at = start
    while at < content.upperBound {
      if bytes[at] == UInt8(ascii: "\\") {
        at += 2
        continue
      }
      if bytes[at] == UInt8(ascii: "|"), !isHidden(at) {
        if at > content.lowerBound { result.append(start..<at) }
        start = at + 1
      }
      at += 1
    }
    if start < content.upperBound { result.append(start..<content.upperBound) }
    return result
  }

  /// The cells of a row; `\|` is a pipe there, in code too.
  func cells(of line: Range<Int>, in map: InlineMap) -> [InlineMap] {
    split(map.bytes, line).map { range in
      let range = map.bytes.trimmed(range)
      var cell = InlineMap()
      var start = range.lowerBound
      for at in range where map.bytes[at] == UInt8(ascii: "\\") && map.bytes.has("\\|", at: at) {
        cell.add(map.bytes[start..<at], at: map.source(of: start))
        start = at + 1
      }
      cell.add(map.bytes[start..<range.upperBound], at: map.source(of: start))
      return cell
    }
  }
}
