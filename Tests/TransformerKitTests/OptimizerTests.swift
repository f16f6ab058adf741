import TensorEngine
import Testing
import TransformerKit

@Suite struct OptimizerTests {
  private func gradients(_ model: some Module, _ values: Double...) {
    for (parameter, value) in zip(model.parameters, values) {
      parameter.value.gradient = Tensor.full(parameter.value.shape, value, dtype: parameter.value.dtype)
    }
  }

  private func layer() -> Linear {
    Linear(weight: Tensor.zeros([2, 3], dtype: .float64), bias: Tensor.zeros([2], dtype: .float64))
  }

  /// With its correction, the first step of Adam has the length η whatever the gradient is.
  @Test(arguments: [1e-6, 0.3, -2, 1e6])
  func firstStepOfAdam(gradient: Double) {
    let model = layer()
    gradients(model, gradient, gradient)
    Adam(model, learningRate: 0.01, eps: 0).step()
    for number in model.numbers { #expect((number + (gradient < 0 ? -0.01 : 0.01)).magnitude < 1e-16) }
  }

  @Test func parametersWithoutGradientStay() {
    let model = Linear(3, 2)
    let bias = model.bias?.scalars,
      optimizers: [any Optimizer] = [SGD(model, learningRate: 1), Adam(model), AdamW(model)]
    for optimizer in optimizers {
      let before = model.weight.scalars
      model.clearGradients()
      model.weight.gradient = Tensor.ones([2, 3])
      optimizer.step()
      #expect(model.weight.scalars != before)
      #expect(model.bias?.scalars == bias)
    }
  }

  @Test func aValueOfAnotherShapeBeginsAnew() {
    let model = layer(), adam = Adam(model, learningRate: 0.01, eps: 0)
    gradients(model, 1, 1)
    adam.step()
    gradients(model, -3, -3)
    adam.step()
    model.weight = Tensor.zeros([1, 5], dtype: .float64)
    gradients(model, 4, 4)
    adam.step()
    for number in model.weight.scalars { #expect((number + 0.01).magnitude < 1e-16) }
    // The bias went on with its moments.
    let bias = model.bias?.scalars[0] ?? 0
    let first = 0.9 * (0.9 * 0.1 - 0.3) + 0.4, second = 0.999 * (0.999 * 0.001 + 0.009) + 0.016
    let third = (first / (1 - 0.9 * 0.9 * 0.9)) / (second / (1 - 0.999 * 0.999 * 0.999)).squareRoot()
    let secondStep =
      ((0.9 * 0.1 - 0.3) / (1 - 0.9 * 0.9)) / ((0.999 * 0.001 + 0.009) / (1 - 0.999 * 0.999)).squareRoot()
    #expect((bias + 0.01 * (1 + secondStep + third)).magnitude < 1e-15)
  }

  private final class Pair: Module {
    var first = Linear(2, 2), second = Linear(2, 2)
  }

  /// A layer that is put into the model later is trained too, and from the beginning of its moments.
  @Test func aLayerMayBeReplaced() {
    let model = Pair(), adam = Adam(model, learningRate: 0.01, eps: 0)
    for parameter in model.parameters { parameter.value.gradient = Tensor.ones(like: parameter.value) }
    for _ in 0..<3 { adam.step() }
    model.second = Linear(weight: Tensor.zeros([2, 2]))
    model.clearGradients()
    model.second.weight.gradient = Tensor.full([2, 2], 5)
    adam.step()
    #expect(model.second.weight.floats.allSatisfy { ($0 + 0.01).magnitude < 1e-9 })
  }

  @Test func decayIsForThoseThatAreChosen() {
    let model = Linear(weight: Tensor.ones([2, 3]), bias: Tensor.ones([2]))
    gradients(model, 0, 0)
    AdamW(model, learningRate: 0.1, weightDecay: 0.5, decaying: { $0.name == "weight" }).step()
    #expect(model.weight.floats.allSatisfy { $0 == 0.95 })
    #expect(model.bias?.floats == [1, 1])
    SGD(model, learningRate: 0.1, weightDecay: 0.5, decaying: { $0.name.hasSuffix("bias") }).step()
    #expect(model.weight.floats.allSatisfy { $0 == 0.95 })
    #expect(model.bias?.floats == [0.95, 0.95])
  }

  @Test func gradientsAccumulate() {
    let model = Linear(3, 2), x = sines([4, 3], 0.4, .float32)
    model(x).sum().backward()
    let once = model.weight.gradient?.scalars ?? []
    model(x).sum().backward()
    #expect(model.weight.gradient?.scalars == once.map { 2 * $0 })
    let optimizer = SGD(model, learningRate: 1)
    optimizer.clearGradients()
    #expect(model.weight.gradient == nil)
  }

  /// Changed in place, so that a loss computed before is known to be stale.
  @Test func parametersStayLeaves() {
    let model = Linear(3, 2)
    model(Tensor.ones([1, 3])).sum().backward()
    for optimizer in [Adam(model), AdamW(model)] as [any Optimizer] { optimizer.step() }
    #expect(model.weight.requiresGradient)
    #expect(model.weight.gradient != nil)
  }

  @Test func clippingByNorm() {
    let model = layer()
    gradients(model, 3, 4)
    // √(6·9 + 2·16)
    let norm = (86.0).squareRoot()
    #expect((clipGradNorm(model, maxNorm: 100) - norm).magnitude < 1e-14)
    #expect(model.weight.gradient?.scalars.first == 3)
    #expect((clipGradNorm(model, maxNorm: 2) - norm).magnitude < 1e-14)
    let weight = model.weight.gradient?.scalars.first ?? 0, bias = model.bias?.gradient?.scalars.first ?? 0
    #expect((weight - 3 * 2 / (norm + 1e-6)).magnitude < 1e-15)
    #expect((bias - 4 * 2 / (norm + 1e-6)).magnitude < 1e-15)
    #expect((gradientNorm(model) - 2 * norm / (norm + 1e-6)).magnitude < 1e-14)
  }

  @Test func normsBeyondTheSquaresOfSinglePrecision() {
    let model = Linear(weight: Tensor.zeros([1, 4]))
    for size in [1e-30, 1e-12, 1, 1e25] {
      model.weight.gradient = Tensor.full([1, 4], size)
      #expect((gradientNorm(model) / (2 * size) - 1).magnitude < 1e-6)
    }
    model.weight.gradient = nil
    #expect(gradientNorm(model) == 0)
    model.weight.gradient = Tensor.full([1, 4], Double.nan)
    #expect(clipGradNorm(model, maxNorm: 1).isNaN)
  }

  @Test func clippingByValue() {
    let model = Linear(weight: Tensor.zeros([1, 4]))
    model.weight.gradient = Tensor([[-3, -0.5, 0.25, 7]])
    clipGradValue(model, limit: 0.5)
    #expect(model.weight.gradient?.scalars == [-0.5, -0.5, 0.25, 0.5])
  }
}
