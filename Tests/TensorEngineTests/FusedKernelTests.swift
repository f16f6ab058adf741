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
