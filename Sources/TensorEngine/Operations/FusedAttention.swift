/// Attention in one pass over the keys, forward and back, in memory proportional to the lengths of the sequences.
///
/// Nil where only single operations will do: a mask has a gradient, or shapes and types need care first.
struct FusedAttention {
  private let inputs: AttentionInputs
  private let given: [Tensor]

  init?(_ q: Tensor, _ k: Tensor, _ v: Tensor, _ mask: AttentionMask, _ scale: Double?) {
    given = [q, k, v]
    guard q.dtype.isFloating, given.allSatisfy({ $0.dtype == q.dtype && $0.rank == q.rank && $0.count > 0 }),
      (2...4).contains(q.rank)
    else { return nil }
    let (queries, keys, values) = (q.inFourAxes, k.inFourAxes, v.inFourAxes)
    let size = queries.layout.shape, shared = keys.layout.shape
    guard size[0] == shared[0], size[0] == values.layout.shape[0], shared[1] == values.layout.shape[1],
      size[1] % shared[1] == 0
    else { return nil }
    var scores = size
    scores[3] = shared[2]
    var inputs = AttentionInputs(
      queries: queries, keys: keys, values: values, scale: scale ?? 1 / Double(q.dim(-1)).squareRoot())
    switch mask {
    case .none: break
    case .causal: inputs.causalShift = shared[2] - size[2]
    case .causalUpperLeft: inputs.causalShift = 0
    case .keep(let tensor), .additive(let tensor):
      var wanted = q.dtype
      if case .keep = mask { wanted = .bool }
      guard tensor.dtype == wanted, !Tensor.isRecorded([tensor]), let given = tensor.maskInFourAxes(rank: q.rank),
        let layout = given.layout.broadcast(to: scores)
      else { return nil }
      inputs.mask = given.view(layout)
    }
    self.inputs = inputs
  }

  var result: Tensor {
    let inputs = inputs, given = given
    let (full, logs) = Kernels.attention(inputs)
    var shape = given[0].layout.shape
    shape[shape.count - 1] = full.layout.shape[3]
    let shapes = given.map(\.layout.shape)
    return full.view(Layout(contiguous: shape)).recorded("attention", together: given) { gradient in
      let shares = Kernels.attentionBack(inputs, full, logs, gradient)
      return zip(shares, shapes).map { $0.view(Layout(contiguous: $1)) }
    }
  }
}

/// What attention is computed from: [batch, heads, rows, depth] each, with contiguous rows.
struct AttentionInputs: Sendable {
  let queries: Tensor, keys: Tensor, values: Tensor
  /// What the scores are multiplied by.
  let scale: Double
  /// Bool or to be added, in the shape of the scores.
  var mask: Tensor?
  /// What a causal mask adds to the place of a query; nil without such a mask.
  var causalShift: Int?
}

extension Tensor {
  /// Whether an operation on these tensors would be recorded.
  static func isRecorded(_ tensors: [Tensor]) -> Bool {
    tensors.contains { $0.node != nil } && Recording.isOn
  }

  /// The tensor as [batch, heads, rows, depth] with contiguous rows.
  fileprivate var inFourAxes: Tensor {
    var layout = layout
    while layout.rank < 4 { layout.insertAxis(at: 0) }
    return layout.strides[3] == 1 ? view(layout) : view(layout).contiguous()
  }

  /// A mask for scores of a rank as one for four axes.
  fileprivate func maskInFourAxes(rank: Int) -> Tensor? {
    guard self.rank <= rank else { return nil }
    var layout = layout
    while layout.rank < 4 { layout.insertAxis(at: 0) }
    return view(layout)
  }
}
