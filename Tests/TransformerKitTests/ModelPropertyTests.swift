import TensorEngine
import Testing
import TransformerKit

/// What must hold for any weights.
@Suite struct ModelPropertyTests {
  /// A later token changes nothing before it.
  @Test(arguments: [GPTConfiguration.Positions.learned, .sinusoidal, .rotary(base: 10_000), .alibi, .none])
  func laterTokensDoNotReachEarlierOnes(positions: GPTConfiguration.Positions) {
    var c = GPTConfiguration(vocabulary: 11, context: 12, dimensions: 16, heads: 4, layers: 2)
    c.positions = positions
    let model = withSeed(1) { GPT(c) }
    model.initializeMatrices(.normal(standardDeviation: 0.3))
    let text = tokens([2, 12], below: 11)
    var changed = text
    changed[0..., 7] = (text[0..., 7] + 1) - 11 * (text[0..., 7] .>= 10).asType(.int32)
    for run in [{ model($0) }, { tokens in noGrad { model(tokens) } }] as [(Tensor) -> Tensor] {
      let first = run(text), second = run(changed)
      #expect(first[0..., ..<7].bits == second[0..., ..<7].bits)
      for t in 7..<12 { #expect(first[0..., t].bits != second[0..., t].bits) }
    }
  }

  /// Without positions, self-attention does not know the order of its inputs.
  @Test func permutedInputsGivePermutedOutputs() {
    let encoder = withSeed(2) { Encoder(layers: 2, dimensions: 16, heads: 4, hidden: 32) }
    let x = wave([2, 7, 16])
    let order = Tensor([4, 2, 6, 0, 5, 1, 3], dtype: .int32)
    let plain = encoder(x).gathered(order, axis: 1), mixed = encoder(x.gathered(order, axis: 1))
    #expect(abs(plain - mixed).max().item() < 3e-6)
    let placed = SinusoidalPositionalEncoding(16)
    let other = encoder(placed(x.gathered(order, axis: 1))), same = encoder(placed(x)).gathered(order, axis: 1)
    #expect(abs(other - same).max().item() > 0.01)
  }

  /// What stands in the padding is of no consequence to real tokens.
  @Test func paddingDoesNotMatter() {
    let bert = withSeed(3) {
      BERT(BERTConfiguration(vocabulary: 11, context: 9, dimensions: 16, heads: 4, layers: 2))
    }
    let text = tokens([2, 9], below: 11)
    var changed = text
    changed[1, 5...] = Tensor(3)
    let first = bert(text, lengths: [9, 5]), second = bert(changed, lengths: [9, 5])
    #expect(first[0].bits == second[0].bits)
    #expect(first[1, ..<5].bits == second[1, ..<5].bits)
    #expect(bert(text)[1, ..<5].bits != bert(changed)[1, ..<5].bits)
    #expect(bert.pooled(first).shape == [2, 16])
    // The shorter sequence alone gives the same up to rounding: its keys are summed in other blocks.
    let alone = bert(text[1..., ..<5])
    #expect(abs(first[1, ..<5] - alone[0]).max().item() < 1e-5)
  }

  @Test func segmentsMatter() {
    let bert = withSeed(3) {
      BERT(BERTConfiguration(vocabulary: 11, context: 9, dimensions: 16, heads: 4, layers: 1))
    }
    let text = tokens([1, 6], below: 11)
    let segments = Tensor([[0, 0, 0, 1, 1, 1]], dtype: .int32)
    #expect(bert(text).bits == bert(text, segments: Tensor.zeros([1, 6], dtype: .int32)).bits)
    #expect(bert(text).bits != bert(text, segments: segments).bits)
  }

  @Test func dropoutOfWholeModelsIsReproducible() {
    let model = withSeed(1) {
      GPT(GPTConfiguration(vocabulary: 11, context: 12, dimensions: 16, heads: 4, layers: 2))
    }
    let text = tokens([2, 12], below: 11)
    func train(_ seed: Int) -> Tensor { withSeed(seed) { whileTraining { model(text) } } }
    #expect(train(1).bits == train(1).bits)
    #expect(train(1).bits != train(2).bits)
    #expect(model(text).bits == model(text).bits)
  }

  /// Three matrices are one (Vaswani et al., section 3.4): all three uses add to one gradient.
  @Test func embeddingsAreTied() {
    var c = TransformerConfiguration(vocabulary: 9)
    (c.dimensions, c.heads, c.hidden, c.encoderLayers, c.decoderLayers) = (8, 2, 12, 1, 1)
    let model = withSeed(4) { Transformer(c) }
    #expect(model.sourceEmbedding === model.targetEmbedding)
    #expect(model.output == nil)
    #expect(model.parameters.filter { $0.value.shape == [9, 8] }.map(\.name) == ["sourceEmbedding.weight"])
    let source = Tensor([[1, 2]], dtype: .int32), target = Tensor([[3, 4]], dtype: .int32)
    crossEntropy(logits: model(source, target), targets: target).backward()
    let gradient = model.sourceEmbedding.weight.gradient ?? Tensor.zeros([9, 8])
    // Tokens that appear nowhere are still scored.
    #expect(gradient.norm(axis: 1).scalars.allSatisfy { $0 > 0 })
    c.tiesEmbeddings = false
    #expect(Transformer(c).output?.weight.shape == [9, 8])
  }

  /// With the norm first the sum of a layer's input and its sublayers is never normalised.
  @Test func theResidualPathIsFreeWithTheNormFirst() {
    let x = wave([1, 4, 8], scale: 100)
    let first = withoutInitialization { EncoderLayer(dimensions: 8, heads: 2, hidden: 12, normFirst: true) }
    #expect(first(x).bits == x.bits)
    let last = withoutInitialization { EncoderLayer(dimensions: 8, heads: 2, hidden: 12) }
    #expect(abs(last(x) - layerNorm(layerNorm(x))).max().item() == 0)
  }
}
