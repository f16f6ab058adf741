import TensorEngine
import Testing

@Suite struct ReductionTests {
  /// The documented order, written down once more without any vectors.
  private func documentedSum(_ x: [Float]) -> Float {
    func tree(_ blocks: [Float]) -> Float {
      if blocks.count == 1 { return blocks[0] }
      var half = 1
      while half * 2 < blocks.count { half *= 2 }
      return tree(Array(blocks[..<half])) + tree(Array(blocks[half...]))
    }
    let blocks = stride(from: 0, to: x.count, by: 1024).map { start -> Float in
      var lanes = [Float](repeating: 0, count: 16)
      for i in start..<min(x.count, start + 1024) { lanes[i % 16] += x[i] }
      for half in [8, 4, 2, 1] { for lane in 0..<half { lanes[lane] += lanes[lane + half] } }
      return lanes[0]
    }
    return blocks.isEmpty ? 0 : tree(blocks)
  }

  @Test(arguments: [0, 1, 2, 3, 15, 16, 17, 63, 65, 1000, 1024, 1025, 3072, 7000])
  func orderOfSums(n: Int) {
    let x = wave([n]) / 3
    #expect(x.sum().floats == [documentedSum(x.floats)])
    let columns = stacked(Array(repeating: x, count: 19), axis: 1)
    #expect(columns.sum(axis: 0).floats == Array(repeating: documentedSum(x.floats), count: 19))
  }

  @Test func axes() {
    let x = Tensor([[1, 2, 3], [4, 5, 9]])
    #expect(x.sum(axis: 0).scalars == [5, 7, 12])
    #expect(x.mean(axis: -1, keepDims: true).shape == [2, 1])
    #expect(x.mean(axis: 1).scalars == [2, 6])
    let variances: [Float] = [2.0 / 3, 14.0 / 3]
    #expect(x.variance(axis: 1).floats == variances)
    #expect(x.variance(isSample: true).item() == 8)
    #expect(x.T.max(axis: 1).scalars == [4, 5, 9])
    #expect(x.argMax(axis: 0).scalars == [1, 1, 1])
    #expect(x.min().item() == 1)
    #expect(Tensor([1, 3, 3, 2]).argMax().item() == 1)
    #expect(Tensor([1, Double.nan, 3]).max().item().isNaN)
    let (values, indices) = Tensor([[3, 1, 3, 2]]).topK(3)
    #expect(values.scalars == [3, 3, 2])
    #expect(indices.scalars == [0, 2, 3])
  }

  @Test func normsOfTinyAndHugeNumbers() {
    #expect(Tensor([3, 4]).norm().item() == 5)
    #expect(Tensor([3e-30, 4e-30]).norm().floats == [5e-30])
    #expect(Tensor([3e30, 4e30]).norm().floats == [5e30])
    #expect(Tensor([[3, 4], [0, 0]]).norm(axis: 1).scalars == [5, 0])
  }

  @Test func logSumExpDoesNotOverflow() {
    #expect(Tensor([1000, 1000]).logSumExp().item() == Double(Float(1000.6931471805599)))
    #expect(Tensor([-Double.infinity, -Double.infinity]).logSumExp().item() == -.infinity)
    #expect(wave([3, 4]).logSumExp(axis: 0).shape == [4])
  }

  @Test func softmaxProperties() {
    let x = wave([9, 33]) * 4
    for sum in softmax(x).sum(axis: -1).scalars { #expect((sum - 1).magnitude < 1e-6) }
    // Shifting by a number that loses no digits leaves every bit.
    #expect(softmax(x + 64).bits == softmax(x).bits)
    #expect(softmax(x.T, axis: 0).T.bits == softmax(x).bits)
    #expect(softmax(Tensor([-Double.infinity, 0])).scalars == [0, 1])
    #expect(softmax(Tensor([-Double.infinity, -Double.infinity])).scalars.allSatisfy { $0.isNaN })
    let weights = softmax(Tensor([2.4, 1.2, 0.3]))
    #expect(weights.description == "[0.7024, 0.2116, 0.0860]  shape [3]")
  }
}
