/// Attention in one pass over the keys, in memory proportional to their number: where nothing is recorded.
///
/// Nil where only single operations will do: a graph is recorded, or shapes and types need care first.
struct FusedAttention {
  private let queries: Tensor, keys: Tensor, values: Tensor
  private var mask: Tensor?
  private var causalShift: Int?
  private let scale: Double
  private let shape: Dimensions

  init?(_ q: Tensor, _ k: Tensor, _ v: Tensor, _ mask: AttentionMask, _ scale: Double?) {
    let inputs = [q, k, v]
    guard q.dtype.isFloating, !Tensor.isRecorded(inputs), inputs.allSatisfy({ $0.dtype == q.dtype }),
      (2...4).contains(q.rank), k.rank == q.rank, v.rank == q.rank, inputs.allSatisfy({ $0.count > 0 }),
      let queries = q.inFourAxes, let keys = k.inFourAxes, let values = v.inFourAxes
    else { return nil }
    let size = queries.layout.shape, shared = keys.layout.shape
    guard size[0] == shared[0], size[0] == values.layout.shape[0], shared[1] == values.layout.shape[1],
      size[1] % shared[1] == 0
    else { return nil }
    var scores = size
    scores[3] = shared[2]
    switch mask {
    case .none: break
    case .causal: causalShift = shared[2] - size[2]
    case .causalUpperLeft: causalShift = 0
    case .keep(let tensor), .additive(let tensor):
      var wanted = q.dtype
      if case .keep = mask { wanted = .bool }
      guard tensor.dtype == wanted, !Tensor.isRecorded([tensor]), let given = tensor.maskInFourAxes(rank: q.rank),
        let layout = given.layout.broadcast(to: scores)
      else { return nil }
      self.mask = given.view(layout)
    }
    (self.queries, self.keys, self.values, shape) = (queries, keys, values, q.layout.shape)
    self.scale = scale ?? 1 / Double(q.dim(-1)).squareRoot()
  }

  var result: Tensor {
    let full = Kernels.attention(queries, keys, values, mask: mask, causalShift: causalShift, scale: scale)
    var wanted = shape
    wanted[wanted.count - 1] = full.layout.shape[3]
    return full.view(Layout(contiguous: wanted))
  }
}

extension Tensor {
  /// Whether an operation on these tensors would be recorded.
  static func isRecorded(_ tensors: [Tensor]) -> Bool {
    tensors.contains { $0.node != nil } && Recording.isOn
  }

  /// The tensor as [batch, heads, rows, depth] with contiguous rows.
  fileprivate var inFourAxes: Tensor? {
    var result = detached()
    while result.rank < 4 { result.layout.insertAxis(at: 0) }
    return result.layout.strides[3] == 1 ? result : result.contiguous()
  }

  /// A mask for scores of a rank as one for four axes.
  fileprivate func maskInFourAxes(rank: Int) -> Tensor? {
    guard self.rank <= rank else { return nil }
    var result = detached()
    while result.rank < 4 { result.layout.insertAxis(at: 0) }
    return result
  }
}
