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
    return list.operations
  }()

  private static func weights(_ x: [Reference], _ allows: (Int, Int) -> Bool) -> Reference {
    let scale = 1 / Double(x[0].shape.last ?? 1).squareRoot()
    let scores = x[0].product(x[1].turned)
    let masked = Reference(scores.shape) { at in
      allows(at[at.count - 2], at[at.count - 1]) ? scores[at] * scale : -.infinity
    }
    return masked.along(-1, probabilities)
  }
}
