import TensorEngine
import Testing
import TransformerKit

@Suite struct TokenizerTests {
  @Test func characters() {
    let tokenizer = CharacterTokenizer(trainedOn: "hello\nworld")
    #expect(tokenizer.alphabet == ["\n", "d", "e", "h", "l", "o", "r", "w"])
    #expect(tokenizer.vocabularySize == 8)
    #expect(tokenizer.encode("hole") == [3, 5, 4, 2])
    #expect(tokenizer.decode([3, 5, 4, 2]) == "hole")
    #expect(tokenizer.tokens("l\no") == ["l", "⏎", "o"])
    #expect(tokenizer.description == "CharacterTokenizer, 8 tokens: ⏎ d e h l o r w")
    let given = CharacterTokenizer(alphabet: "ba a", specialTokens: [.padding, .unknown, .padding])
    #expect(given.alphabet == ["b", "a", " "])
    #expect(given.vocabularySize == 5)
    #expect(given.encode("abc") == [3, 2, 1])
    #expect(given.decode([0, 3, 2, 1]) == "ab<unknown>")
    #expect(given.tokens([0, 1, 4]) == ["<padding>", "<unknown>", "␣"])
    #expect(given.specialTokens.description == "<padding> 0, <unknown> 1")
  }

  /// What a reader counts as one is one token, and an alphabet stays apart although its neighbours would join.
  @Test func graphemes() {
    let text = "e\u{301}👩‍👩‍👧🇫🇷\r\n\r\u{301}x"
    let tokenizer = CharacterTokenizer(trainedOn: text)
    #expect(tokenizer.vocabularySize == Set(text).count)
    #expect(tokenizer.decode(tokenizer.encode(text)) == text)
    #expect(tokenizer.encode("é") == tokenizer.encode("e\u{301}"))
    #expect(tokenizer.tokens("\r\n") == ["U+000D⏎"])
  }

  @Test func charactersComeBack() throws {
    var random = RandomText(seed: 5)
    for _ in 0..<300 {
      let text = random.wild()
      let tokenizer = CharacterTokenizer(trainedOn: text, specialTokens: SpecialToken.allCases)
      let ids = tokenizer.encode(text)
      #expect(tokenizer.decode(ids) == text)
      #expect(ids.allSatisfy { tokenizer.specialTokens.token($0) == nil })
      #expect(tokenizer.vocabularySize == Set(text).count + 4)
      let loaded = try CharacterTokenizer(savedText: tokenizer.savedText)
      #expect(loaded == tokenizer)
      #expect(loaded.decode(ids) == text)
    }
  }

  @Test func words() {
    let tokenizer = WhitespaceTokenizer(trainedOn: "Your cat is a lovely cat", specialTokens: [])
    #expect(tokenizer.words == ["cat", "Your", "is", "a", "lovely"])
    #expect(tokenizer.encode("Your cat is a lovely cat") == [1, 0, 2, 3, 4, 0])
    #expect(tokenizer.decode([1, 0]) == "Your cat")
    #expect(tokenizer.tokens("a lovely cat") == ["a", "lovely", "cat"])
    let usual = WhitespaceTokenizer(trainedOn: " a b\tb\n c\u{A0}b ", minimumCount: 2)
    #expect(usual.words == ["b"])
    #expect(usual.vocabularySize == 5)
    #expect(usual.tokens("a b") == ["<unknown>", "b"])
    #expect(usual.decode([1, 4, 3, 2, 0]) == "b <unknown>")
    #expect(usual.encode("<padding> <start>") == [3, 3])
    #expect(usual.description == "WhitespaceTokenizer, 5 tokens: <padding> <start> <end> <unknown> b")
  }

  @Test(arguments: [
    ("Don't stop, go!", ["Don't", "stop", ",", "go", "!"]),
    ("\"Yes,\" he (she?) said...", ["\"", "Yes", ",", "\"", "he", "(", "she", "?", ")", "said", ".", ".", "."]),
    ("3.14 and 1,024 arc-en-ciel a_b", ["3.14", "and", "1,024", "arc-en-ciel", "a_b"]),
    ("5€ a+b '' -x", ["5", "€", "a", "+", "b", "'", "'", "-", "x"]),
    ("l'eau d’un", ["l'eau", "d’un"]),
  ])
  func punctuation(text: String, words: [String]) {
    let tokenizer = WhitespaceTokenizer(trainedOn: text, separatesPunctuation: true)
    #expect(tokenizer.tokens(text) == words)
  }

  @Test func elisions() {
    let tokenizer = WhitespaceTokenizer(
      trainedOn: "L'eau n'est-ce qu'il est.", lowercased: true, separatesPunctuation: true, separatesElisions: true)
    #expect(tokenizer.tokens("L'eau n'est pas qu'il est .").prefix(3) == ["l'", "eau", "n'"])
    #expect(tokenizer.decode(tokenizer.encode("L'eau n'est-ce qu'il est.")) == "l'eau n'est-ce qu'il est.")
    let alone = WhitespaceTokenizer(trainedOn: "l'eau, 'a'", separatesElisions: true)
    #expect(alone.tokens("l'eau, 'a'") == ["l'", "eau,", "'a'"])
  }

  @Test func wordsSavedAndLoaded() throws {
    let tokenizer = WhitespaceTokenizer(
      trainedOn: #"the \cat\ \n sat 'le' the"#, lowercased: true, separatesPunctuation: true,
      specialTokens: [.unknown, .end])
    let text = tokenizer.savedText
    #expect(text.hasPrefix("#tokenizer: words lowercased separatesPunctuation\n#special: unknown end\n"))
    let loaded = try WhitespaceTokenizer(savedText: text)
    #expect(loaded == tokenizer)
    #expect(loaded.encode("THE cat's") == tokenizer.encode("THE cat's"))
    let plain = try WhitespaceTokenizer(savedText: "#tokenizer: words\na\n\u{301}b\n")
    #expect(plain.words == ["a", "\u{301}b"])
    #expect(plain.specialTokens.all.isEmpty)
  }

  @Test(arguments: [
    ("words\n", "line 1: a line that begins with #tokenizer: is missing"),
    ("#tokenizer: characters\n", "line 1: not a tokenizer of words"),
    ("#tokenizer: words upper\n", "line 1: upper is not an option"),
    ("#tokenizer: words\na\n\nb\n", "line 3:  is not a word"),
    ("#tokenizer: words\n\\q\n", "line 2: \\q is not a word"),
  ])
  func whatIsNotATokenizerOfWords(text: String, message: String) {
    #expect { try WhitespaceTokenizer(savedText: text) } throws: { "\($0)" == message }
  }

  @Test(arguments: [
    ("#tokenizer: words\n", "line 1: not a tokenizer of characters"),
    ("#tokenizer: characters\nab\n", "line 2: ab is not one character"),
    ("#tokenizer: characters\na\n\\u{ZZ}\n", "line 3: \\u{ZZ} is not one character"),
    ("#tokenizer: characters\n#special: start stop\n", "line 2: stop is not a special token"),
  ])
  func whatIsNotATokenizerOfCharacters(text: String, message: String) {
    #expect { try CharacterTokenizer(savedText: text) } throws: { "\($0)" == message }
  }

  @Test func batches() {
    let tokenizer = CharacterTokenizer(alphabet: "abc", specialTokens: [.padding, .start, .end])
    let batch = tokenizer.encodeBatch(["ab", "", "cab"], start: true, end: true)
    #expect(batch.tokens.dtype == .int32)
    #expect(batch.tokens.nested() == [[1, 3, 4, 2, 0], [1, 2, 0, 0, 0], [1, 5, 3, 4, 2]])
    #expect(batch.lengths == [4, 2, 5])
    #expect(batch.keepMask.dtype == .bool)
    #expect(batch.keepMask.nested() == [[1, 1, 1, 1, 0], [1, 1, 0, 0, 0], [1, 1, 1, 1, 1]])
    let cut = tokenizer.encodeBatch(["abc", "a"], length: 2)
    #expect(cut.tokens.nested() == [[3, 4], [3, 0]])
    #expect(cut.lengths == [2, 1])
    #expect(cut.time == 2 && cut.count == 2)
    #expect(cut.description == "[[3, 4],\n [3, 0]]  shape [2, 2], int32\nlengths [2, 1]")
    #expect(tokenizer.encodeBatch([]).tokens.shape == [0, 0])
  }

  /// Attention with the mask of a batch is attention to each sequence alone.
  @Test func masksKeepPaddingOut() throws {
    let batch = PaddedSequences([[1, 2, 3], [4]], padding: 0)
    let keys = withSeed(1) { Tensor.randn([2, 1, 3, 4]) }
    let whole = scaledDotProductAttention(queries: keys, keys: keys, values: keys, mask: batch.attentionMask)
    let single = keys[1..<2, 0..., ..<1]
    let alone = scaledDotProductAttention(queries: single, keys: single, values: single)
    #expect(whole[1, 0, 0].scalars == alone[0, 0, 0].scalars)
  }
}
