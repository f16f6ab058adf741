/// The merges of a tokenizer while it is being made, and the tokens that they give.
struct BytePairList: Sendable {
  /// The bytes of each token.
  private(set) var bytes: [[UInt8]] = ByteAlphabet.bytes.map { [$0] }
  /// The merged pairs in their order.
  private(set) var pairs: [BytePair] = []
  /// How often each pair occurred when it was chosen.
  private(set) var counts: [Int?] = []
  /// The place of each pair in the list, and the token that it becomes.
  private(set) var rules: [BytePair: BytePairRule] = [:]
  private var tokens: [[UInt8]: UInt32] = Dictionary(
    uniqueKeysWithValues: ByteAlphabet.bytes.enumerated().map { ([$0.element], UInt32($0.offset)) })

  /// The token of some bytes; nil where there is none yet.
  func token(_ bytes: [UInt8]) -> UInt32? { tokens[bytes] }

  /// Adds a merge and returns the token that it makes: a new one, unless other pairs make the same bytes already.
  ///
  /// A pair that is in the list does not come into it again.
  mutating func append(_ pair: BytePair, count: Int?) -> UInt32 {
    if let rule = rules[pair] { return rule.token }
    let merged = bytes[Int(pair.left)] + bytes[Int(pair.right)]
    let token = tokens[merged] ?? UInt32(bytes.count)
    if tokens[merged] == nil {
      tokens[merged] = token
      bytes.append(merged)
    }
    rules[pair] = BytePairRule(rank: pairs.count, token: token)
    pairs.append(pair)
    counts.append(count)
    return token
  }
}
