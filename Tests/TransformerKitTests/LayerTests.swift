import Foundation
import TensorEngine
import Testing
import TransformerKit

@Suite struct LayerTests {
  /// The inputs of make_goldens.py.
  private func wave(_ shape: [Int], _ phase: Double, _ dtype: DType) -> Tensor {
    Tensor((0..<shape.reduce(1, *)).map { sin(0.7 * Double($0) + phase) }, shape: shape, dtype: dtype)
  }

  /// Double precision must agree to rounding; single precision may be off by twice what PyTorch is.
  private func compare(_ golden: Golden, _ compute: (DType) -> Tensor) {
    let double = compute(.float64), single = compute(.float32)
    #expect(double.shape == golden.shape)
    for (value, truth) in zip(double.scalars, golden.double) { #expect((value - truth).magnitude < 1e-13) }
    let largest = golden.double.map(\.magnitude).max() ?? 0
    let theirs = zip(golden.single, golden.double).map { ($0 - $1).magnitude }.max() ?? 0
    for (value, truth) in zip(single.scalars, golden.double) {
      #expect((value - truth).magnitude <= 2 * theirs + largest * 0x1p-24)
    }
  }

  @Test func softmaxLikePyTorch() {
    compare(.softmax) { softmax(3 * wave([3, 5], 0.1, $0)) }
  }

  @Test(arguments: [false, true])
  func attentionLikePyTorch(isCausal: Bool) {
    compare(isCausal ? .causalAttention : .attention) {
      scaledDotProductAttention(
        queries: wave([2, 2, 3, 4], 0.1, $0), keys: wave([2, 2, 5, 4], 0.2, $0), values: wave([2, 2, 5, 4], 0.3, $0),
        mask: isCausal ? .causalUpperLeft : .none)
    }
  }

  @Test func layerNormLikePyTorch() {
    compare(.layerNorm) {
      let norm = LayerNorm(7)
      norm.weight = wave([7], 0.3, $0)
      norm.bias = wave([7], 1.3, $0)
      return norm(wave([3, 7], 0.1, $0))
    }
  }

  private func rnn(_ dtype: DType) -> RNN {
    let rnn = RNN(inputs: 3, hidden: 4)
    rnn.inputWeight = wave([4, 3], 0.3, dtype)
    rnn.hiddenWeight = wave([4, 4], 1.3, dtype)
    rnn.inputBias = wave([4], 2.3, dtype)
    rnn.hiddenBias = wave([4], 3.3, dtype)
    return rnn
  }

  @Test func rnnLikePyTorch() {
    compare(.rnn) { rnn($0)(wave([2, 5, 3], 0.1, $0)).outputs }
    compare(.rnnGradient) {
      let network = rnn($0)
      network(wave([2, 5, 3], 0.1, $0)).outputs.square().sum().backward()
      return network.hiddenWeight.gradient ?? Tensor(0)
    }
  }

  @Test func multiHeadAttentionLikePyTorch() {
    compare(.multiHead) { dtype in
      let attention = MultiHeadAttention(dimensions: 8, heads: 2)
      let weights = wave([24, 8], 0.3, dtype).split(parts: 3), biases = wave([24], 1.3, dtype).split(parts: 3)
      for (layer, index) in [(attention.query, 0), (attention.key, 1), (attention.value, 2)] {
        layer.weight = weights[index]
        layer.bias = biases[index]
      }
      attention.output.weight = wave([8, 8], 2.3, dtype)
      attention.output.bias = wave([8], 3.3, dtype)
      return attention(wave([2, 4, 8], 0.1, dtype))
    }
  }

  @Test func positions() {
    let table = SinusoidalPositionalEncoding(4).table(3)
    let expected = [0, 1, 0, 1, 0.84147098, 0.54030231, 0.00999983, 0.99995]
    for (value, truth) in zip(table.scalars, expected) { #expect((value - truth).magnitude < 1e-7) }
    let large = SinusoidalPositionalEncoding(512).table(101)
    #expect((large[100, 0].item() + 0.50636564).magnitude < 1e-7)
    for norm in large.square().sum(axis: 1).scalars { #expect((norm - 256).magnitude < 1e-3) }
  }

  @Test func namesAndCounts() {
    let attention = MultiHeadAttention(dimensions: 512, heads: 8)
    #expect(attention.parameterCount == 1_050_624)
    #expect(attention.parameters.map(\.name).prefix(3) == ["query.weight", "query.bias", "key.weight"])
    #expect(RNN(inputs: 10, hidden: 20).parameterCount == 640)
    #expect(Linear(3, 4, bias: false).parameters.map(\.name) == ["weight"])
    #expect(Embedding(vocabulary: 7, dimensions: 5).parameterCount == 35)
  }

  /// Sets every parameter to waves in double precision, and compares its gradient with central differences.
  private func checkGradients<M: Module>(_ model: M, _ loss: (M) -> Tensor) {
    for (index, parameter) in model.parameters.enumerated() {
      parameter.parameter.value = wave(parameter.value.shape, 0.4 * Double(index), .float64)
    }
    let (_, gradients) = valueAndGrad(model, loss)
    for (parameter, found) in zip(model.parameters, gradients) {
      let original = parameter.value.detached()
      for index in stride(from: 0, to: original.count, by: 3) {
        func moved(_ by: Double) -> Double {
          var scalars = original.scalars
          scalars[index] += by
          parameter.parameter.value = Tensor(scalars, shape: original.shape, dtype: .float64)
          return loss(model).item()
        }
        let difference = (moved(1e-5) - moved(-1e-5)) / 2e-5
        let gradient = found.gradient.scalars[index]
        #expect((gradient - difference).magnitude <= 1e-7 + 1e-6 * difference.magnitude, "\(found.name)[\(index)]")
      }
      parameter.parameter.value = original
    }
  }

  @Test func gradientsAgreeWithDifferences() {
    let x = wave([2, 3, 4], 0.2, .float64)
    checkGradients(Linear(4, 3)) { $0(x).square().sum() }
    checkGradients(LayerNorm(4)) { ($0(x) * x).square().sum() }
    checkGradients(RNN(inputs: 4, hidden: 3)) { $0(x).last.square().sum() }
    checkGradients(MultiHeadAttention(dimensions: 4, heads: 2)) { $0(x, mask: .causal).square().sum() }
    checkGradients(Embedding(vocabulary: 5, dimensions: 4)) { $0([1, 3, 1]).square().sum() }
  }

  @Test func gradientsOfAModel() {
    let layer = withSeed(1) { Linear(3, 2) }
    let x = wave([4, 3], 0.5, .float32)
    let (value, gradients) = valueAndGrad(layer) { $0(x).square().mean() }
    #expect(value.rank == 0)
    #expect(gradients.map(\.name) == ["weight", "bias"])
    let before = layer.weight.scalars
    noGrad { layer.weight -= gradients[0].gradient * 0.1 }
    #expect(layer.weight.requiresGradient)
    #expect(layer.weight.scalars != before)
    #expect(layer(x).square().mean().item() < value.item())
  }
}
