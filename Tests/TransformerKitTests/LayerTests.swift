import TensorEngine
import Testing
import TransformerKit

@Suite struct LayerTests {
  @Test func gradientsOfAModel() {
    let layer = withSeed(1) { Linear(3, 2) }
    let x = wave([4, 3], 5)
    let (value, gradients) = valueAndGrad(layer) { $0(x).square().mean() }
    #expect(value.rank == 0)
    #expect(gradients.map(\.name) == ["weight", "bias"])
    let before = layer.weight.scalars
    noGrad { layer.weight -= gradients[0].gradient * 0.1 }
    #expect(layer.weight.requiresGradient)
    #expect(layer.weight.scalars != before)
    #expect(layer(x).square().mean().item() < value.item())
  }

  @Test func activations() {
    let x = Tensor([-1.0, 0, 1])
    let expected: [Activation: [Double]] = [
      .relu: [0, 0, 1], .gelu: [-0.15865525, 0, 0.84134475], .geluApproximate: [-0.15880801, 0, 0.84119199],
      .silu: [-0.26894142, 0, 0.73105858], .tanh: [-0.76159416, 0, 0.76159416],
    ]
    for activation in Activation.allCases {
      for (value, truth) in zip(activation(x).scalars, expected[activation] ?? []) {
        #expect((value - truth).magnitude < 1e-7, "\(activation)")
      }
      #expect(expected[activation]?.count == 3)
    }
  }

  /// The bounds and deviations of the papers, measured over many draws.
  @Test func initializers() {
    func spread(_ initializer: Initializer) -> (largest: Double, deviation: Double) {
      let values = withSeed(3) { initializer([300, 100]) }
      #expect(values.mean().item().magnitude < 0.01)
      return (abs(values).max().item(), values.standardDeviation().item())
    }
    let fanIn = spread(.fanIn), xavier = spread(.xavierUniform)
    #expect(fanIn.largest <= 0.1 && fanIn.largest > 0.0999)
    #expect((fanIn.deviation - 0.1 / 3.0.squareRoot()).magnitude < 1e-3)
    let bound = (6.0 / 400).squareRoot()
    #expect(xavier.largest <= bound && xavier.largest > 0.999 * bound)
    #expect((spread(.xavierNormal).deviation - (2.0 / 400).squareRoot()).magnitude < 1e-3)
    #expect((spread(.heNormal).deviation - (2.0 / 100).squareRoot()).magnitude < 2e-3)
    #expect((spread(.normal(standardDeviation: 0.02)).deviation - 0.02).magnitude < 3e-4)
    #expect(Initializer.zeros([2, 2]).scalars == [0, 0, 0, 0])
  }

  @Test func firstValuesDependOnTheSeedAlone() {
    let first = withSeed(1) { Linear(3, 2) }, again = withSeed(1) { Linear(3, 2) }, other = withSeed(2) { Linear(3, 2) }
    #expect(first.weight.bits == again.weight.bits)
    #expect(first.weight.bits != other.weight.bits)
    #expect(withSeed(1) { Linear(3, 2, initializer: .xavierUniform) }.bias?.scalars == [0, 0])
  }

  @Test func withoutInitializationEverythingIsZero() {
    let layer = withoutInitialization { FeedForward(dimensions: 3, hidden: 4) }
    #expect(layer.parameters.allSatisfy { $0.value.scalars.allSatisfy { $0 == 0 } })
    #expect(layer.parameterCount == 3 * 4 + 4 + 4 * 3 + 3)
    // Such a layer can be used and trained.
    let loss = (layer(wave([2, 3])) - 1).square().sum()
    loss.backward()
    #expect(layer.contraction.bias?.gradient?.scalars == [-4, -4, -4])
    noGrad { layer.contraction.weight -= Tensor.ones([3, 4]) }
    #expect(layer.contraction.weight.scalars == Array(repeating: -1, count: 12))
  }
}
