internal import TensorEngine

/// A token for each word, words being what white space separates.
///
/// Special tokens have the ids from 0 on; words follow, the most frequent first, equally frequent ones in the order in
/// which the text brings them.
public struct WhitespaceTokenizer: Tokenizer, Equatable {
  let splitter: WordSplitter
  private let vocabulary: Vocabulary<String>

  /// A tokenizer for the words of a text that occur at least `minimumCount` times.
  ///
  /// `lowercased` takes capitals for small letters. `separatesPunctuation` makes each mark a word of its own, unless it
  /// stands inside a word like that of `don't`. `separatesElisions` ends a word after an apostrophe inside it, as French
  /// has it: `l'eau` is `l'` and `eau`.
  public init(
    trainedOn text: String, lowercased: Bool = false, separatesPunctuation: Bool = false,
    separatesElisions: Bool = false, minimumCount: Int = 1,
    specialTokens: [SpecialToken] = [.padding, .start, .end, .unknown]
  ) {
    self.init(
      trainedOn: [text], lowercased: lowercased, separatesPunctuation: separatesPunctuation,
      separatesElisions: separatesElisions, minimumCount: minimumCount, specialTokens: specialTokens)
  }

  /// A tokenizer for the words of several texts; see the other form.
  public init(
    trainedOn texts: [String], lowercased: Bool = false, separatesPunctuation: Bool = false,
    separatesElisions: Bool = false, minimumCount: Int = 1,
    specialTokens: [SpecialToken] = [.padding, .start, .end, .unknown]
  ) {
    let splitter = WordSplitter(
      lowercased: lowercased, separatesPunctuation: separatesPunctuation, separatesElisions: separatesElisions)
    var counts = TokenCounts<String>()
    for text in texts { counts.add(splitter.words(text)) }
    let words = counts.mostFrequent.filter { $0.count >= minimumCount }.map(\.token)
    self.init(words: words, splitter: splitter, specialTokens: specialTokens)
  }

  init(words: [String], splitter: WordSplitter, specialTokens: [SpecialToken]) {
    self.splitter = splitter
    vocabulary = Vocabulary(words, specialTokens: specialTokens)
  }

  /// The words in the order of their ids.
  public var words: [String] { vocabulary.pieces }
  /// The number of words and special tokens.
  public var vocabularySize: Int { vocabulary.size }
  /// The special tokens, from id 0 on.
  public var specialTokens: SpecialTokens { vocabulary.specialTokens }

  /// The ids of the words; one outside the vocabulary becomes the unknown token, or is misuse without it.
  public func encode(_ text: String) -> [Int] {
    splitter.words(text).map { word in
      guard let id = vocabulary.id(word) else { stop(.unknownWord(word)) }
      return id
    }
  }

  /// The words with spaces between them.
  ///
  /// The text may have had others; marks that were cut off go back to their words. Padding, start and end are left out, the
  /// unknown token shows its name.
  public func decode(_ ids: [Int]) -> String {
    splitter.joined(ids.filter { !specialTokens.isSilent($0) }.map(token))
  }

  /// The word.
  public func token(_ id: Int) -> String {
    if let special = specialTokens.token(id) { return special.description }
    guard let word = vocabulary.piece(id) else { stop(.tokenID("WhitespaceTokenizer", id, vocabularySize)) }
    return word
  }

  /// Two tokenizers are equal when they give every text the same ids.
  public static func == (first: WhitespaceTokenizer, second: WhitespaceTokenizer) -> Bool {
    first.splitter == second.splitter && first.words == second.words && first.specialTokens == second.specialTokens
  }
}

extension WhitespaceTokenizer: CustomStringConvertible {
  /// The size and the first words.
  public var description: String {
    let shown = (0..<Swift.min(12, vocabularySize)).map(token).joined(separator: " ")
    return "WhitespaceTokenizer, \(vocabularySize) tokens: " + shown + (vocabularySize > 12 ? " …" : "")
  }
}
