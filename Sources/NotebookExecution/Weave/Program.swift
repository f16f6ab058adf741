/// The one Swift source of a notebook, and where each of its bytes comes from.
package struct Program: Sendable {
  /// Who wrote a stretch of the source.
  package enum Owner: Sendable, Hashable {
    /// The cell with this index.
    case cell(Int)
    /// The probe with this id.
    case probe(Int)
  }

  /// A stretch that stands verbatim in the Markdown.
  package struct Region: Sendable {
    /// Who wrote it.
    package var owner: Owner
    /// Its bytes in the program.
    package var range: Range<Int>
    /// The place of its first byte in the Markdown.
    package var sourceOffset: Int
  }

  /// A statement of ours that the parser must find at the top level, or the piece before it is not whole.
  package struct Statement: Sendable {
    /// The piece.
    package var owner: Owner
    /// Where the statement begins in the program.
    package var start: Int
    /// Where its last token begins; nil when that does not matter.
    package var end: Int?
  }

  /// The source.
  package private(set) var text: [UInt8] = []
  /// The verbatim stretches, in order.
  package private(set) var regions: [Region] = []

  /// Our statements behind the pieces, in order.
  package private(set) var statements: [Statement] = []

  /// Makes an empty program.
  package init() {}

  /// Adds a line of our own.
  package mutating func addLine(_ line: String) {
    text += Array(line.utf8)
    text.append(UInt8(ascii: "\n"))
  }

  /// Adds a line of ours that shows whether the cell before it is whole.
  package mutating func addLine(_ line: String, after cell: Int) {
    statements.append(Statement(owner: .cell(cell), start: text.count))
    addLine(line)
  }

  /// Adds a call of ours with one argument, `open` before it and `)` on a line of its own behind it.
  package mutating func addCall(
    _ open: String, around expression: String, of probe: Int, at sourceOffset: Int, column: Int
  ) {
    let start = text.count + open.utf8.count - (open.split(separator: ";").last ?? "").drop { $0 == " " }.utf8.count
    addLine(open)
    indent(by: column - 1)
    add(expression.utf8, of: .probe(probe), from: sourceOffset)
    addLine("")
    statements.append(Statement(owner: .probe(probe), start: start, end: text.count))
    addLine(")")
  }

  /// Adds bytes of the Markdown as they are.
  package mutating func add(_ bytes: some Sequence<UInt8>, of owner: Owner, from sourceOffset: Int) {
    let start = text.count
    text += bytes
    regions.append(Region(owner: owner, range: start..<text.count, sourceOffset: sourceOffset))
  }

  /// Adds spaces, so that what follows keeps its column.
  package mutating func indent(by count: Int) { text += Array(repeating: UInt8(ascii: " "), count: count) }

  /// The owner of a byte and its place in the Markdown; nil for our own lines.
  package func origin(of offset: Int) -> (owner: Owner, sourceOffset: Int)? {
    guard let region = regions.first(where: { $0.range.contains(offset) }) else { return nil }
    return (region.owner, region.sourceOffset + offset - region.range.lowerBound)
  }
}
