/// The n-grams of candidates that are in a reference, and all of them.
public struct BLEUMatches: Sendable, Equatable, CustomStringConvertible {
  /// Those in a reference; each n-gram counts at most as often as it is in one of them.
  public internal(set) var matched: Int
  /// All n-grams of the candidates.
  public internal(set) var total: Int

  package init(matched: Int, total: Int) {
    self.matched = matched
    self.total = total
  }

  /// For instance `2/7`.
  public var description: String { "\(matched)/\(total)" }

  /// Counts the n-grams of one candidate.
  mutating func add<Token: Hashable>(_ candidate: [Token], _ references: [[Token]], order: Int) {
    let references = references.map { Self.counts($0, order) }
    for (gram, count) in Self.counts(candidate, order) {
      matched += Swift.min(count, references.map { $0[gram] ?? 0 }.max() ?? 0)
      total += count
    }
  }

  private static func counts<Token: Hashable>(_ tokens: [Token], _ order: Int) -> [ArraySlice<Token>: Int] {
    var counts: [ArraySlice<Token>: Int] = [:]
    for start in 0..<Swift.max(0, tokens.count - order + 1) { counts[tokens[start..<(start + order)], default: 0] += 1 }
    return counts
  }
}
