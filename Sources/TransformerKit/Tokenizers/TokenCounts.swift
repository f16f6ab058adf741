/// How often each token occurs, in the order of first occurrence: what no hash table promises.
struct TokenCounts<Token: Hashable> {
  private(set) var all: [(token: Token, count: Int)] = []
  private var places: [Token: Int] = [:]

  /// Counts tokens.
  mutating func add(_ tokens: some Sequence<Token>) {
    for token in tokens { add(token, 1) }
  }

  /// Counts a token so many times.
  mutating func add(_ token: Token, _ count: Int) {
    if let place = places[token] {
      all[place].count += count
    } else {
      places[token] = all.count
      all.append((token, count))
    }
  }

  /// How often a token occurs.
  subscript(_ token: Token) -> Int { places[token].map { all[$0].count } ?? 0 }

  /// The most frequent first, equally frequent ones in the order of first occurrence.
  var mostFrequent: [(token: Token, count: Int)] {
    all.indices.sorted { (all[$1].count, $0) < (all[$0].count, $1) }.map { all[$0] }
  }
}
