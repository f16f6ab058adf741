internal import TensorEngine

/// Tokens made by merging frequent pairs (Sennrich, Haddow and Birch, 2016) of bytes (Radford et al., 2019, GPT-2).
///
/// A word is first the bytes of its UTF-8; then the pairs of the merge list become one token each, in the order of the
/// list. Since every byte is a token, no text is unknown, and `decode(encode(text))` is the text, byte by byte. The
/// space before a word belongs to it, as in GPT-2: `␣cat` is another token than `cat`. Merges do not reach across words.
///
/// Ids: the 256 bytes in GPT-2's order, then the merged tokens in the order of the merges, then the special tokens. So
/// GPT-2's `merges.txt` gives GPT-2's ids.
public struct BytePairTokenizer: Tokenizer {
  /// The special tokens, behind all others.
  public let specialTokens: SpecialTokens
  let list: BytePairList

  /// Learns merges from a text: each time the pair that is most frequent inside its words.
  ///
  /// Of equally frequent pairs that with the smallest ids is taken, the left id first. There are fewer merges when no
  /// pair is left that occurs at least `minimumCount` times.
  public init(trainedOn text: String, merges: Int, minimumCount: Int = 2, specialTokens: [SpecialToken] = []) {
    self.init(trainedOn: [text], merges: merges, minimumCount: minimumCount, specialTokens: specialTokens)
  }

  /// Learns merges from several texts; see the other form.
  public init(trainedOn texts: [String], merges: Int, minimumCount: Int = 2, specialTokens: [SpecialToken] = []) {
    var words = TokenCounts<[UInt8]>()
    for text in texts { words.add(BytePairWords(text)) }
    self.init(words.all, merges, minimumCount, specialTokens)
  }

  /// Learns merges from words with their counts, such as `["low": 5, "lower": 2]`; see the other form.
  ///
  /// Words are taken as they are; one that follows a space in texts should begin with it.
  public init(
    wordCounts: [String: Int], merges: Int, minimumCount: Int = 2, specialTokens: [SpecialToken] = []
  ) {
    var words = TokenCounts<[UInt8]>()
    for (word, count) in wordCounts.sorted(by: { $0.key < $1.key }) where count > 0 {
      words.add(Array(word.utf8), count)
    }
    self.init(words.all, merges, minimumCount, specialTokens)
  }

  private init(
    _ words: [(token: [UInt8], count: Int)], _ merges: Int, _ minimumCount: Int, _ specialTokens: [SpecialToken]
  ) {
    guard merges >= 0 else { stop(.merges(merges)) }
    var trainer = BytePairTrainer(words), list = BytePairList()
    while list.pairs.count < merges, let (pair, count) = trainer.mostFrequent(), count >= Swift.max(1, minimumCount) {
      trainer.merge(pair, into: list.append(pair, count: count))
    }
    self.init(list, specialTokens: specialTokens)
  }

  init(_ list: BytePairList, specialTokens: [SpecialToken]) {
    self.list = list
    self.specialTokens = SpecialTokens(specialTokens, firstID: list.bytes.count)
  }

  /// The number of bytes, merged tokens and special tokens.
  public var vocabularySize: Int { list.bytes.count + specialTokens.all.count }

  /// The merges in the order in which they were learnt and are used.
  public var merges: [BytePairMerge] { list.pairs.indices.map(merge) }

  /// The words of a text, inside which merges happen; spaces are visible.
  public static func words(_ text: String) -> [String] { BytePairWords(text).map(shown) }

  /// The ids of a text.
  public func encode(_ text: String) -> [Int] {
    // Most words of a text come again. The keys are bytes: as strings, é in one and in two code points would be equal.
    var known: [[UInt8]: [Int]] = [:]
    var ids: [Int] = []
    for word in BytePairWords(text) {
      let encoded = known[word] ?? merged(word).map(Int.init)
      known[word] = encoded
      ids += encoded
    }
    return ids
  }

  /// The text of ids.
  ///
  /// Bytes that are not UTF-8, such as half a character, show as U+FFFD. Padding, start and end are left out, the unknown
  /// token shows its name.
  public func decode(_ ids: [Int]) -> String {
    var bytes: [UInt8] = []
    for id in ids where !specialTokens.isSilent(id) {
      bytes += specialTokens.token(id).map { Array($0.description.utf8) } ?? self.bytes(of: id)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The token with visible spaces; bytes that are only a part of a character appear as `<0xE2>`.
  public func token(_ id: Int) -> String {
    specialTokens.token(id).map(\.description) ?? Self.shown(bytes(of: id))
  }

  /// How a word becomes tokens, merge by merge; a space before it belongs to it.
  public func steps(of word: String) -> BytePairSteps {
    let words = Array(BytePairWords(word))
    guard words.count == 1 else { stop(.notOneWord(word, words.count)) }
    var pieces = [words[0].map { Self.shown([$0]) }], ranks: [Int] = []
    _ = merged(words[0]) { rank, tokens in
      ranks.append(rank)
      pieces.append(tokens.map { token(Int($0)) })
    }
    return BytePairSteps(pieces: pieces, merges: ranks.map(merge), ranks: ranks)
  }

  /// The tokens of a word after all merges; `visit` learns of each merge and of what the word is then.
  private func merged(_ word: [UInt8], visit: (Int, [UInt32]) -> Void = { _, _ in }) -> [UInt32] {
    var tokens = word.map { ByteAlphabet.ids[Int($0)] }
    while let rule = earliestRule(tokens) {
      tokens = list.pairs[rule.rank].merged(tokens, into: rule.token)
      visit(rule.rank, tokens)
    }
    return tokens
  }

  /// The first rule of the list that some pair allows.
  private func earliestRule(_ tokens: [UInt32]) -> BytePairRule? {
    var earliest: BytePairRule?
    for (left, right) in zip(tokens, tokens.dropFirst()) {
      guard let rule = list.rules[BytePair(left, right)] else { continue }
      if rule.rank < earliest?.rank ?? .max { earliest = rule }
    }
    return earliest
  }

  private func merge(_ rank: Int) -> BytePairMerge {
    let pair = list.pairs[rank]
    let left = list.bytes[Int(pair.left)], right = list.bytes[Int(pair.right)]
    return BytePairMerge(
      left: Self.shown(left), right: Self.shown(right), merged: Self.shown(left + right), count: list.counts[rank])
  }

  private func bytes(of id: Int) -> [UInt8] {
    guard list.bytes.indices.contains(id) else { stop(.tokenID("BytePairTokenizer", id, vocabularySize)) }
    return list.bytes[id]
  }

  private static func shown(_ bytes: [UInt8]) -> String {
    String(validating: bytes, as: UTF8.self).map(VisibleText.shown)
      ?? bytes.map { "<0x" + VisibleText.hexadecimal(UInt32($0), digits: 2) + ">" }.joined()
  }
}

extension BytePairTokenizer: Equatable {
  /// Two tokenizers are equal when they give every text the same ids.
  public static func == (first: BytePairTokenizer, second: BytePairTokenizer) -> Bool {
    first.list.pairs == second.list.pairs && first.specialTokens == second.specialTokens
  }
}

extension BytePairTokenizer: CustomStringConvertible {
  /// The size and the first merges.
  public var description: String {
    let shown = merges.prefix(12).map(\.merged).joined(separator: " ")
    let special = specialTokens.all.isEmpty ? "" : ", \(specialTokens.all.count) special"
    return "BytePairTokenizer, \(vocabularySize) tokens (256 bytes, \(list.bytes.count - 256) merged\(special)): "
      + shown + (list.pairs.count > 12 ? " …" : "")
  }
}
