import TensorEngine
import Testing

/// Two hundred steps of a small transformer: training amplifies the last bit, so that equal bits at the end mean equal
/// bits everywhere.
@Suite struct TrainingTests {
  private static let steps = 200

  @Test func machinesAgreeAfterTwoHundredSteps() {
    let expected = Machine.plain.run { train() }
    #expect(expected.losses.count == Self.steps)
    #expect(expected.losses[Self.steps - 1] < 0.3 * expected.losses[0])
    for machine in Machine.instructionSets + Machine.threads {
      let found = machine.run { train() }
      #expect(found.losses == expected.losses, "\(machine.name)")
      #expect(found.parameters == expected.parameters, "\(machine.name)")
    }
  }

  /// The losses, and the bits of all parameters at the end.
  private func train() -> (losses: [Double], parameters: [[UInt64]]) {
    var model = withSeed(3) { TinyTransformer() }
    var losses: [Double] = []
    let shape = [TinyTransformer.batch, TinyTransformer.time + 1]
    let tokens = Tensor((0..<shape[0] * shape[1]).map { $0 * $0 % 11 }, dtype: .int32).reshaped(shape)
    for step in 1...Self.steps {
      let logits = model(tokens[0..., ..<(-1)])
      let loss = crossEntropy(logits: logits, targets: tokens[0..., 1...], labelSmoothing: 0.01)
      loss.backward()
      losses.append(loss.item())
      model.update(step: step)
    }
    return (losses, model.parameters.map(\.bits))
  }
}

/// One layer of one head over eleven tokens, with Adam.
private struct TinyTransformer {
  static let batch = 3, time = 13
  private static let width = 20, tokens = 11

  private(set) var parameters: [Tensor]
  private var moments: [(first: Tensor, second: Tensor)]

  init() {
    let (w, n) = (Self.width, Self.tokens)
    let shapes = [[n, w], [Self.time, w], [w, 3 * w], [w, w], [w, 2 * w], [2 * w, w], [w, n]]
    parameters = shapes.map { (Tensor.randn($0) * 0.2).requiringGradient() }
    parameters += [Tensor.ones([w]).requiringGradient(), Tensor.zeros([w]).requiringGradient()]
    moments = parameters.map { (Tensor.zeros(like: $0), Tensor.zeros(like: $0)) }
  }

  func callAsFunction(_ tokens: Tensor) -> Tensor {
    let p = parameters
    let x = p[0].gathered(tokens) + p[1]
    let heads = (layerNorm(x, weight: p[7], bias: p[8]) • p[2]).split(parts: 3, axis: -1)
    let mixed = scaledDotProductAttention(queries: heads[0], keys: heads[1], values: heads[2], mask: .causal)
    let y = x + mixed • p[3]
    return rmsNorm(y + gelu(layerNorm(y) • p[4]) • p[5]) • p[6]
  }

  /// One step of Adam (Kingma and Ba, 2015).
  mutating func update(step: Int) {
    let first = 1 - ScalarMath.pow(0.9, Double(step)), second = 1 - ScalarMath.pow(0.999, Double(step))
    noGrad {
      for index in parameters.indices {
        guard let gradient = parameters[index].gradient else { continue }
        moments[index].first = moments[index].first * 0.9 + gradient * 0.1
        moments[index].second = moments[index].second * 0.999 + gradient * gradient * 0.001
        let size = sqrt(moments[index].second / second) + 1e-8
        parameters[index] -= moments[index].first / first * 0.01 / size
        parameters[index].gradient = nil
      }
    }
  }
}
