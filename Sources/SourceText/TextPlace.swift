/// Where a text stands in the file that is not one piece there: TeX on several lines of a quotation, for example.
package struct TextPlace: Sendable, Hashable {
  private struct Piece: Hashable {
    var start: Int
    var offset: Int
  }

  private var pieces: [Piece]

  /// The place of a text that stands in one piece at an offset.
  package init(offset: Int) { pieces = [Piece(start: 0, offset: offset)] }

  /// Says that from an index on the text stands at an offset, in one piece up to the next such index.
  package mutating func goOn(at offset: Int, from start: Int) {
    if let last = pieces.last, last.offset + start - last.start == offset { return }
    pieces.append(Piece(start: start, offset: offset))
  }

  /// The place of its first byte.
  package var start: Int { pieces[0].offset }

  /// The stretches of the file in which so many bytes of it stand.
  package func ranges(count: Int) -> [Range<Int>] {
    let ends = pieces.dropFirst().map(\.start) + [count]
    return zip(pieces, ends).map { piece, end in piece.offset..<(piece.offset + max(0, end - piece.start)) }
  }

  /// Whether it is one piece of the file.
  package var isContiguous: Bool { pieces.count == 1 }

  /// The place of the byte at an index.
  package func offset(of index: Int) -> Int {
    let piece = pieces.last { $0.start <= index } ?? pieces[0]
    return piece.offset + index - piece.start
  }
}
