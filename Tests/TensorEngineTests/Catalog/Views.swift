import TensorEngine

/// The same elements in other places of the memory.
struct Views: Sendable {
  let name: String
  let make: @Sendable (Tensor) -> Tensor

  static let all = [
    Views(name: "transposed") { x in
      let turned = x.transposed()
      return Tensor(turned.scalars, shape: turned.shape, dtype: x.dtype).transposed()
    },
    Views(name: "every second") { x in
      x.rank == 0 ? x : stacked([x, zeros(like: x)], axis: -1).flattened(from: -2)[.ellipsis, .stride(by: 2)]
    },
    Views(name: "from the middle") { x in
      x.rank == 0 ? x : concatenated([zeros(like: x), x, zeros(like: x)])[x.dim(0)..<(2 * x.dim(0))]
    },
  ]

  private static func zeros(like x: Tensor) -> Tensor { Tensor.zeros(x.shape, dtype: x.dtype) }
}
