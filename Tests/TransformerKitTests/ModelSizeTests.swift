import TensorEngine
import Testing
import TransformerKit

/// The numbers of parameters that papers and reference implementations state, by building the models.
@Suite struct ModelSizeTests {
  private func count(_ model: () -> any Module) -> Int { withoutInitialization { model() }.parameterCount }

  @Test func theTransformer() {
    #expect(count { Transformer(.base(vocabulary: 37_000)) } == 63_082_496)
    #expect(count { Transformer(.big(vocabulary: 37_000)) } == 214_245_376)
    let base = withoutInitialization { Transformer(.base(vocabulary: 37_000)) }
    #expect(base.encoder.parameterCount + base.decoder.parameterCount == 44_138_496)
    #expect(base.encoder.layers[0].parameterCount == 3_152_384)
    #expect(base.decoder.layers[0].parameterCount == 4_204_032)
    #expect(base.encoder.layers[0].attention.parameterCount == 1_050_624)
    #expect(base.encoder.layers[0].feedForward.parameterCount == 2_099_712)
  }

  /// `nn.Transformer()` of PyTorch ends both stacks with a norm.
  @Test func theTransformerOfPyTorch() {
    var configuration = TransformerConfiguration.base(vocabulary: 10)
    configuration.finalNorm = true
    let model = withoutInitialization { Transformer(configuration) }
    #expect(model.encoder.parameterCount + model.decoder.parameterCount == 44_140_544)
  }

  /// The copy task of "The Annotated Transformer": two layers, nothing tied, norms first.
  @Test func theAnnotatedTransformer() {
    var configuration = TransformerConfiguration(sourceVocabulary: 11, targetVocabulary: 11)
    (configuration.encoderLayers, configuration.decoderLayers, configuration.normFirst) = (2, 2, true)
    #expect(count { Transformer(configuration) } == 14_731_787)
  }

  /// Sizes given at once: layers of 600 and 904 parameters for d = 8 and 16 hidden, and the embeddings.
  @Test func smallTransformers() {
    let one = TransformerConfiguration(vocabulary: 11, dimensions: 8, heads: 2, layers: 1, hidden: 16, padding: 0)
    #expect(count { Transformer(one) } == 600 + 904 + 11 * 8)
    #expect(one.padding == 0)
    let two = TransformerConfiguration(
      sourceVocabulary: 11, targetVocabulary: 7, dimensions: 8, heads: 2, layers: 3, hidden: 16, dropout: 0)
    #expect(count { Transformer(two) } == 3 * (600 + 904) + 11 * 8 + 7 * 8 + 7 * 8 + 7)
    #expect(two.dropout == 0)
  }

  @Test func gpt2() {
    #expect(count { GPT(.gpt2) } == 124_439_808)
    #expect(count { GPT(.gpt2Medium) } == 354_823_168)
    #expect(count { GPT(.gpt2Large) } == 774_030_080)
    #expect(count { GPT(.gpt2XL) } == 1_557_611_200)
    var withoutBias = GPTConfiguration.gpt2
    withoutBias.bias = false
    #expect(count { GPT(withoutBias) } == 124_337_664)
  }

  /// Llama 7B has 6,738,415,616 parameters.
  @Test func llama() {
    let configuration = GPTConfiguration.llama(
      vocabulary: 32_000, context: 2048, dimensions: 4096, heads: 32, layers: 32, hidden: 11_008)
    #expect(count { GPT(configuration) } == 6_738_415_616)
  }

  @Test func bert() {
    #expect(count { BERT(.base) } == 109_482_240)
    #expect(count { BERT(.large) } == 335_141_888)
  }

  @Test func recurrentNetworks() {
    #expect(RNN(inputs: 10, hidden: 20).parameterCount == 640)
    #expect(GRU(inputs: 10, hidden: 20).parameterCount == 1_920)
    #expect(LSTM(inputs: 10, hidden: 20).parameterCount == 2_560)
    #expect(RNN(inputs: 128, hidden: 256).parameterCount == 98_816)
    #expect(GRU(inputs: 128, hidden: 256).parameterCount == 296_448)
    #expect(LSTM(inputs: 128, hidden: 256).parameterCount == 395_264)
  }

  /// Keys and values of GPT-2 in float32 over its whole context.
  @Test func theCacheOfGPT2() {
    let shape = [1, 12, 1024, 64]
    var cache = KVCache()
    cache.append(keys: Tensor.zeros(shape), values: Tensor.zeros(shape))
    #expect(12 * cache.byteCount == 75_497_472)
  }

  /// Counting must not cost what drawing the numbers would.
  @Test func countingIsCheap() {
    let time = ContinuousClock().measure { #expect(count { GPT(.gpt2XL) } == 1_557_611_200) }
    #expect(time < .seconds(2))
  }

  /// GPT-2 draws its numbers as its paper says.
  @Test func firstValues() {
    let c = GPTConfiguration(vocabulary: 200, context: 50, dimensions: 64, heads: 4, layers: 8)
    let model = withSeed(1) { GPT(c) }
    func deviation(_ x: Tensor) -> Double { x.standardDeviation().item() }
    #expect((deviation(model.tokens.weight) - 0.02).magnitude < 5e-4)
    #expect((deviation(model.blocks[3].attention.query.weight) - 0.02).magnitude < 1e-3)
    #expect((deviation(model.blocks[3].attention.output.weight) - 0.005).magnitude < 3e-4)
    #expect((deviation(model.blocks[7].feedForward.contraction.weight) - 0.005).magnitude < 2e-4)
    #expect(model.blocks[0].attention.query.bias?.scalars.allSatisfy { $0 == 0 } == true)
    // An untrained model knows nothing: the loss is that of guessing.
    let text = tokens([4, 50], below: 200)
    let loss = crossEntropy(logits: model(text), targets: tokens([4, 50], 1, below: 200)).item()
    #expect((loss - ScalarMath.log(200.0)).magnitude < 0.1)
  }
}
