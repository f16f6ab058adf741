import TensorEngine
import Testing

@Suite struct GradientTests {
  typealias Function = @Sendable ([Tensor]) -> Tensor

  /// Compares the gradients of Σ wᵢ f(x)ᵢ with central differences in double precision.
  private func check(_ name: String, _ shapes: [[Int]], shift: Double = 0, _ function: ([Tensor]) -> Tensor) {
    let inputs = shapes.enumerated().map { wave($0.element, $0.offset + 1, dtype: .float64) + shift }
    let weights = wave(function(inputs).shape, 9, dtype: .float64)
    func loss(_ x: [Tensor]) -> Tensor { (function(x) * weights).sum() }
    let (_, gradients) = valueAndGrad(at: inputs, loss)
    for (place, input) in inputs.enumerated() {
      #expect(gradients[place].shape == input.shape, "\(name)")
      for (index, gradient) in gradients[place].scalars.enumerated() {
        func moved(_ by: Double) -> Double {
          var scalars = input.scalars, all = inputs
          scalars[index] += by
          all[place] = Tensor(scalars, shape: input.shape, dtype: .float64)
          return loss(all).item()
        }
        let difference = (moved(1e-5) - moved(-1e-5)) / 2e-5
        #expect((gradient - difference).magnitude <= 1e-7 + 1e-6 * difference.magnitude, "\(name)[\(place)][\(index)]")
      }
    }
  }

  @Test func arithmetic() {
    check("add", [[3, 4], [4]]) { $0[0] + $0[1] }
    check("subtract", [[3, 1], [2, 1, 4]]) { $0[0] - $0[1] }
    check("multiply", [[3, 4], []]) { $0[0] * $0[1] }
    check("divide", [[2, 3], [3]], shift: 2.1) { $0[0] / $0[1] }
    check("scalars", [[3]], shift: 3) { 2 / (1 - $0[0] * 3) - 1.5 + 4 / $0[0] }
    check("negate", [[3]]) { -$0[0] }
    check("pow", [[3], [3]], shift: 2) { pow($0[0], $0[1]) }
    check("cube", [[5]], shift: 2) { pow($0[0], 3) }
    check("extremes", [[7], [7]]) { maximum($0[0], $0[1]) * minimum($0[0], $0[1]) }
  }

  @Test func functions() {
    check("exp", [[5]]) { exp($0[0]) }
    check("log", [[5]], shift: 2) { log($0[0]) }
    check("sqrt", [[5]], shift: 2) { sqrt($0[0]) }
    check("sin", [[5]]) { sin($0[0]) * cos($0[0]) }
    check("tanh", [[5]]) { tanh($0[0]) }
    check("sigmoid", [[5]]) { sigmoid($0[0]) }
    check("erf", [[5]]) { erf($0[0]) }
    check("gelu", [[5]]) { gelu($0[0]) }
    check("relu", [[5]], shift: 0.01) { relu($0[0]) }
    check("abs", [[5]], shift: 0.01) { abs($0[0]) }
    check("square", [[5]]) { square($0[0]) }
    check("which", [[4], [4]]) { which($0[0] .> $0[1], $0[0] * 2, $0[1]) }
  }

  @Test func reductions() {
    check("sum", [[2, 3, 4]]) { $0[0].sum(axis: 1) }
    check("sum all", [[2, 3]]) { $0[0].sum() * $0[0] }
    check("mean", [[2, 3]]) { $0[0].mean(axis: 0, keepDims: true) * $0[0] }
    check("variance", [[2, 5]]) { $0[0].variance(axis: -1) }
    check("max", [[2, 5]]) { $0[0].max(axis: 0) }
    check("min", [[5]]) { $0[0].min() }
    check("norm", [[2, 5]]) { $0[0].norm(axis: 1) }
    check("logSumExp", [[2, 5]]) { $0[0].logSumExp(axis: 1) }
    check("softmax", [[2, 5]]) { softmax($0[0]) }
    check("softmax 0", [[3, 2]]) { softmax($0[0], axis: 0) }
    check("logSoftmax", [[2, 5]]) { logSoftmax($0[0]) }
  }

  @Test func matrices() {
    check("matmul", [[2, 3], [3, 4]]) { $0[0] • $0[1] }
    check("batched", [[2, 2, 3], [3, 4]]) { $0[0] • $0[1] }
    check("broadcast", [[2, 1, 2, 3], [3, 3, 2]]) { $0[0] • $0[1] }
    check("vector", [[3], [3, 4]]) { $0[0] • $0[1] }
    check("column", [[2, 3], [3]]) { $0[0] • $0[1] }
    check("einsum", [[2, 3], [4, 3]]) { einsum("ij,kj->ki", $0[0], $0[1]) }
  }

  @Test func shapes() {
    check("reshaped", [[2, 6]]) { $0[0].T.reshaped([3, 4]) }
    check("transposed", [[2, 3, 2]]) { $0[0].transposed(2, 0, 1) }
    check("slice", [[4, 5]]) { $0[0][1..<3, .stride(by: 2)] }
    check("index", [[4, 5]]) { $0[0][-1] * $0[0][0..., 0].sum() }
    check("concatenated", [[2, 3], [2, 2]]) { concatenated([$0[0], $0[1]], axis: 1) }
    check("stacked", [[3], [3]]) { stacked([$0[0], $0[1], $0[0]], axis: 1) }
    check("split", [[6]]) { $0[0].split(parts: 2)[1] }
    check("repeated", [[2, 3]]) { $0[0].repeated(2, axis: 1) }
    check("triangle", [[3, 3]]) { $0[0].tril() + $0[0].triu(1) * 2 }
    check("gather", [[4, 2]]) { $0[0].gathered(Tensor([[3, 0], [3, -1]], dtype: .int32)) }
    check("mask", [[4, 2]]) { $0[0][Tensor([true, false, true, true])] }
    check("assignment", [[3, 2], [2]]) {
      var x = $0[0] * 2
      x[1] = $0[1]
      return x * x
    }
  }

  @Test func attention() {
    check("attention", [[1, 2, 3, 4], [1, 2, 5, 4], [1, 2, 5, 3]]) {
      scaledDotProductAttention(queries: $0[0], keys: $0[1], values: $0[2], mask: .causal)
    }
    check("grouped", [[1, 4, 2, 3], [1, 2, 3, 3], [1, 2, 3, 3]]) {
      scaledDotProductAttention(queries: $0[0], keys: $0[1], values: $0[2])
    }
  }

  @Test func recurrentNetworkOverAHundredSteps() {
    let (start, weights, input) = withSeed(7) {
      (Tensor.randn([1, 8]), Tensor.randn([8, 8]), Tensor.randn([100, 1, 8]))
    }
    var norms: [[Double]] = []
    for scale in [0.1, 1.0] {
      let recurrent = (weights * scale / 2.8).requiringGradient()
      var hidden = start
      var states: [Tensor] = []
      for t in 0..<100 {
        hidden = tanh(input[t] * 0.1 + hidden • recurrent)
        hidden.retainGradient()
        states.append(hidden)
      }
      hidden.square().sum().backward()
      #expect(recurrent.gradient?.shape == [8, 8])
      norms.append(states.map { $0.gradient.map { sqrt($0.square().sum()).item() } ?? -1 })
    }
    #expect(norms.allSatisfy { $0.allSatisfy { $0 >= 0 } })
    #expect(norms[0][0] < 1e-20 && norms[0][99] > 1e-4)
  }

  @Test func leavesKeepAndAddUp() {
    var x = Tensor([1, 2]).requiringGradient()
    (x * x).sum().backward()
    (x * 3).sum().backward()
    #expect(x.gradient?.scalars == [5, 7])
    x.gradient = nil
    #expect(x.gradient == nil)
    noGrad { x -= Tensor([1, 1]) }
    #expect(x.requiresGradient)
    #expect(x.scalars == [0, 1])
    let unrecorded = noGrad { x * x }
    #expect(!unrecorded.requiresGradient)
    #expect(x.detached().requiresGradient == false)
  }

  @Test func longChainsEndWithoutRecursion() {
    var x = Tensor([1.0]).requiringGradient()
    for _ in 0..<200_000 { x = x + 1 }
    #expect(x.item() == 200_001)
    let one = Tensor([1.0]).requiringGradient()
    var product = one
    for _ in 0..<200_000 { product = one * product }
    #expect(product.item() == 1)
  }
}
