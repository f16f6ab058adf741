/// Learns which pairs to merge (Sennrich, Haddow and Birch, 2016, algorithm 1).
///
/// The counts of pairs are kept up to date instead of counted anew: a merge changes only the words that hold the pair.
struct BytePairTrainer {
  /// Each different word as tokens, with its count in the corpus.
  private var words: [(tokens: [UInt32], count: Int)]
  /// How often each pair occurs now.
  private var counts: [BytePair: Int] = [:]
  /// Words that hold a pair, or did so before a merge.
  private var places: [BytePair: [Int]] = [:]
  private var queue = BytePairQueue()

  /// Starts with the bytes of each word.
  init(_ words: [(token: [UInt8], count: Int)]) {
    self.words = words.map { word in (word.token.map { ByteAlphabet.ids[Int($0)] }, word.count) }
    for (index, word) in self.words.enumerated() {
      for pair in Self.pairs(word.tokens) {
        counts[pair, default: 0] += word.count
        note(pair, in: index)
      }
    }
    for (pair, count) in counts { queue.add(pair, count: count) }
  }

  /// The most frequent pair; of equally frequent ones that with the smallest ids, the left id first.
  mutating func mostFrequent() -> (pair: BytePair, count: Int)? {
    while let (count, pair) = queue.next() {
      if counts[pair] == count { return (pair, count) }
    }
    return nil
  }

  /// Makes one token of a pair in all words.
  mutating func merge(_ pair: BytePair, into token: UInt32) {
    var changes: [BytePair: Int] = [:]
    for index in places[pair] ?? [] {
      let before = words[index].tokens
      let after = pair.merged(before, into: token)
      guard after.count < before.count else { continue }
      words[index].tokens = after
      for old in Self.pairs(before) { changes[old, default: 0] -= words[index].count }
      for new in Self.pairs(after) {
        changes[new, default: 0] += words[index].count
        if new.left == token || new.right == token { note(new, in: index) }
      }
    }
    // The queue brings its pairs into order, whatever the order of this loop.
    for (changed, change) in changes where change != 0 {
      let count = counts[changed, default: 0] + change
      counts[changed] = count > 0 ? count : nil
      if count > 0 { queue.add(changed, count: count) }
    }
    places[pair] = nil
  }

  private mutating func note(_ pair: BytePair, in word: Int) {
    if places[pair]?.last != word { places[pair, default: []].append(word) }
  }

  private static func pairs(_ tokens: [UInt32]) -> [BytePair] { zip(tokens, tokens.dropFirst()).map(BytePair.init) }
}
