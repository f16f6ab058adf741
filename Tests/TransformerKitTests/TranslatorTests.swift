import TensorEngine
import Testing
import TransformerKit

@Suite struct TranslatorTests {
  /// Writes what it has read from the last token to the first, then the end token.
  private struct Backwards: TranslationModel {
    struct State {
      var rows: [[Int]]
      var place = 0
    }
    let vocabulary: Int
    let end: Int

    func start(source: Tensor, lengths: [Int]?) -> State {
      let rows = source.nested().map { $0.map { Int($0) } }
      return State(rows: rows.enumerated().map { row, ids in Array(ids.prefix(lengths?[row] ?? ids.count).reversed()) })
    }

    func logits(after tokens: Tensor, state: inout State) -> Tensor {
      let next = state.rows.map { state.place < $0.count ? $0[state.place] : end }
      state.place += tokens.dim(1)
      return Tensor.eye(vocabulary)[next] * 5
    }

    func selecting(_ rows: [Int], of state: State) -> State {
      State(rows: rows.map { state.rows[$0] }, place: state.place)
    }
  }

  private let english = WhitespaceTokenizer(trainedOn: "one two three")
  private let french = WhitespaceTokenizer(trainedOn: "un deux trois")
  private var translator: Translator<Backwards> {
    Translator(Backwards(vocabulary: french.vocabularySize, end: french.end), from: english, to: french)
  }

  @Test func sentencesInSentencesOut() {
    #expect(translator("three one two") == "deux un trois")
    #expect(translator(["one", "two one three", "two two"]) == ["un", "trois un deux", "deux deux"])
    #expect(translator([String]()) == [])
    #expect(translator("one two three", maximum: 2) == "trois deux")
  }

  @Test func searchesKeepTheirNumbers() {
    let greedy = translator.greedy("one two", alternatives: 2)
    #expect(greedy.prefix == [french.start] && greedy.isFinished)
    #expect(french.tokens(greedy.tokens) == ["deux", "un", "<end>"])
    #expect(greedy.alternatives.map(\.count) == [2, 2, 2])
    // One logit of 5 beside six of 0.
    let p = ScalarMath.exp(5.0) / (ScalarMath.exp(5.0) + 6)
    #expect((greedy.probability - p * p * p).magnitude < 1e-6)
    let search = translator.beamSearch("one two", width: 2, maximum: 5)
    #expect(search.results.count == 2)
    #expect(search.best.tokens == greedy.tokens)
    let drawn = withSeed(1) { translator.translating("one").sample(prefix: [french.start], maximum: 3, topK: 1) }
    #expect(french.decode(drawn.tokens) == "un")
  }

  /// The translations of a transformer are those of its whole passes, without a cache and without padding.
  @Test func transformersTranslateTexts() {
    var sizes = TransformerConfiguration(
      sourceVocabulary: english.vocabularySize, targetVocabulary: french.vocabularySize, dimensions: 8, heads: 2,
      layers: 1, hidden: 16, dropout: 0)
    sizes.padding = english.padding
    let model = withSeed(3) { Transformer(sizes) }
    let translator = Translator(model, from: english, to: french)
    let texts = ["one two three", "two", "three three one two"]
    let expected = texts.map { text -> String in
      var words = [french.start]
      while words.count <= 6, words.last != french.end {
        let logits = model(Tensor([english.encode(text)]), Tensor([words]))
        words.append(Int(logits[0, -1].argMax()))
      }
      return french.decode(words)
    }
    #expect(texts.map { translator($0, maximum: 6) } == expected)
    #expect(translator(texts, maximum: 6) == expected)
  }

  @Test func nothingToTranslateStops() async {
    #expect(Misuse.nothingToTranslate(" ").text == "Translator: \" \" has no tokens to translate")
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let words = WhitespaceTokenizer(trainedOn: "a")
      _ = Translator(Backwards(vocabulary: 5, end: words.end), from: words, to: words)(" ")
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(Misuse.nothingToTranslate(" ").text + "\n"))
  }
}
