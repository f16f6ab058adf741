import TensorEngine
import Testing

/// Kernels that do the work of several operations: against their definitions in double precision, and bit for bit
/// across instruction sets and numbers of threads.
@Suite struct FusedKernelTests {
  private func expectSameBits(_ comment: Comment, _ body: () -> [Tensor]) {
    let expected = InstructionSet.with(.baseline) { Threads.with(1) { body().map(\.bits) } }
    for instructionSet in InstructionSet.available {
      for threads in 1...3 {
        let bits = InstructionSet.with(instructionSet) { Threads.with(threads) { body().map(\.bits) } }
        #expect(bits == expected, "\(instructionSet), \(threads) threads: \(comment)")
      }
    }
  }

  /// softmax(scale q kᵀ) v by its definition; `allows` says which keys a query may attend to.
  private func definition(
    _ q: Tensor, _ k: Tensor, _ v: Tensor, _ scale: Double, _ allows: (Int, Int) -> Bool
  ) -> [Double] {
    let (q, k, v) = (q.rows, k.rows, v.rows)
    return q.indices.flatMap { i -> [Double] in
      let keys = k.indices.filter { allows(i, $0) }
      let weights = keys.map { j in ScalarMath.exp(scale * zip(q[i], k[j]).reduce(0) { $0 + $1.0 * $1.1 }) }
      let sum = weights.reduce(0, +)
      return v[0].indices.map { c in
        keys.isEmpty ? 0 : zip(keys, weights).reduce(0) { $0 + $1.1 * v[$1.0][c] } / sum
      }
    }
  }

  @Test(arguments: [1, 2, 17, 64, 65, 130], [1, 16, 63, 65, 200])
  func attention(queries: Int, keys: Int) {
    let q = wave([1, 1, queries, 17]), k = wave([1, 1, keys, 17], 3), v = wave([1, 1, keys, 21], 7)
    let keep = (wave([queries, keys], 9) .> 0)
    let kept = keep.rows
    let cases: [(AttentionMask, (Int, Int) -> Bool)] = [
      (.none, { _, _ in true }), (.causal, { $1 <= $0 + keys - queries }), (.causalUpperLeft, { $1 <= $0 }),
      (.keep(keep), { kept[$0][$1] != 0 }),
      (.additive(which(keep, Tensor.zeros([queries, keys]), -Double.infinity)), { kept[$0][$1] != 0 }),
    ]
    for (mask, allows) in cases {
      let truth = definition(q, k, v, 0.3, allows)
      let result = scaledDotProductAttention(queries: q, keys: k, values: v, mask: mask, scale: 0.3)
      for (value, expected) in zip(result.scalars, truth) { #expect((value - expected).magnitude < 2e-5) }
    }
  }

  @Test(arguments: [(5, 7), (64, 64), (97, 130)])
  func attentionBits(queries: Int, keys: Int) {
    // Heads as a layer cuts them from its vectors: views whose rows do not follow one another.
    let q = wave([2, queries, 4 * 24]).reshaped([2, queries, 4, 24]).transposed(0, 2, 1, 3)
    let k = wave([2, keys, 2 * 24], 3).reshaped([2, keys, 2, 24]).transposed(0, 2, 1, 3)
    let v = wave([2, 2, keys, 70], 5), bias = wave([4, 1, keys], 8)
    expectSameBits("\(queries) × \(keys)") {
      [AttentionMask.none, .causal, .causalUpperLeft, .keep(bias .> 0), .additive(bias)].map {
        scaledDotProductAttention(queries: q, keys: k, values: v, mask: $0)
      }
    }
    let whole = scaledDotProductAttention(queries: q, keys: k, values: v, mask: .causal)
    for row in [0, queries / 2, queries - 1] {
      let step = scaledDotProductAttention(
        queries: q[0..., 0..., row..<(row + 1)], keys: k[0..., 0..., ..<(row + 1 + keys - queries)],
        values: v[0..., 0..., ..<(row + 1 + keys - queries)], mask: .causal)
      #expect(step.bits == whole[0..., 0..., row..<(row + 1)].bits)
    }
    let second = scaledDotProductAttention(queries: q[1], keys: k[1], values: v[1], mask: .causal)
    #expect(second.bits == whole[1].bits)
  }

  @Test(arguments: [1, 2, 3, 15, 16, 17, 63, 65, 1000, 3000])
  func layerNorms(n: Int) {
    let x = wave([33, n]), weight = wave([n], 2), bias = wave([n], 4)
    let truth = layerNorm(
      x.asType(.float64), weight: weight.asType(.float64), bias: bias.asType(.float64))
    for (row, expected) in zip(x.rows, truth.rows) {
      let mean = row.reduce(0, +) / Double(n)
      let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(n)
      for (place, value) in row.enumerated() {
        let y = (value - mean) / (variance + 1e-5).squareRoot() * weight[place].item() + bias[place].item()
        #expect((expected[place] - y).magnitude < 1e-9)
      }
    }
    let result = layerNorm(x, weight: weight, bias: bias)
    for (value, expected) in zip(result.scalars, truth.scalars) { #expect((value - expected).magnitude < 2e-5) }
    // With and without a tape.
    #expect(layerNorm(x.requiringGradient(), weight: weight, bias: bias).bits == result.bits)
    expectSameBits("n = \(n)") { [layerNorm(x, weight: weight, bias: bias), layerNorm(x.T)] }
  }

  @Test(arguments: [(130, 200), (64, 65), (1, 70)])
  func attentionGradients(queries: Int, keys: Int) {
    let inputs = [wave([2, 4, queries, 20]), wave([2, 2, keys, 20], 3), wave([2, 2, keys, 21], 7)]
    let bias = wave([4, 1, keys], 8), weights = wave([2, 4, queries, 21], 9)
    for mask in [AttentionMask.none, .causal, .causalUpperLeft, .keep(bias .> 0.5), .additive(bias)] {
      func gradients(_ x: [Tensor], _ attend: (Tensor, Tensor, Tensor) -> Tensor) -> [Tensor] {
        let leaves = x.map { $0.requiringGradient() }
        (attend(leaves[0], leaves[1], leaves[2]) * weights[..<x[0].dim(0)].asType(x[0].dtype)).sum().backward()
        return leaves.map { $0.gradient ?? Tensor.zeros([0]) }
      }
      func fused(_ x: [Tensor]) -> [Tensor] {
        gradients(x) { scaledDotProductAttention(queries: $0, keys: $1, values: $2, mask: mask) }
      }
      // The same by single operations in double precision.
      let wide: AttentionMask
      if case .additive(let bias) = mask { wide = .additive(bias.asType(.float64)) } else { wide = mask }
      let truth = gradients(inputs.map { $0.asType(.float64) }) { q, k, v in
        let weights = attentionWeights(queries: q, keys: k, mask: wide).reshaped([2, 2, 2, queries, keys])
        return (weights • v.expandedDimensions(axis: 2)).reshaped([2, 4, queries, 21])
      }
      for (found, expected) in zip(fused(inputs), truth) {
        let size = abs(expected).max().item()
        #expect(abs(found.asType(.float64) - expected).max().item() < 3e-6 * (size + 1))
      }
      expectSameBits("gradients of \(queries) × \(keys)") { fused(inputs) }
      let first = fused(inputs.map { $0[..<1] }).map(\.bits)
      let both = fused(inputs)
      #expect(both.map { $0[..<1].bits } == first)
    }
  }

  @Test(arguments: [1, 7, 16, 17, 65], [false, true])
  func recurrences(hidden: Int, isReversed: Bool) {
    for kind in [RecurrentKind.tanh, .relu, .lstm, .gru] {
      let gates = kind.gates * hidden, scale = 0.5 / Double(hidden).squareRoot()
      let x = wave([5, 9, gates]), weight = wave([gates, hidden], 5) * scale, bias = wave([gates], 7)
      let first = wave([5, hidden], 2), cell = wave([5, hidden], 4)
      func run(_ dtype: DType, rows: Range<Int> = 0..<5) -> [Tensor] {
        let leaves = [x[rows], weight, bias, first[rows], cell[rows]].map { $0.asType(dtype).requiringGradient() }
        let result = recurrence(
          kind, leaves[0], weight: leaves[1], bias: leaves[2], first: leaves[3], cell: leaves[4],
          lengths: Array([9, 4, 0, 1, 8][rows]), isReversed: isReversed)
        let scalars = [result.outputs, result.last, result.cell].map { ($0 * wave($0.shape, 6, dtype: dtype)).sum() }
        (scalars[0] + scalars[1] + scalars[2]).backward()
        return [result.outputs, result.last, result.cell].map { $0.detached() } + leaves.compactMap(\.gradient)
      }
      let found = run(.float32)
      for (value, truth) in zip(found, run(.float64)) {
        #expect(abs(value.asType(.float64) - truth).max().item() < 2e-5 * (abs(truth).max().item() + 1))
      }
      expectSameBits("\(kind) of \(hidden)") { run(.float32) }
      // A row's values do not depend on the others; nor on what stands behind its end.
      #expect(run(.float32, rows: 1..<2)[0].bits == found[0][1..<2].bits)
      #expect(found[0][1, 4...].scalars.allSatisfy { $0 == 0 })
      #expect(found[1][2].bits == first[2].bits)
    }
  }

  @Test(arguments: [1, 17, 70_001])
  func adam(n: Int) {
    for isDecoupled in [false, true] {
      func run(_ dtype: DType) -> [Tensor] {
        var parameter = wave([n], 1, dtype: dtype).requiringGradient()
        var first = Tensor.zeros([n], dtype: dtype), second = first
        for number in 1...3 {
          let step = AdamStep(
            number: number, learningRate: 0.01, betas: (0.9, 0.98), eps: 1e-8, weightDecay: 0.1,
            isDecoupled: isDecoupled)
          step.apply(
            to: &parameter, gradient: wave([n], number + 1, dtype: dtype), first: &first, second: &second)
        }
        #expect(parameter.requiresGradient)
        return [parameter.detached(), first, second]
      }
      var p = wave([n], 1).scalars, m = p.map { _ in 0.0 }, v = m
      for number in 1...3 {
        for (i, given) in wave([n], number + 1).scalars.enumerated() {
          let g = isDecoupled ? given : given + 0.1 * p[i]
          if isDecoupled { p[i] *= 1 - 0.01 * 0.1 }
          m[i] = 0.9 * m[i] + 0.1 * g
          v[i] = 0.98 * v[i] + 0.02 * g * g
          let (one, two) = (
            m[i] / (1 - ScalarMath.pow(0.9, Double(number))), v[i] / (1 - ScalarMath.pow(0.98, Double(number)))
          )
          p[i] -= 0.01 * one / (two.squareRoot() + 1e-8)
        }
      }
      for (dtype, limit) in [(DType.float64, 1e-12), (.float32, 1e-6)] {
        for (found, expected) in zip(run(dtype), [p, m, v]) {
          #expect(zip(found.scalars, expected).allSatisfy { ($0 - $1).magnitude < limit }, "\(dtype)")
        }
      }
      expectSameBits("Adam of \(n)") { run(.float32) }
    }
  }

  @Test func crossEntropyOfManyClasses() {
    let targets = Tensor([7, 2999, 1500, 0, 5], dtype: .int32)
    func run(_ dtype: DType) -> [Tensor] {
      let logits = (wave([5, 3000], 1, dtype: dtype) * 4).requiringGradient()
      let loss = crossEntropy(logits: logits, targets: targets, labelSmoothing: 0.1, ignoring: 0)
      loss.backward()
      return [loss.detached(), logits.gradient ?? Tensor.zeros([0])]
    }
    let logarithms = (wave([5, 3000], 1, dtype: .float64) * 4).logSoftmax().rows
    var expected = 0.0
    for (row, target) in [(0, 7), (1, 2999), (2, 1500), (4, 5)] {
      expected -= 0.9 * logarithms[row][target] + 0.1 * logarithms[row].reduce(0, +) / 3000
    }
    let (found, truth) = (run(.float32), run(.float64))
    #expect((truth[0].item() - expected / 4).magnitude < 1e-12)
    #expect((found[0].item() - expected / 4).magnitude < 2e-6)
    #expect(abs(found[1].asType(.float64) - truth[1]).max().item() < 1e-7)
    expectSameBits("cross-entropy") { run(.float32) }
  }

  @Test func threadsChangeNothing() {
    let x = wave([300, 700]), y = wave([700, 410], 3), batch = wave([5, 40, 60], 1)
    expectSameBits("products, elements, rows") {
      [
        x • y, y.T • x.T, x[..<7] • y, batch • batch.mT, exp(x), gelu(x), x + x, x * 3, softmax(x), x.sum(axis: 1),
        x.sum(axis: 0), x.max(axis: 1), x.argMax(axis: 1),
      ]
    }
  }

  @Test func numberOfThreadsOfTheEnvironment() throws {
    #expect(try Threads.chosen(by: nil).get() == nil)
    #expect(try Threads.chosen(by: "2").get() == 2)
    let expected = Misuse("LECTERN_THREADS", "many is not a number from 1 to 64")
    #expect(Threads.chosen(by: "many") == .failure(MisuseError(misuse: expected)))
  }
}
