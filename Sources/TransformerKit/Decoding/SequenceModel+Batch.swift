internal import TensorEngine

extension SequenceModel {
  /// Writes sequences side by side, each with the most probable token at each step until `end`: for evaluating a model.
  ///
  /// All begin with `start`, which like `end` is not among the tokens; each has at most `maximum` of them.
  public func greedy(batch: Int, start first: Int, end: Int, maximum: Int) -> [[Int]] {
    guard batch > 0, maximum >= 0 else { stop(.greedyBatch(batch, maximum)) }
    var state = start(batch: batch), sequences = [[Int]](repeating: [], count: batch)
    var isFinished = [Bool](repeating: false, count: batch)
    var tokens = Tensor.full([batch, 1], first, dtype: .int32)
    for _ in 0..<maximum where isFinished.contains(false) {
      let chosen = noGrad { logits(after: tokens, state: &state) }.argMax(axis: -1)
      for (row, token) in chosen.scalars.enumerated() where !isFinished[row] {
        if Int(token) == end { isFinished[row] = true } else { sequences[row].append(Int(token)) }
      }
      tokens = chosen.expandedDimensions(axis: 1)
    }
    return sequences
  }
}
