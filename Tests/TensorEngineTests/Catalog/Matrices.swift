import TensorEngine

extension OperationCatalog {
  static let matrices: [Operation] = {
    var list = OperationList()
    list.add(
      "matmul", ["matmul", "•"], { [Input(shape: [3, $0]), Input(shape: [$0, 5], phase: 5)] },
      { matmul($0[0], $0[1]) }, { $0[0].product($0[1]) },
      or: [
        { $0[0] • $0[1] }, { $0[0].matmul($0[1]) },
        { ($0[1].swappedAxes(-1, -2) • $0[0].swappedAxes(-1, -2)).swappedAxes(-1, -2) },
      ]
    ) { $0.growth = 1 }
    list.add(
      "wideMatmul", ["matmul"], { [Input(shape: [$0, 4]), Input(shape: [4, $0 % 99], phase: 5)] },
      { $0[0] • $0[1] }, { $0[0].product($0[1]) })
    list.add(
      "matmulWithShared", ["matmul"],
      { [Input(shape: [2, 3, $0]), Input(shape: [$0, 5], phase: 5, isShared: true)] },
      { $0[0] • $0[1] }, { $0[0].product($0[1]) }
    ) { $0.growth = 1 }
    list.add(
      "matmulWithVector", ["matmul"], { [Input(shape: [3, $0]), Input(shape: [$0], phase: 5, isShared: true)] },
      { $0[0] • $0[1] },
      { x in x[0].reduced(-1) { total(zip($0, x[1].values).map { $0 * $1 }) } }
    ) { $0.growth = 1 }
    list.add(
      "linear", ["linear"],
      {
        [
          Input(shape: [2, 3, $0]), Input(shape: [5, $0], phase: 5, isShared: true),
          Input(shape: [5], phase: 7, isShared: true),
        ]
      },
      { linear($0[0], weight: $0[1], bias: $0[2]) }, { $0[0].product($0[1].turned).zip($0[2], +) },
      or: [{ $0[0] • $0[1].mT + $0[2] }, { linear($0[0], weight: $0[1]) + $0[2] }]
    ) { $0.growth = 1 }
    list.add(
      "einsum", ["einsum"], { [Input(shape: [2, 3, $0]), Input(shape: [2, 5, $0], phase: 5)] },
      { einsum("bqd,bkd->bqk", $0[0], $0[1]) }, { $0[0].product($0[1].turned) }
    ) {
      $0.growth = 1
      $0.batches = false
    }
    let attention: @Sendable (Int) -> [Input] = { n in
      let depth = n % 67
      return [
        Input(shape: [2, 4, depth]), Input(shape: [2, n, depth], phase: 5), Input(shape: [2, n, 3], phase: 9),
      ]
    }
    list.add(
      "attention", ["scaledDotProductAttention"], attention,
      { scaledDotProductAttention(queries: $0[0], keys: $0[1], values: $0[2]) },
      { weights($0) { _, _ in true }.product($0[2]) }
    ) { $0.tolerance = 16 }
    list.add(
      "causalAttention", ["scaledDotProductAttention"], attention,
      { scaledDotProductAttention(queries: $0[0], keys: $0[1], values: $0[2], mask: .causalUpperLeft) },
      { weights($0) { $1 <= $0 }.product($0[2]) }
    ) { $0.tolerance = 16 }
    list.add(
      "attentionWeights", ["attentionWeights"], { Array(attention($0).prefix(2)) },
      { attentionWeights(queries: $0[0], keys: $0[1]) }, { weights($0) { _, _ in true } }
    ) { $0.tolerance = 16 }
    return list.operations + maskedAttention
  }()

  private static let maskedAttention: [Operation] = {
    var list = OperationList()
    let three: @Sendable (Int) -> [Input] = { n in
      [Input(shape: [2, 4, 7]), Input(shape: [2, n, 7], phase: 5), Input(shape: [2, n, 3], phase: 9)]
    }
    list.add(
      "cachedAttention", ["scaledDotProductAttention"], three,
      { scaledDotProductAttention(queries: $0[0], keys: $0[1], values: $0[2], mask: .causal) },
      { x in
        let ahead = x[1].shape[1] - 4
        return weights(x) { $1 <= $0 + ahead }.product(x[2])
      }
    ) { $0.tolerance = 16 }
    list.add(
      "maskedAttention", ["scaledDotProductAttention"],
      { three($0) + [Input(shape: [4, $0], phase: 2, kind: .truth, isShared: true)] },
      { scaledDotProductAttention(queries: $0[0], keys: $0[1], values: $0[2], mask: .keep($0[3])) },
      { x in weights(x) { x[3][[$0, $1]] != 0 }.product(x[2]) }
    ) { $0.tolerance = 16 }
    list.add(
      "additiveAttention", ["scaledDotProductAttention"],
      { three($0) + [Input(shape: [4, $0], phase: 2, isShared: true)] },
      { scaledDotProductAttention(queries: $0[0], keys: $0[1], values: $0[2], mask: .additive($0[3])) },
      { x in weights(x, adding: x[3]) { _, _ in true }.product(x[2]) }
    ) { $0.tolerance = 16 }
    list.add(
      "groupedAttention", ["scaledDotProductAttention"],
      { n in
        [Input(shape: [2, 4, 3, 7]), Input(shape: [2, 2, n, 7], phase: 5), Input(shape: [2, 2, n, 3], phase: 9)]
      },
      { scaledDotProductAttention(queries: $0[0], keys: $0[1], values: $0[2]) },
      { x in
        let shared = x[1...].map { y in
          Reference([2, 4] + y.shape[2...]) { y[[$0[0], $0[1] / 2, $0[2], $0[3]]] }
        }
        return weights([x[0], shared[0]]) { _, _ in true }.product(shared[1])
      }
    ) {
      $0.tolerance = 16
      $0.batches = false
    }
    return list.operations
  }()

  private static func weights(
    _ x: [Reference], adding bias: Reference? = nil, _ allows: (Int, Int) -> Bool
  ) -> Reference {
    let scale = 1 / Double(x[0].shape.last ?? 1).squareRoot()
    let scores = x[0].product(x[1].turned)
    let masked = Reference(scores.shape) { at in
      allows(at[at.count - 2], at[at.count - 1]) ? scores[at] * scale + (bias?[at] ?? 0) : -.infinity
    }
    // A query that may attend to nothing gives zeros.
    return masked.along(-1) { row in row.max() == -.infinity ? row.map { _ in 0 } : probabilities(row) }
  }
}
