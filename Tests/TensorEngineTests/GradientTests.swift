import Foundation
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

  @Test func attention() {
    check("grouped", [[1, 4, 2, 3], [1, 2, 3, 3], [1, 2, 3, 3]]) {
      scaledDotProductAttention(queries: $0[0], keys: $0[1], values: $0[2])
    }
    check("lower right", [[1, 2, 3, 4], [1, 2, 5, 4], [1, 2, 5, 3]]) {
      scaledDotProductAttention(queries: $0[0], keys: $0[1], values: $0[2], mask: .causal)
    }
    check("additive", [[1, 3, 4], [1, 5, 4], [1, 5, 3], [3, 5]]) {
      scaledDotProductAttention(queries: $0[0], keys: $0[1], values: $0[2], mask: .additive($0[3]))
    }
  }

  @Test func wholeTensors() {
    check("sum", [[2, 3]]) { $0[0].sum() * $0[0] }
    check("mean", [[2, 3]]) { $0[0].mean() * $0[0].mean(axis: 0, keepDims: true) }
    check("variance", [[2, 3]]) { $0[0].variance() * $0[0] }
    check("extremes", [[2, 3]]) { $0[0].max() * $0[0].min() * $0[0] }
    check("logSumExp", [[2, 3]]) { $0[0].logSumExp() * $0[0] }
    check("norm", [[2, 3]]) { $0[0].norm() * $0[0] }
    check("softmax 0", [[3, 2]]) { softmax($0[0], axis: 0) * logSoftmax($0[0], axis: 0) }
    check("middle", [[2, 3, 2]]) { $0[0].max(axis: 1) + $0[0].min(axis: 1) * $0[0].norm(axis: 1) }
  }

  @Test func matrices() {
    check("broadcast", [[2, 1, 2, 3], [3, 3, 2]]) { $0[0] • $0[1] }
    check("row", [[3], [3, 4]]) { $0[0] • $0[1] }
    check("dot", [[3], [3]]) { $0[0] • $0[1] }
    check("einsum of three", [[2, 3], [4, 3], [4]]) { einsum("ij,kj,k->i", $0[0], $0[1], $0[2]) }
  }

  @Test func powersOfZero() {
    // d/dy 0^y is 0 for y ≥ 0, as PyTorch has it; at 2 it is 2^y log 2.
    let y = Tensor([0, 1, 2.5], dtype: .float64)
    #expect(grad(at: y) { pow(0, $0).sum() }.scalars == [0, 0, 0])
    #expect(
      grad(at: y) { pow(2, $0).sum() }.scalars.map { ($0 * 1e12).rounded() } == [
        693_147_180_560, 1_386_294_361_120, 3_921_032_573_874,
      ])
    #expect(pow(2, Tensor([3, -1], dtype: .int32)).scalars == [8, 0.5])
    #expect(pow(10_000, Tensor([0.5], dtype: .float64)).dtype == .float64)
  }

  /// A part that two results share, and an input that is used twice.
  @Test func sharedParts() {
    check("diamond", [[3]]) {
      let hidden = tanh($0[0])
      return hidden * hidden + exp(hidden) * $0[0]
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

  /// A changed copy is another tensor: only a leaf that is updated in place makes its graphs stale.
  @Test func updatesBetweenForwardAndBackward() {
    let weight = Tensor([1, 2]).requiringGradient()
    let loss = (weight * weight).sum()
    var copy = weight.detached()
    copy -= Tensor([1, 1])
    loss.backward()
    #expect(weight.gradient?.scalars == [2, 4])
    var updated = weight
    noGrad { updated *= 2 }
    (updated * 3).sum().backward()
    #expect(updated.gradient?.scalars == [5, 7])
    #expect(weight.scalars == [1, 2])
  }

  @Test func valuesAndGradientsOfFunctions() {
    let (value, gradient) = valueAndGrad(at: Tensor([1, 2])) { ($0 * $0).sum() }
    #expect(value.item() == 5 && !value.requiresGradient)
    #expect(gradient.scalars == [2, 4])
    #expect(grad(at: Tensor([1, 2])) { ($0 * $0).sum() }.scalars == [2, 4])
    let unused = valueAndGrad(at: [Tensor([1]), Tensor([2, 3])]) { $0[0].sum() }
    #expect(unused.gradients[1].scalars == [0, 0])
  }

  @Test func maximaThatStandTwiceGiveTheFirstTheGradient() {
    let x = Tensor([[1, 3, 3]]).requiringGradient()
    (x.max(axis: 1) + x.min(axis: 1) + x.topK(1).values.squeezed(axis: -1)).sum().backward()
    #expect(x.gradient?.scalars == [1, 2, 0])
  }

  /// A loss that is kept after its gradients are known must not keep what the steps have saved.
  @Test func usedGraphsKeepNoMemory() async {
    await #expect(processExitsWith: .success) {
      var losses: [Tensor] = [], peaks: [Int] = []
      for _ in 0..<6 {
        var x = Tensor.ones([1 << 20]).requiringGradient()
        for _ in 0..<16 { x = tanh(x) }
        losses.append(x.sum())
        losses[losses.count - 1].backward()
        peaks.append(peakMemory())
      }
      // One round saves 64 MiB.
      precondition(peaks[0] > 64 << 10 && peaks[5] - peaks[0] < 48 << 10, "\(peaks) KiB")
    }
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

/// The most memory that this process has had, in KiB.
private func peakMemory() -> Int {
  var usage = rusage()
  getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss
}
