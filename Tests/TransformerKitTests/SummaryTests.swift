import TensorEngine
import Testing
import TransformerKit

@Suite struct SummaryTests {
  private static func small() -> GPT {
    withSeed(1) { GPT(GPTConfiguration(vocabulary: 65, context: 32, dimensions: 16, heads: 2, layers: 3)) }
  }

  /// A model so small that every number can be checked by hand.
  @Test func textOfASmallModel() {
    let model = Self.small()
    let text = model.summary { model(tokens([2, 8], below: 65)) }.description
    #expect(
      text == """
        part                 kind                       output      parameters  operations
        ──────────────────────────────────────────────────────────────────────────────────
        (model)              GPT                        [2, 8, 65]      11,424     352,768
          tokens             Embedding                  [2, 8, 16]       1,040      33,280
          positions          LearnedPositionalEncoding  [2, 8, 16]         512           0
          blocks.0–2         3 × EncoderLayer           [2, 8, 16]       9,840     319,488
            attention        3 × MultiHeadAttention     [2, 8, 16]       3,264     122,880
              query          3 × Linear                 [2, 8, 16]         816      24,576
              key            3 × Linear                 [2, 8, 16]         816      24,576
              value          3 × Linear                 [2, 8, 16]         816      24,576
              output         3 × Linear                 [2, 8, 16]         816      24,576
            attentionNorm    3 × LayerNorm              [2, 8, 16]          96           0
            feedForward      3 × FeedForward            [2, 8, 16]       6,384     196,608
              expansion      3 × Linear                 [2, 8, 64]       3,264      98,304
              contraction    3 × Linear                 [2, 8, 16]       3,120      98,304
            feedForwardNorm  3 × LayerNorm              [2, 8, 16]          96           0
          norm               LayerNorm                  [2, 8, 16]          32           0
        ──────────────────────────────────────────────────────────────────────────────────
        11,424 parameters: 45.7 kB, in training with Adam 182.8 kB
        352,768 operations in matrix products, in a training step three times as many
        50.2 kB for the results of all parts
        """)
  }

  /// nanoGPT counts 291,648,307,200 operations for GPT-2 at 1,024 tokens; they grow in a known way with the tokens.
  @Test func operationsOfGPT2() {
    let time = 32
    let model = withoutInitialization { GPT(.gpt2) }
    let summary = model.summary { model(tokens([1, time], below: 50_257)) }
    let perToken = 12 * 2 * 7_077_888 + 2 * 768 * 50_257
    let scores = 12 * 4 * time * time * 768
    #expect(summary.operations == time * perToken + scores)
    #expect(1024 * perToken + 12 * 4 * 1024 * 1024 * 768 == 291_648_307_200)
    #expect(summary.parameters == 124_439_808)
    #expect(summary.parameterBytes == 497_759_232)
    // Twelve equal blocks share their rows.
    let blocks = summary.rows.first { $0.label == "blocks.0–11" }
    #expect(blocks?.count == 12 && blocks?.parameters == 85_054_464)
    #expect(summary.rows.count < 20)
  }

  /// A part's numbers are its own and those of the parts inside.
  @Test func partsAddUp() {
    let model = withSeed(1) { Seq2Seq(sourceVocabulary: 9, targetVocabulary: 7, dimensions: 6, hidden: 5) }
    let summary = model.summary { model(tokens([2, 6], below: 9), tokens([2, 3], below: 7)) }
    #expect(summary.parameters == model.parameterCount)
    #expect(summary.rows.filter { $0.depth == 1 }.reduce(0) { $0 + $1.parameters } == summary.parameters)
    #expect(summary.rows.filter { $0.depth == 1 }.reduce(0) { $0 + ($1.operations ?? 0) } == summary.operations)
    #expect(summary.rows.first { $0.path == "encoder" }?.parameters == model.encoder.parameterCount)
    // Twelve source and six target tokens: one product for the inputs, one for the states.
    #expect(summary.rows.first { $0.path == "encoder" }?.operations == 2 * 12 * 2 * 15 * (6 + 5))
    #expect(summary.rows.first { $0.path == "encoder" }?.kind == "GRU")
    #expect(summary.rows.first { $0.path == "encoder.layers.0" }?.kind == "GRULayer")
    #expect(summary.rows.first { $0.path == "decoder" }?.operations == 6 * 2 * 15 * (16 + 5))
    #expect(summary.rows.first { $0.path == "output" }?.outputShape == [2, 3, 7])
  }

  @Test func withoutARun() {
    let model = Self.small()
    let summary = model.summary()
    #expect(summary.operations == nil && summary.rows.allSatisfy { $0.outputShape == nil })
    #expect(summary.rows.map(\.path).prefix(4) == ["", "tokens", "positions", "blocks.0–2"])
    #expect(!summary.description.contains("operations"))
    #expect(summary.limited(toDepth: 1).rows.map(\.label) == ["", "tokens", "positions", "blocks.0–2", "norm"])
    #expect(summary.limited(toDepth: 0).parameters == model.parameterCount)
    #expect(summary.rows.first { $0.path == "blocks.0–2.attention.query" }?.parameters == 3 * (16 * 16 + 16))
    model.convertParameters(to: .float64)
    #expect(model.summary().parameterBytes == 2 * summary.parameterBytes)
  }

  @Test func withoutTotals() {
    let summary = withSeed(1) { Linear(2, 3) }.summary()
    #expect(summary.description.hasSuffix("─\n9 parameters: 36 B, in training with Adam 144 B"))
    #expect(
      summary.withoutTotals().description == """
        part     kind    parameters
        ───────────────────────────
        (model)  Linear           9
        ───────────────────────────
        """)
  }

  @Test func unequalNeighboursStayApart() {
    final class Model: Module {
      let layers = [Linear(2, 3), Linear(3, 3), Linear(3, 3), Linear(3, 2)]
    }
    let summary = Model().summary()
    #expect(summary.rows.map(\.label) == ["", "layers.0", "layers.1–2", "layers.3"])
    #expect(summary.rows.map(\.count) == [1, 1, 2, 1])
    #expect(summary.rows.map(\.parameters) == [9 + 24 + 8, 9, 24, 8])
  }

  /// The run of a summary keeps no graph and changes nothing.
  @Test func theRunLeavesNoTrace() {
    let model = Self.small()
    let text = tokens([2, 8], below: 65)
    var result: Tensor?
    _ = model.summary { result = model(text) }
    #expect(result?.requiresGradient == false)
    #expect(result?.bits == noGrad { model(text) }.bits)
  }
}
