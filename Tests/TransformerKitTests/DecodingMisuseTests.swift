import TensorEngine
import Testing
import TransformerKit

@Suite struct DecodingMisuseTests {
  @Test(arguments: [
    (
      Misuse.emptyPrefix("greedy"),
      "greedy: the prefix is empty: a model continues at least one token, such as the start token"
    ),
    (
      .lengths("sample", 9, 5), "sample: from 9 to 5 tokens: the minimum is 0 or more and not above the maximum"
    ),
    (.alternatives("greedy", -1), "greedy: -1 alternatives cannot be kept"),
    (.temperature(0), "sample: the temperature 0 is not above 0: greedy(…) is its limit"),
    (.kept("topK", 0), "sample: topK 0 is not at least 1"),
    (.kept("topP", 1.5), "sample: topP 1.5 is not above 0 and at most 1"),
    (
      .logits("beamSearch", [3, 4, 5], 3),
      "beamSearch: the model gave logits [3, 4, 5] for 3 sequences: they are [3, vocabulary]"
    ),
    (.strangeLogits("greedy", 2), "greedy: the model gave NaN or infinity among the logits of step 2"),
    (
      .nothingAllowed("greedy", 1),
      "greedy: no token is possible at step 1: all logits are -inf, or all but those of stop tokens before the minimum"
    ),
    (.width(0), "beamSearch: the width 0 is not at least 1"),
    (.lengthPenalty(-0.5), "beamSearch: a length penalty with α = -0.5: it is 0 or more"),
  ])
  func sentences(misuse: Misuse, text: String) { #expect(misuse.text == text) }

  private func text(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }

  @Test func strangeLogitsStop() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let model = TableModel(vocabulary: 2) { $0.count < 3 ? [0.5, 0.5] : [.infinity, 1] }
      _ = model.beamSearch(prefix: [0], width: 2, maximum: 5)
    }
    #expect(text(result).contains(Misuse.strangeLogits("beamSearch", 3).text + "\n"))
  }

  @Test func nothingAllowedStops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = TableModel(vocabulary: 2) { _ in [0, 1] }.greedy(prefix: [0], maximum: 5, stop: [1], minimum: 2)
    }
    #expect(text(result).contains(Misuse.nothingAllowed("greedy", 1).text + "\n"))
  }
}
