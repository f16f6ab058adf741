internal import TensorEngine

/// Simple English sentences with their French translations.
///
/// Most follow a small grammar, so that a model can learn its rules: pronouns and verb forms, agreement of adjectives,
/// most of which follow their noun, *ne … pas*, elision, plurals, numbers, questions. The others are everyday phrases that
/// have to be learnt one by one. Each English sentence has one translation: *you* is *tu*, speakers are masculine.
public enum PhrasePairs {
  /// All pairs: everyday phrases first, then the sentences of the grammar.
  public static let all = EverydayPhrases.all + rules.joined()

  private static let rules = PhraseGrammar.rules

  /// Words in small letters, marks and elisions apart: *j'*, *ai*, *un*, *chat*, *.*.
  public static func words(_ text: String) -> [String] {
    WordSplitter(lowercased: true, separatesPunctuation: true, separatesElisions: true).words(text)
  }

  /// Pairs for training, and new combinations of their words for testing.
  ///
  /// The training has the everyday phrases and random sentences of the grammar, of each rule as many as of the others while
  /// there are some. No test sentence is in it, but all words of the test are, on both sides. From the stream of a seed or
  /// from the current one.
  public static func split(training: Int = 1000, test: Int = 100, seed: Int? = nil) -> TrainingTestSplit<TextPair> {
    let everyday = EverydayPhrases.all
    guard (everyday.count...all.count).contains(training) else {
      stop(.trainingPhrases(training, everyday.count, all.count))
    }
    let order = seeded(seed) { mixed(rules.map { rule in permutation(rule.count).map { rule[$0] } }) }
    // The test is spread over what is chosen, so that it has sentences of all rules.
    let test = Swift.max(0, test), learnt = training - everyday.count, chosen = Swift.min(order.count, learnt + test)
    var known = everyday, candidates: [TextPair] = []
    for (place, pair) in order.prefix(chosen).enumerated() {
      let isForTesting = (place + 1) * (chosen - learnt) / chosen > place * (chosen - learnt) / chosen
      if isForTesting { candidates.append(pair) } else { known.append(pair) }
    }
    let new = combinations(of: known, among: candidates + order.dropFirst(chosen), atMost: test)
    guard new.count == test else { stop(.testPhrases(test, new.count)) }
    return TrainingTestSplit(training: known, test: new)
  }

  /// The first pairs all of whose words are known.
  private static func combinations(of known: [TextPair], among pairs: [TextPair], atMost count: Int) -> [TextPair] {
    let english = Set(known.flatMap { words($0.source) }), french = Set(known.flatMap { words($0.target) })
    var found: [TextPair] = []
    for pair in pairs where found.count < count {
      let isKnown = words(pair.source).allSatisfy(english.contains) && words(pair.target).allSatisfy(french.contains)
      if isKnown { found.append(pair) }
    }
    return found
  }

  /// The first of each list, then the second of each, and so on.
  private static func mixed(_ lists: [[TextPair]]) -> [TextPair] {
    (0..<(lists.map(\.count).max() ?? 0)).flatMap { place in
      lists.compactMap { $0.indices.contains(place) ? $0[place] : nil }
    }
  }

  /// A tokenizer for the English words of some pairs.
  public static func englishTokenizer(_ pairs: [TextPair] = all) -> WhitespaceTokenizer {
    tokenizer(pairs.map(\.source))
  }

  /// A tokenizer for the French words of some pairs.
  public static func frenchTokenizer(_ pairs: [TextPair] = all) -> WhitespaceTokenizer {
    tokenizer(pairs.map(\.target))
  }

  private static func tokenizer(_ texts: [String]) -> WhitespaceTokenizer {
    WhitespaceTokenizer(trainedOn: texts, lowercased: true, separatesPunctuation: true, separatesElisions: true)
  }
}
