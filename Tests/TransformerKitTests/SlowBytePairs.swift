/// Byte-pair merging as it stands in the paper: pairs are counted anew for each merge, tokens are strings of bytes.
///
/// Nothing here is shared with the tokenizer but the rule for equally frequent pairs, which needs the ids.
struct SlowBytePairs {
  /// The tokens in the order of their ids.
  private(set) var vocabulary: [[UInt8]]
  private(set) var merges: [[[UInt8]]] = []
  private var words: [(pieces: [[UInt8]], count: Int)]

  init(_ words: [(String, Int)], merges wanted: Int, minimumCount: Int) {
    // GPT-2: printable characters of Latin-1 first.
    let printable = Array(33...126) + Array(161...172) + Array(174...255)
    vocabulary = (printable + (0...255).filter { !printable.contains($0) }).map { [UInt8($0)] }
    self.words = words.map { word in (word.0.utf8.map { [$0] }, word.1) }
    while merges.count < wanted, let best = best(), best.count >= minimumCount {
      let merged = best.pair[0] + best.pair[1]
      if !vocabulary.contains(merged) { vocabulary.append(merged) }
      if !merges.contains(best.pair) { merges.append(best.pair) }
      for index in self.words.indices { Self.apply(best.pair, to: &self.words[index].pieces) }
    }
  }

  private func best() -> (pair: [[UInt8]], count: Int)? {
    var counts: [[[UInt8]]: Int] = [:]
    for (pieces, count) in words {
      for place in pieces.indices.dropLast() { counts[[pieces[place], pieces[place + 1]], default: 0] += count }
    }
    func ids(_ pair: [[UInt8]]) -> [Int] { pair.map { vocabulary.firstIndex(of: $0) ?? -1 } }
    return counts.map { ($0.key, $0.value) }.min { first, second in
      first.1 != second.1 ? first.1 > second.1 : ids(first.0).lexicographicallyPrecedes(ids(second.0))
    }
  }

  private static func apply(_ pair: [[UInt8]], to pieces: inout [[UInt8]]) {
    var place = 0
    while place + 1 < pieces.count {
      if pieces[place] == pair[0], pieces[place + 1] == pair[1] {
        pieces[place] += pieces.remove(at: place + 1)
      }
      place += 1
    }
  }

  /// The ids of one word: the merges that are possible, earliest first.
  func encode(_ word: String) -> [Int] {
    var pieces = word.utf8.map { [$0] }
    while let pair = merges.first(where: { pair in
      pieces.indices.dropLast().contains { pieces[$0] == pair[0] && pieces[$0 + 1] == pair[1] }
    }) {
      Self.apply(pair, to: &pieces)
    }
    return pieces.map { vocabulary.firstIndex(of: $0) ?? -1 }
  }
}
