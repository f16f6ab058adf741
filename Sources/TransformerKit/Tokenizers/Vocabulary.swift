/// Pieces of text with their ids, special tokens first.
struct Vocabulary<Piece: Hashable & Sendable>: Sendable {
  /// The pieces in the order of their ids.
  let pieces: [Piece]
  /// The special tokens, from id 0 on.
  let specialTokens: SpecialTokens
  private let ids: [Piece: Int]

  /// A piece that comes twice counts once.
  init(_ pieces: some Sequence<Piece>, specialTokens: [SpecialToken]) {
    let special = SpecialTokens(specialTokens)
    var distinct: [Piece] = []
    var ids: [Piece: Int] = [:]
    for piece in pieces where ids[piece] == nil {
      ids[piece] = special.all.count + distinct.count
      distinct.append(piece)
    }
    self.specialTokens = special
    self.pieces = distinct
    self.ids = ids
  }

  /// The number of pieces and special tokens.
  var size: Int { specialTokens.all.count + pieces.count }

  /// The id of a piece, or of the unknown token, or nil where there is no such token.
  func id(_ piece: Piece) -> Int? { ids[piece] ?? specialTokens[.unknown] }

  /// The piece of an id; nil for a special token.
  func piece(_ id: Int) -> Piece? {
    let place = id - specialTokens.all.count
    return pieces.indices.contains(place) ? pieces[place] : nil
  }
}
