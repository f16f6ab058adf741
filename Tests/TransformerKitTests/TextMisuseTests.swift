import Foundation
import TensorEngine
import Testing
import TransformerKit

/// Misuse of tokenizers, data and evaluation in processes of their own: each must stop with its sentence.
@Suite struct TextMisuseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let sentence: Misuse
    let text: String
    /// Nil where the numbers of the sentence depend on the data; a test of its own looks at its words.
    let misuse: (@Sendable () -> Void)?
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case(
      sentence: .noSpecialToken(.padding),
      text: "Tokenizer: there is no <padding> token: name it in specialTokens: when the tokenizer is made"
    ) { _ = CharacterTokenizer(alphabet: "ab").encodeBatch(["a"]) },
    Case(
      sentence: .unknownCharacter("z"),
      text: "CharacterTokenizer: \"z\" is not in the alphabet, and there is no unknown token"
    ) { _ = CharacterTokenizer(alphabet: "ab").encode("az") },
    Case(
      sentence: .unknownWord("dog"),
      text: "WhitespaceTokenizer: \"dog\" is not in the vocabulary, and there is no unknown token"
    ) { _ = WhitespaceTokenizer(trainedOn: "cat", specialTokens: []).encode("dog") },
    Case(
      sentence: .tokenID("BytePairTokenizer", 256, 256),
      text: "BytePairTokenizer: there is no token 256: the vocabulary has 256"
    ) { _ = BytePairTokenizer(trainedOn: "", merges: 0).decode([256]) },
    Case(
      sentence: .tokenID("CharacterTokenizer", -1, 2),
      text: "CharacterTokenizer: there is no token -1: the vocabulary has 2"
    ) { _ = CharacterTokenizer(alphabet: "ab").decode([-1]) },
    Case(
      sentence: .tokenID("WhitespaceTokenizer", 5, 1),
      text: "WhitespaceTokenizer: there is no token 5: the vocabulary has 1"
    ) { _ = WhitespaceTokenizer(trainedOn: "cat", specialTokens: []).decode([5]) },
    Case(sentence: .merges(-1), text: "BytePairTokenizer: -1 merges: the number cannot be negative") {
      _ = BytePairTokenizer(trainedOn: "a", merges: -1)
    },
    Case(sentence: .notOneWord("a b", 2), text: "steps: \"a b\" is 2 words for a BytePairTokenizer: it needs one") {
      _ = BytePairTokenizer(trainedOn: "a", merges: 0).steps(of: "a b")
    },
    Case(sentence: .paddedLength(-1), text: "PaddedSequences: length -1: it cannot be negative") {
      _ = PaddedSequences([[1]], padding: 0, length: -1)
    },
    Case(sentence: .permutationCount(-1), text: "permutation: -1 elements: the number cannot be negative") {
      _ = permutation(-1)
    },
    Case(
      sentence: .sequenceTask(SortTask.self, 0, 1...2),
      text: "SortTask: 0 symbols in sequences of 1...2: it needs symbols, and lengths from 1 on"
    ) { _ = SortTask(symbols: 0, lengths: 1...2) },
    Case(
      sentence: .fewSequences(CopyTask.self, 3, 2),
      text: "CopyTask: 3 test sequences that are not in the training: only 2 were found"
    ) { _ = CopyTask(symbols: 2, lengths: 1...1).split(training: 0, test: 3, seed: 1) },
    Case(
      sentence: .longRangeCopyTask(0, 5, 1),
      text: "LongRangeCopyTask: 0 symbols, 5 fillers of 1 kinds: it needs symbols and a kind"
    ) { _ = LongRangeCopyTask(symbols: 0, fillers: 5) },
    Case(
      sentence: .dateTask(1900...2000, 1),
      text:
        "DateTask: years 1900...2000 in 1 formats: it needs a format, years from 1583 on, and at most 100 for two digits"
    ) { _ = DateTask(years: 1900...2000, formats: [.slashes]) },
    Case(sentence: .dates(366, 365), text: "DateTask: 366 different dates: the years have 365") {
      _ = DateTask(years: 2021...2021).split(training: 300, test: 66, seed: 1)
    },
    Case(
      sentence: .tokenBatches(8, 2, 4, .sequential),
      text: "TokenBatches: 8 tokens do not fill a batch of [2, 4] with its targets, sequential"
    ) { _ = TokenBatches(Array(0..<8), batch: 2, time: 4, order: .sequential) },
    Case(
      sentence: .pairBatches(0, 4),
      text: "PairBatches: 0 pairs in batches of 4: it needs pairs, and at least one in a batch"
    ) { _ = PairBatches([], batch: 4, padding: 0, start: 1, end: 2) },
    Case(
      sentence: .trainingPhrases(10, 60, 9000),
      text: "PhrasePairs: 10 pairs for training: it has the 60 everyday phrases, and at most 9000", misuse: nil),
    Case(
      sentence: .testPhrases(9, 5), text: "PhrasePairs: 9 pairs for testing: only 5 have no word that is new",
      misuse: nil),
    Case(
      sentence: .evaluatedShapes("accuracy", [2, 3], [3]),
      text: "accuracy: targets [3] for logits [2, 3]: they need [2]"
    ) { _ = accuracy(logits: Tensor.zeros([2, 3]), targets: Tensor.zeros([3])) },
    Case(
      sentence: .answers("exactMatch", 1, 2), text: "exactMatch: 1 answers for 2 that are known: there must be as many"
    ) { _ = exactMatch(predicted: ["a"], expected: ["a", "b"]) },
    Case(
      sentence: .bleu(4), text: "bleu: n-grams up to 4: it needs n from 1 on, and a reference for each candidate"
    ) { _ = bleu(candidates: [["a"]], references: [[]]) },
    Case(sentence: .confusedClass(2, 2), text: "ConfusionMatrix: class 2 is out of range: there are 2") {
      _ = ConfusionMatrix(predicted: [2], actual: [0], classes: 2)
    },
    Case(
      sentence: .layerComplexity(.convolutional(kernel: 1), 5, 8),
      text:
        "LayerComplexity: convolutional (k = 1) for n = 5, d = 8: n and d are positive, kernels and neighbourhoods at least 2"
    ) { _ = LayerComplexity(.convolutional(kernel: 1), length: 5, dimensions: 8) },
  ]

  @Test(arguments: cases) func sentences(example: Case) { #expect(example.sentence.text == example.text) }

  /// The first words of the sentences about phrases, whose numbers change with the vocabulary.
  @Test func stoppingForPhrases() async {
    let training = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = PhrasePairs.split(training: 10, test: 5, seed: 1)
    }
    let test = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = PhrasePairs.split(training: 100, test: 30_000, seed: 1)
    }
    for (result, text) in [(training, "10 pairs for training: it"), (test, "30000 pairs for testing: only ")] {
      let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      #expect(message.contains("PhrasePairs: " + text))
    }
  }

  @Test(arguments: cases.indices.filter { cases[$0].misuse != nil }) func stopping(index: Int) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { [index] in
      TextMisuseTests.cases[index].misuse?()
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(Self.cases[index].text + "\n"))
  }
}
