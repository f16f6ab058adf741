import TensorEngine
import Testing
import TransformerKit

@Suite struct BytePairTests {
  private static let story = BytePairTokenizer(trainedOn: LessonText.all, merges: 400)

  /// The lines of a saved tokenizer behind the first.
  private func mergeLines(_ tokenizer: BytePairTokenizer) -> [String] {
    tokenizer.savedText.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func likeHuggingFace() {
    #expect(LessonText.all.utf8.count == BytePairGoldens.storyLength)
    #expect(mergeLines(Self.story) == BytePairGoldens.merges)
    for (text, ids) in BytePairGoldens.ids { #expect(Self.story.encode(text) == ids, "\(text)") }
    for (text, words) in BytePairGoldens.words { #expect(BytePairTokenizer.words(text) == words) }
  }

  /// The example of Sennrich, Haddow and Birch (2016), figure 1, without its mark for the end of a word.
  @Test func paperExample() {
    let tokenizer = BytePairTokenizer(wordCounts: ["low": 5, "lower": 2, "newest": 6, "widest": 3], merges: 4)
    #expect(
      tokenizer.merges.map(\.description) == [
        "e + s → es, 9 times", "es + t → est, 9 times", "l + o → lo, 7 times", "lo + w → low, 7 times",
      ])
    #expect(tokenizer.tokens("lowest") == ["low", "est"])
    #expect(
      tokenizer.steps(of: "lowest").description == """
        l o w e s t
        l o w es t    merge 1: e + s
        l o w est     merge 2: es + t
        lo w est      merge 3: l + o
        low est       merge 4: lo + w
        """)
  }

  @Test(arguments: 0..<60)
  func mergesLikeTheSlowReference(seed: Int) {
    var random = RandomText(seed: seed)
    let letters = ["ab", "abc", "abcdef", "aé"][seed % 4]
    let words = (0..<8).map { _ in (random.dense(letters, count: 1 + random.below(9)), 1 + random.below(5)) }
    var text = ""
    for (word, count) in words { text += String(repeating: word + "1", count: count) }
    let minimum = 1 + seed % 3
    // Digits stand alone, so that the words of the text are these.
    let slow = SlowBytePairs(words + [("1", 1)], merges: 20, minimumCount: minimum)
    let tokenizer = BytePairTokenizer(trainedOn: text, merges: 20, minimumCount: minimum)
    #expect(tokenizer.merges.map { $0.left + " " + $0.right } == slow.merges.map(shown))
    #expect(tokenizer.vocabularySize == slow.vocabulary.count)
    for (word, _) in words { #expect(tokenizer.encode(word) == slow.encode(word)) }
    let other = random.dense(letters, count: 30)
    #expect(tokenizer.encode(other) == slow.encode(other))
  }

  private func shown(_ pair: [[UInt8]]) -> String {
    pair.map { bytes in
      String(validating: bytes, as: UTF8.self)
        ?? bytes.map { "<0x" + String($0, radix: 16, uppercase: true) + ">" }.joined()
    }.joined(separator: " ")
  }

  @Test func everyTextComesBack() {
    var random = RandomText(seed: 3)
    let bare = BytePairTokenizer(trainedOn: "", merges: 0, specialTokens: SpecialToken.allCases)
    for _ in 0..<2000 {
      let text = random.wild()
      for tokenizer in [Self.story, bare] {
        // Bytes, since strings compare é in one and in two code points as equal.
        let ids = tokenizer.encode(text)
        #expect(Array(tokenizer.decode(ids).utf8) == Array(text.utf8))
        #expect(ids.allSatisfy { tokenizer.specialTokens.token($0) == nil })
      }
    }
    #expect(bare.encode("é").count == 2)
    #expect(bare.encode("e\u{301}é") == bare.encode("e\u{301}") + bare.encode("é"))
  }

  @Test func vocabulary() {
    let tokenizer = BytePairTokenizer(
      trainedOn: LessonText.all, merges: 100, specialTokens: [.padding, .start, .end, .unknown])
    #expect(tokenizer.vocabularySize == 256 + 100 + 4)
    #expect(tokenizer.merges.count == 100)
    #expect([tokenizer.padding, tokenizer.start, tokenizer.end, tokenizer.unknown] == [356, 357, 358, 359])
    #expect(tokenizer.token(356) == "<padding>")
    #expect(tokenizer.encode("a", start: true, end: true) == [357, 64, 358])
    #expect(tokenizer.encode("a", end: true) == [64, 358])
    #expect(tokenizer.decode([357, 64, 356, 358, 359]) == "a<unknown>")
    // As in GPT-2, where the line end is 198 and the space 220.
    #expect(tokenizer.encode("!~\n") == [0, 93, 198])
    #expect([0, 220, 198].map(tokenizer.token) == ["!", "␣", "⏎"])
    #expect(tokenizer.tokens("é") == ["<0xC3>", "<0xA9>"])
  }

  @Test func trainingEndsWithThePairs() {
    let tokenizer = BytePairTokenizer(trainedOn: "abab abab", merges: 50)
    #expect(tokenizer.merges.map(\.merged) == ["ab", "abab"])
    #expect(tokenizer.merges.map(\.count) == [4, 2])
    #expect(BytePairTokenizer(trainedOn: ["abab", "abab"], merges: 50).merges.map(\.merged) == ["ab", "abab"])
    #expect(BytePairTokenizer(trainedOn: "abcd", merges: 50).merges.isEmpty)
    #expect(BytePairTokenizer(trainedOn: "abcd", merges: 50, minimumCount: 1).merges.count == 3)
  }

  /// Pairs that overlap: aaa is aa and a.
  @Test func runs() {
    let tokenizer = BytePairTokenizer(wordCounts: ["aaaaa": 1], merges: 2, minimumCount: 1)
    #expect(tokenizer.merges.map(\.count) == [4, 1])
    // (aa, aa) and (aa, a) occur once each; a has the smaller id.
    #expect(tokenizer.tokens("aaaaa") == ["aa", "aaa"])
    #expect(tokenizer.tokens("aaa") == ["aaa"])
  }

  @Test func savedAndLoaded() throws {
    let tokenizer = BytePairTokenizer(
      trainedOn: LessonText.all + "日本 日本 é é", merges: 600, specialTokens: [.end, .padding])
    let text = tokenizer.savedText
    #expect(text.hasPrefix("#version: 0.2\n#special: end padding\nh e\nĠ t\n"))
    let loaded = try BytePairTokenizer(savedText: text)
    #expect(loaded == tokenizer)
    #expect(loaded.savedText == text)
    #expect(loaded.padding == tokenizer.padding)
    #expect(loaded.encode(LessonText.chapters[2]) == tokenizer.encode(LessonText.chapters[2]))
    #expect(loaded.merges[0] == BytePairMerge(left: "h", right: "e", merged: "he", count: nil))
    // The first seven merges of GPT-2, whose vocabulary begins its words so: " a" is 257, " the" is 262.
    let gpt2 = try BytePairTokenizer(savedText: "#version: 0.2\nĠ t\nĠ a\nh e\ni n\nr e\no n\nĠt he\n")
    #expect(gpt2.encode(" a the\n") == [257, 262, 198])
    // As GPT-2's file: without special tokens, and # may be a token.
    let sharp = try BytePairTokenizer(savedText: "#version: 0.2\n# #\n## ##\n")
    #expect(sharp.tokens("#####") == ["####", "#"])
  }

  @Test(arguments: [
    ("", "line 1: a line that begins with #version: is missing"),
    ("h e\n", "line 1: a line that begins with #version: is missing"),
    ("#version: 0.2\nh e\nhe\n", "line 3: a merge is two tokens and a space"),
    ("#version: 0.2\nh  e\n", "line 2: a merge is two tokens and a space"),
    ("#version: 0.2\nh e\nhx e\n", "line 3: hx is not a token that earlier merges make"),
    ("#version: 0.2\nh 日\n", "line 2: 日 is not a token that earlier merges make"),
    ("#version: 0.2\nh e\nh e\n", "line 3: h e was merged before"),
    ("#version: 0.2\n#special: pad\n", "line 2: pad is not a special token"),
  ])
  func whatIsNotATokenizer(text: String, message: String) {
    #expect { try BytePairTokenizer(savedText: text) } throws: { "\($0)" == message }
  }

  @Test func descriptions() {
    let tokenizer = BytePairTokenizer(trainedOn: "the cat the cat", merges: 3, specialTokens: [.end])
    #expect(
      tokenizer.description
        == "BytePairTokenizer, 260 tokens (256 bytes, 3 merged, 1 special): at cat he")
    #expect(tokenizer.tokens("the sat") == ["t", "he", "␣", "s", "at"])
  }

  /// A megabyte with many different words: counting anew for each merge would take minutes.
  @Test(.timeLimit(.minutes(1))) func aMegabyte() {
    var random = RandomText(seed: 9)
    let syllables = (0..<120).map { _ in random.dense("abcdefghijklmnoprstuvw", count: 2 + random.below(3)) }
    let places = permutation(200_000, seed: 4)
    var text = ""
    for place in places {
      let length = 1 + place % 3
      text += " " + syllables[place % 120] + (length > 1 ? syllables[place / 7 % 120] : "")
      if length > 2 { text += syllables[place / 11 % 120] }
    }
    #expect(text.utf8.count > 1_000_000)
    let clock = ContinuousClock()
    var tokenizer: BytePairTokenizer?
    let training = clock.measure { tokenizer = BytePairTokenizer(trainedOn: text, merges: 1000) }
    #expect(tokenizer?.merges.count == 1000)
    var ids: [Int] = []
    let encoding = clock.measure { ids = tokenizer?.encode(text) ?? [] }
    #expect(tokenizer?.decode(ids) == text)
    print("a megabyte, 1,000 merges: training \(training), encoding \(encoding)")
    #expect(training < .seconds(5))
  }
}
