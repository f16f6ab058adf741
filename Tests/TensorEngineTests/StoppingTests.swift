import Foundation
import TensorEngine
import Testing

/// Misuse in processes of their own: each must stop with its sentence.
@Suite struct StoppingTests {
  /// What a stopped process writes to standard error.
  private func output(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let sentence: Misuse
    let misuse: @Sendable () -> Void
    var testDescription: String { sentence.text }
  }

  static let cases: [Case] = [
    Case(sentence: .matmulInner([2, 3], [4, 5])) { _ = Tensor.zeros([2, 3]) • Tensor.zeros([4, 5]) },
    Case(sentence: .matmulInner([3], [4])) { _ = Tensor.zeros([3]) • Tensor.zeros([4]) },
    Case(sentence: .broadcast("add", [2, 3], [4])) { _ = Tensor.zeros([2, 3]) + Tensor.zeros([4]) },
    Case(sentence: .ragged("1", 1, 2)) { _ = Tensor([[1, 2], [3]]) },
    Case(sentence: .ragged("0.1", 2, 1)) { _ = Tensor([[[1], [2, 3]]]) },
    Case(sentence: .zeroStep()) { _ = Tensor.arange(0, 1, step: 0) },
    Case(sentence: .stride(0)) { _ = Tensor([1])[.stride(by: 0)] },
    Case(sentence: .notMatrix("nested", [1])) { _ = Tensor([1]).nested() },
    Case(sentence: .notMatrix("tril", [1])) { _ = Tensor([1]).tril() },
    Case(sentence: .maskBesideOthers()) { _ = Tensor([[1]])[Tensor([true]), 0] },
    Case(sentence: .twoIndexTensors()) { _ = Tensor([[1]])[[0], [0]] },
    Case(sentence: .gather(3, 2)) { _ = Tensor([1, 2])[[0, 3]] },
    Case(sentence: .mixedTypes("pow", .float64, .float32)) {
      _ = pow(Tensor(2, dtype: .float64), Tensor([1, 2]))
    },
    Case(sentence: .mixedTypes("blockDiagonal", .float32, .float64)) {
      _ = blockDiagonal([Tensor([[1]]), Tensor([[1]], dtype: .float64)])
    },
    Case(sentence: .notMatrix("blockDiagonal", [2])) { _ = blockDiagonal([Tensor([1, 2])]) },
    Case(sentence: .noTensors("blockDiagonal")) { _ = blockDiagonal([]) },
    Case(sentence: .axis("rolled", 1, [2])) { _ = Tensor([1, 2]).rolled(by: 1, axis: 1) },
    Case(sentence: .negativeSize("eye", [-1, -1])) { _ = Tensor.eye(-1, k: 1) },
    Case(sentence: .item([2])) { _ = Int(Tensor([1, 2])) },
    Case(sentence: .integer("Int", .nan)) { _ = Int(Tensor(Double.nan)) },
    Case(sentence: .integer("ints", .infinity)) { _ = Tensor([1, Double.infinity]).ints },
    Case(sentence: .twoIndexTensors()) { _ = Tensor([[1]])[Tensor([0], dtype: .int32), Tensor([0], dtype: .int32)] },
    Case(sentence: .assignThroughIndices()) {
      var x = Tensor([[1]])
      x[0, Tensor([0], dtype: .int32)] = Tensor(1)
    },
    Case(sentence: .broadcastTo("subscript", [3], [2])) {
      var x = Tensor.zeros([2])
      x[0...] = Tensor([1, 2, 3])
    },
    Case(sentence: .broadcastTo("subscript", [2], [1])) {
      var x = Tensor.zeros([2])
      x[Tensor([true, false])] = Tensor([1, 2])
    },
    Case(sentence: .broadcastTo("broadcast", [3], [2])) { _ = Tensor.zeros([3]).broadcast(to: [2]) },
    Case(sentence: .transposeRank([2])) { _ = Tensor.zeros([2]).T },
    Case(sentence: .permutation([0, 0], [2, 2])) { _ = Tensor.zeros([2, 2]).transposed(0, 0) },
    Case(sentence: .flatten(1, 0, [2, 2])) { _ = Tensor.zeros([2, 2]).flattened(from: 1, to: 0) },
    Case(sentence: .matmulBatch([2, 1, 1], [3, 1, 1])) { _ = Tensor.zeros([2, 1, 1]) • Tensor.zeros([3, 1, 1]) },
    Case(sentence: .matmulScalar([], [3])) { _ = Tensor(1) • Tensor.zeros([3]) },
    Case(sentence: .attention([2, 4], [3, 5], [3, 4], "queries and keys differ in depth")) {
      _ = scaledDotProductAttention(
        queries: Tensor.zeros([2, 4]), keys: Tensor.zeros([3, 5]), values: Tensor.zeros([3, 4]))
    },
    Case(sentence: .targetShape([1, 3], [2])) {
      _ = crossEntropy(logits: Tensor.zeros([1, 3]), targets: Tensor([0, 0], dtype: .int32))
    },
    Case(sentence: .noTargets([1])) {
      _ = crossEntropy(logits: Tensor.zeros([1, 3]), targets: Tensor([0], dtype: .int32), ignoring: 0)
    },
    Case(sentence: .fractionalTarget(0.5)) { _ = crossEntropy(logits: Tensor.zeros([1, 3]), targets: Tensor([0.5])) },
    Case(sentence: .labelSmoothing(2)) {
      _ = crossEntropy(logits: Tensor.zeros([1, 3]), targets: Tensor([0]), labelSmoothing: 2)
    },
    Case(sentence: .scatter([3], [2], [1], 0)) {
      _ = Tensor.zeros([3]).scatterAdding(Tensor([1, 2]), at: Tensor([0]))
    },
    Case(sentence: .count("Tensor", 1, [2])) { _ = Tensor([1.0], shape: [2]) },
    Case(sentence: .negativeSize("full", [-1])) { _ = Tensor.zeros([-1]) },
    Case(sentence: .item([2])) { _ = Tensor([1, 2]).item() },
    Case(sentence: .item([0])) { _ = Tensor.zeros([0]).item() },
    Case(sentence: .axis("sum", 2, [2, 3])) { _ = Tensor.zeros([2, 3]).sum(axis: 2) },
    Case(sentence: .axis("softmax", -1, [])) { _ = softmax(Tensor(1)) },
    Case(sentence: .empty("max", [2, 0])) { _ = Tensor.zeros([2, 0]).max(axis: 1) },
    Case(sentence: .empty("mean", [0])) { _ = Tensor.zeros([0]).mean() },
    Case(sentence: .empty("logSumExp", [0])) { _ = Tensor.zeros([0]).logSumExp() },
    Case(sentence: .empty("norm", [0])) { _ = Tensor.zeros([0]).norm() },
    Case(sentence: .sampleOfOne([1])) { _ = Tensor([1]).variance(isSample: true) },
    Case(sentence: .mixedTypes("add", .float32, .float64)) { _ = Tensor([1]) + Tensor([1], dtype: .float64) },
    Case(sentence: .mixedTypes("matmul", .float64, .float32)) {
      _ = Tensor([[1]], dtype: .float64) • Tensor([[1]])
    },
    Case(sentence: .type("which", .float32, "a bool condition")) { _ = which(Tensor([1]), Tensor([1]), Tensor([2])) },
    Case(sentence: .type("matmul", .int32, "float32 or float64")) {
      _ = Tensor([[1]], dtype: .int32) • Tensor([[1]], dtype: .int32)
    },
    Case(sentence: .type("requiresGradient", .int32, "float32 or float64")) {
      _ = Tensor([1], dtype: .int32).requiringGradient()
    },
    Case(sentence: .index(3, 1, [2, 3])) { _ = Tensor.zeros([2, 3])[0, 3] },
    Case(sentence: .index(-4, 1, [2, 3])) { _ = Tensor.zeros([2, 3])[0..., -4] },
    Case(sentence: .range(1, 4, 0, [3])) { _ = Tensor.zeros([3])[1..<4] },
    Case(sentence: .tooManyIndices(2, [3])) { _ = Tensor.zeros([3])[0, 0] },
    Case(sentence: .mask([2], [3])) { _ = Tensor.zeros([3])[Tensor([true, false])] },
    Case(sentence: .gather(3, 3)) { _ = Tensor.zeros([3]).gathered(Tensor([3], dtype: .int32)) },
    Case(sentence: .fraction(0.5, 3)) { _ = Tensor.zeros([3]).gathered(Tensor([0.5])) },
    Case(sentence: .takeAlong([3], [2, 1], 0)) { _ = Tensor.zeros([3]).takenAlong(Tensor.zeros([2, 1]), axis: 0) },
    Case(sentence: .topK(4, [3])) { _ = Tensor.zeros([3]).topK(4) },
    Case(sentence: .reshape([2, 3], [4, -1])) { _ = Tensor.zeros([2, 3]).reshaped([4, -1]) },
    Case(sentence: .newAxis(3, [2])) { _ = Tensor.zeros([2]).expandedDimensions(axis: 3) },
    Case(sentence: .squeeze(0, [2])) { _ = Tensor.zeros([2]).squeezed(axis: 0) },
    Case(sentence: .split(2, 0, [3])) { _ = Tensor.zeros([3]).split(parts: 2) },
    Case(sentence: .concatenate([2, 3], [2, 4], 0)) {
      _ = concatenated([Tensor.zeros([2, 3]), Tensor.zeros([2, 4])])
    },
    Case(sentence: .stack([2], [3])) { _ = stacked([Tensor.zeros([2]), Tensor.zeros([3])]) },
    Case(sentence: .noTensors("stacked")) { _ = stacked([]) },
    Case(sentence: .einsum("ij,jk->ik", "j is 2 and 3")) {
      _ = einsum("ij,jk->ik", Tensor.zeros([2, 2]), Tensor.zeros([3, 2]))
    },
    Case(sentence: .rank("expandedDimensions", 9)) {
      _ = Tensor.zeros([1, 1, 1, 1, 1, 1, 1, 1]).expandedDimensions(axis: 0)
    },
    Case(sentence: .target(3, 3)) {
      _ = crossEntropy(logits: Tensor.zeros([1, 3]), targets: Tensor([3], dtype: .int32))
    },
    Case(sentence: .linear([2, 3], [4, 5])) { _ = linear(Tensor.zeros([2, 3]), weight: Tensor.zeros([4, 5])) },
    Case(sentence: .linearBias([3], [4, 3])) {
      _ = linear(Tensor.zeros([2, 3]), weight: Tensor.zeros([4, 3]), bias: Tensor.zeros([3]))
    },
    Case(sentence: .mixedTypes("linear", .float32, .float64)) {
      _ = linear(Tensor.zeros([2, 3]), weight: Tensor.zeros([4, 3], dtype: .float64))
    },
    Case(sentence: .recurrence([2, 7, 4], [8, 2], [2, 2])) {
      _ = recurrence(.lstm, Tensor.zeros([2, 7, 4]), weight: Tensor.zeros([8, 2]), first: Tensor.zeros([2, 2]))
    },
    Case(sentence: .lengths([8, 1], [2, 7, 8])) {
      _ = recurrence(
        .lstm, Tensor.zeros([2, 7, 8]), weight: Tensor.zeros([8, 2]), first: Tensor.zeros([2, 2]), lengths: [8, 1])
    },
    Case(sentence: .update("Adam", [2], .float32, [3], .float32)) {
      var (x, m, v) = (Tensor.zeros([2]), Tensor.zeros([2]), Tensor.zeros([2]))
      let step = AdamStep(number: 1, learningRate: 0.1, betas: (0.9, 0.99), eps: 1e-8)
      step.apply(to: &x, gradient: Tensor.zeros([3]), first: &m, second: &v)
    },
    Case(sentence: .rowWeight("layerNorm", [3], [2, 4])) {
      _ = layerNorm(Tensor.zeros([2, 4]), weight: Tensor.zeros([3]))
    },
  ]

  static let gradientCases: [Case] = [
    Case(sentence: .noGraph("backward")) { Tensor(1).backward() },
    Case(sentence: .notScalar([2])) { Tensor([1, 2]).requiringGradient().backward() },
    Case(sentence: .gradientShape([2], [3])) { Tensor.zeros([3]).requiringGradient().backward(Tensor([1, 2])) },
    Case(sentence: .consumed("sum")) {
      let loss = tanh(Tensor([1.0, 2]).requiringGradient()).sum()
      loss.backward()
      loss.backward()
    },
    Case(sentence: .consumed("tanh")) {
      let hidden = tanh(Tensor([1.0, 2]).requiringGradient())
      hidden.sum().backward()
      hidden.mean().backward()
    },
    Case(sentence: .changed("multiply", [2])) {
      var weight = Tensor([1.0, 2]).requiringGradient()
      let loss = (weight * 3).sum()
      noGrad { weight -= Tensor([0.5, 0.5]) }
      loss.backward()
    },
    Case(sentence: .changed("tanh", [2])) {
      var weight = Tensor([1.0, 2]).requiringGradient()
      let loss = tanh(weight).sum()
      noGrad { weight[0] = Tensor(5) }
      loss.backward()
    },
    Case(sentence: .updateOutsideNoGrad("-=")) {
      var weight = Tensor([1.0, 2]).requiringGradient()
      weight -= Tensor([0.5, 0.5])
    },
    Case(sentence: .updateOutsideNoGrad("subscript")) {
      var weight = Tensor([1.0, 2]).requiringGradient()
      weight[0] = Tensor(3)
    },
    Case(sentence: .strange("log", -.infinity, [1], [3])) {
      Tensor.checksNumerics = true
      _ = log(Tensor([1, 0, 2]))
    },
    Case(sentence: .strange("divide", .nan, [0, 1], [1, 2])) {
      Tensor.checksNumerics = true
      _ = Tensor([[1, 0]]) / Tensor([[1, 0]])
    },
    Case(sentence: .strange("exp", .infinity, [], [])) {
      Tensor.checksNumerics = true
      let tooLarge = exp(Tensor(1000))
      _ = tooLarge - tooLarge
    },
    Case(sentence: .strangeGradient("sqrt", .infinity, [0], [2])) {
      Tensor.checksNumerics = true
      sqrt(Tensor([0, 1]).requiringGradient()).sum().backward()
    },
  ]

  @Test(arguments: cases.indices)
  func misuseStopsWithItsSentence(index: Int) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [index = index as Int] in
      Self.cases[index].misuse()
    }
    let sentence = Self.cases[index].sentence.text
    #expect(output(result).contains(sentence + "\n"), "\(sentence)")
  }

  @Test(arguments: gradientCases.indices)
  func misuseOfGradientsStopsWithItsSentence(index: Int) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [index = index as Int] in
      Self.gradientCases[index].misuse()
    }
    let sentence = Self.gradientCases[index].sentence.text
    #expect(output(result).contains(sentence + "\n"), "\(sentence)")
  }

  /// What has infinities on purpose is not reported.
  @Test func whatIsAskedForIsNotStrange() async {
    await #expect(processExitsWith: .success) {
      Tensor.checksNumerics = true
      let scores = Tensor([[1, -.infinity], [-.infinity, -.infinity]])
      _ = scores.logSumExp(axis: 1) + scores.maskedSoftmax().sum(axis: 1)
      let queries = wave([2, 3, 4]).requiringGradient()
      scaledDotProductAttention(queries: queries, keys: queries, values: queries, mask: .causal).sum().backward()
      let x = Tensor([[1, 2, 3]]).requiringGradient()
      crossEntropy(logits: x, targets: Tensor([1], dtype: .int32)).backward()
      _ = layerNorm(x) + rmsNorm(x) + gelu(x) + geluApproximate(x)
    }
  }
}
