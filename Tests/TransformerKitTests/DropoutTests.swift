import TensorEngine
import Testing
import TransformerKit

@Suite struct DropoutTests {
  private let ones = Tensor.ones([200, 100])

  @Test func nothingHappensOutsideOfTraining() {
    #expect(Dropout(0.5)(ones).bits == ones.bits)
    #expect(whileTraining { Dropout(0)(ones) }.bits == ones.bits)
    #expect(!TrainingMode.isOn)
    #expect(whileTraining { TrainingMode.isOn })
  }

  @Test(arguments: [0.1, 0.5, 0.9]) func theMeanStays(p: Double) {
    let dropped = withSeed(4) { whileTraining { Dropout(p)(ones) } }
    let values = Set(dropped.floats)
    #expect(values == [0, Float(1 / (1 - p))])
    let zeros = Double(dropped.scalars.count { $0 == 0 }) / 20_000
    // Four standard deviations of a binomial count.
    #expect((zeros - p).magnitude < 4 * (p * (1 - p) / 20_000).squareRoot())
  }

  @Test func itIsReproducible() {
    func run(_ seed: Int) -> Tensor { withSeed(seed) { whileTraining { Dropout(0.3)(ones) } } }
    #expect(run(1).bits == run(1).bits)
    #expect(run(1).bits != run(2).bits)
    #expect(whileTraining { Dropout(1)(ones) }.scalars.allSatisfy { $0 == 0 })
  }

  @Test func gradientsGoWhereValuesWent() {
    let x = wave([30]).requiringGradient()
    let y = withSeed(2) { whileTraining { Dropout(0.5)(x) } }
    y.sum().backward()
    for (value, (input, gradient)) in zip(y.scalars, zip(x.scalars, x.gradient?.scalars ?? [])) where input != 0 {
      #expect(value == 2 * input ? gradient == 2 : value == 0 && gradient == 0)
    }
  }

  /// Weights of attention are dropped as PyTorch does; the mean over many runs is the run without dropout.
  @Test func attentionWeightsAreDropped() {
    let attention = withSeed(1) { MultiHeadAttention(dimensions: 8, heads: 4, keyValueHeads: 2, dropout: 0.2) }
    let x = wave([1, 5, 8])
    let whole = noGrad { attention(x, mask: .causal) }
    let mean = noGrad {
      withSeed(5) {
        whileTraining {
          (0..<4000).map { _ in attention(x, mask: .causal) }.reduce(Tensor.zeros([1, 5, 8]), +) / 4000
        }
      }
    }
    #expect(abs(mean - whole).max().item() < 0.03)
    #expect(whileTraining { attention(x) }.bits != attention(x).bits)
  }
}
