import TensorEngine

extension OperationCatalog {
  static let shapes: [Operation] = {
    var list = OperationList()
    let one: @Sendable (Int) -> [Input] = { [Input(shape: [2, $0, 6])] }
    func add(
      _ name: String, _ covers: [String], _ apply: @escaping Operation.Form,
      _ define: @escaping @Sendable (Reference) -> Reference, or others: [Operation.Form] = [],
      isInPyTorch: Bool = true
    ) {
      list.add(name, covers, one, apply, { define($0[0]) }, or: others) {
        $0.tolerance = 0
        $0.batches = false
        $0.isInPyTorch = isInPyTorch
      }
    }
    add(
      "reshaped", ["reshaped"], { reshaped($0[0], [3, -1]) },
      { Reference([3, $0.values.count / 3], $0.values) }, or: [{ $0[0].reshaped([3, -1]) }])
    add(
      "flattened", ["flattened"], { flattened($0[0], from: 1) }, { Reference([2, $0.values.count / 2], $0.values) },
      or: [{ $0[0].flattened(from: 1) }, { $0[0].flattened(from: -2, to: -1) }])
    add(
      "transposed", ["transposed"], { transposed($0[0], 2, 0, 1) },
      { x in Reference([6, 2, x.shape[1]]) { x[[$0[1], $0[2], $0[0]]] } },
      or: [{ $0[0].transposed(2, 0, 1) }, { $0[0].transposed().transposed(0, 2, 1) }])
    add(
      "swappedAxes", ["swappedAxes", "mT", "T"], { swappedAxes($0[0], 1, 2) }, \.turned,
      or: [
        { $0[0].swappedAxes(-1, -2) }, { $0[0].mT },
        { stacked([$0[0][0].T, $0[0][1].T]) },
      ])
    add(
      "expandedDimensions", ["expandedDimensions", "squeezed"], { expandedDimensions($0[0], axis: 1) },
      { Reference([2, 1, $0.shape[1], 6], $0.values) },
      or: [
        { $0[0].expandedDimensions(axis: -3) },
        { squeezed($0[0].expandedDimensions(axis: 0).expandedDimensions(axis: 2), axis: 0) },
        { $0[0].expandedDimensions(axis: 1).expandedDimensions(axis: 0).squeezed(axis: 0) },
      ])
    add(
      "broadcast", ["broadcast"], { broadcast($0[0].expandedDimensions(axis: 1), to: [2, 3, $0[0].dim(1), 6]) },
      { x in Reference([2, 3, x.shape[1], 6]) { x[[$0[0], $0[2], $0[3]]] } },
      or: [{ $0[0].expandedDimensions(axis: 1).broadcast(to: [2, 3, $0[0].dim(1), 6]) }])
    add(
      "repeated", ["repeated"], { repeated($0[0], 2, axis: 1) },
      { x in Reference([2, x.shape[1] * 2, 6]) { x[[$0[0], $0[1] / 2, $0[2]]] } },
      or: [{ $0[0].repeated(2, axis: -2) }])
    add(
      "split", ["split"], { split($0[0], parts: 3, axis: 2)[1] },
      { x in Reference([2, x.shape[1], 2]) { x[[$0[0], $0[1], $0[2] + 2]] } },
      or: [{ $0[0].split(parts: 3, axis: -1)[1] }])
    add(
      "rolled", ["rolled"], { rolled($0[0], by: 2, axis: 2) },
      { x in Reference(x.shape) { x[[$0[0], $0[1], ($0[2] + 4) % 6]] } },
      or: [
        { $0[0].rolled(by: -4, axis: -1) }, { $0[0].rolled(by: 8, axis: 2) }, { $0[0].mT.rolled(by: 2, axis: 1).mT },
      ], isInPyTorch: false)
    add(
      "blockDiagonal", ["blockDiagonal"], { blockDiagonal([$0[0][0], $0[0][1, ..<1] * 2]) },
      { x in
        let n = x.shape[1]
        return Reference([n + 1, 12]) { at in
          if at[0] < n { return at[1] < 6 ? x[[0, at[0], at[1]]] : 0 }
          return at[1] < 6 ? 0 : 2 * x[[1, at[0] - n, at[1] - 6]]
        }
      }, isInPyTorch: false)
    add(
      "tril", ["tril"], { tril($0[0], 1) }, { x in Reference(x.shape) { $0[2] <= $0[1] + 1 ? x[$0] : 0 } },
      or: [{ $0[0].tril(1) }])
    add(
      "triu", ["triu"], { triu($0[0], -1) }, { x in Reference(x.shape) { $0[2] >= $0[1] - 1 ? x[$0] : 0 } },
      or: [{ $0[0].triu(-1) }])
    add(
      "concatenated", ["concatenated"], { concatenated([$0[0], $0[0] * 2], axis: 1) },
      { x in
        let n = x.shape[1]
        return Reference([2, 2 * n, 6]) { x[[$0[0], $0[1] % n, $0[2]]] * ($0[1] < n ? 1 : 2) }
      })
    add(
      "stacked", ["stacked"], { stacked([$0[0], $0[0] * 2], axis: -1) },
      { x in Reference(x.shape + [2]) { x[Array($0.dropLast())] * Double($0[3] + 1) } })
    add(
      "asType", ["asType"], { $0[0].asType(.float64).asType($0[0].dtype) }, { $0 })
    return list.operations
  }()

  static let pieces: [Operation] = {
    var list = OperationList()
    let one: @Sendable (Int) -> [Input] = { [Input(shape: [4, $0, 6])] }
    func add(
      _ name: String, _ apply: @escaping Operation.Form, _ define: @escaping @Sendable (Reference) -> Reference,
      or others: [Operation.Form] = [], isInPyTorch: Bool = true
    ) {
      list.add(name, ["subscript"], one, apply, { define($0[0]) }, or: others) {
        $0.tolerance = 0
        $0.batches = false
        $0.isInPyTorch = isInPyTorch
      }
    }
    add(
      "slice", { $0[0][1..<3, 0..., .stride(from: 1, by: 2)] },
      { x in Reference([2, x.shape[1], 3]) { x[[$0[0] + 1, $0[1], 2 * $0[2] + 1]] } },
      or: [
        { $0[0][1...2, .ellipsis, .stride(from: -5, by: 2)] },
        { $0[0][(-3)..<(-1)][.ellipsis, .stride(from: 1, by: 2)] },
      ])
    add(
      "element", { $0[0][-1, 0..., 2] }, { x in Reference([x.shape[1]]) { x[[3, $0[0], 2]] } },
      or: [{ $0[0][3][.ellipsis, -4] }])
    add(
      "newAxis", { $0[0][.newAxis, 0, .ellipsis, .newAxis, ...(-1)] },
      { x in Reference([1, x.shape[1], 1, 6]) { x[[0, $0[1], $0[3]]] } })
    add(
      "mask", { $0[0][Tensor([true, false, true, true])] },
      { x in Reference([3, x.shape[1], 6]) { x[[[0, 2, 3][$0[0]], $0[1], $0[2]]] } },
      or: [
        { $0[0][Tensor([0, 2, 3], dtype: .int32)] }, { $0[0][Tensor([-4, -2, -1], dtype: .int32)] },
        { $0[0][[0, 2, -1]] },
      ])
    add(
      "columns", { $0[0][1..., 0..., [5, 0, -2]] },
      { x in Reference([3, x.shape[1], 3]) { x[[$0[0] + 1, $0[1], [5, 0, 4][$0[2]]]] } }, isInPyTorch: false)
    add(
      "assignment",
      { x in
        var y = x[0] * 2
        y[1..<3, 0..., 0] = x[0][0..<2, 0..., 1]
        y[Tensor([false, false, false, true])] = Tensor(1.5).asType(y.dtype)
        return y
      },
      { x in
        Reference(x.shape) { at in
          if at[0] == 3 { return 1.5 }
          return (1...2).contains(at[0]) && at[2] == 0 ? x[[at[0] - 1, at[1], 1]] : 2 * x[at]
        }
      })
    list.add(
      "gathered", ["gathered", "gather"],
      { [Input(shape: [3, 5, $0]), Input(shape: [2, 2], phase: 1, kind: .index(5))] },
      { gather($0[0], $0[1], axis: 1) },
      { x in
        Reference([3, 2, 2, x[0].shape[2]]) { x[0][[$0[0], Int(x[1][[$0[1], $0[2]]]), $0[3]]] }
      }, or: [{ $0[0].gathered($0[1], axis: -2) }, { $0[0].gathered($0[1] - 5, axis: 1) }]
    ) {
      $0.tolerance = 0
      $0.batches = false
    }
    list.add(
      "takenAlong", ["takenAlong"],
      { [Input(shape: [3, $0, 2]), Input(shape: [3, 4, 2], phase: 1, kind: .index($0))] },
      { takenAlong($0[0], $0[1], axis: 1) },
      { x in Reference([3, 4, 2]) { x[0][[$0[0], Int(x[1][$0]), $0[2]]] } },
      or: [{ $0[0].takenAlong($0[1], axis: -2) }]
    ) {
      $0.tolerance = 0
      $0.batches = false
    }
    list.add(
      "scatterAdding", ["scatterAdding"],
      {
        [
          Input(shape: [3, 2, $0]), Input(shape: [3, 4, $0], phase: 5), Input(shape: [4], phase: 1, kind: .index(2)),
        ]
      },
      { scatterAdding($0[0], $0[1], at: $0[2], axis: 1) },
      { x in
        Reference(x[0].shape) { at in
          let added = (0..<4).map { Int(x[2][[$0]]) == at[1] ? x[1][[at[0], $0, at[2]]] : 0 }
          return x[0][at] + total(added)
        }
      }, or: [{ $0[0].scatterAdding($0[1], at: $0[2], axis: -2) }]
    ) { $0.batches = false }
    return list.operations
  }()
}
