internal import TensorEngine

extension SequenceModel {
  /// Continues a sequence by following the `width` best beginnings side by side (Sutskever, Vinyals and Le, 2014,
  /// section 3.2).
  ///
  /// At each step all continuations of all beginnings compete by their log-probability, and the `width` best are kept.
  /// Those among them that end with one of `stop` are complete and set apart; the search ends when no beginning that is
  /// left can become better than `width` complete ones, or after `maximum` tokens. The results, at most `width`, are
  /// ranked by log-probability divided by the length penalty, complete or not. The tree shows what was kept, and at least
  /// so many `alternatives` for each beginning. With a width of 1 this is `greedy`.
  public func beamSearch(
    prefix: [Int], width: Int, maximum: Int, lengthPenalty: LengthPenalty = .none, stop stops: [Int] = [],
    minimum: Int = 0, alternatives: Int = 4
  ) -> BeamSearchResult {
    let rules = DecodingRules(
      "beamSearch", prefix: prefix, maximum: maximum, minimum: minimum, stops: stops, alternatives: alternatives)
    guard width > 0 else { stop(.width(width)) }
    guard lengthPenalty.alpha >= 0 else { stop(.lengthPenalty(lengthPenalty.alpha)) }
    var search = BeamSearch(rules: rules, width: width, penalty: lengthPenalty)
    var state = start(batch: 1)
    var new = Tensor([prefix], dtype: .int32)
    while !search.isDone {
      let found = noGrad { logits(after: new, state: &state) }
      let before = search.beams.count
      let rows = search.advance(found)
      guard !search.isDone else { break }
      if rows != Array(0..<before) { state = selecting(rows, of: state) }
      new = Tensor(search.beams.map { [$0.last] }, dtype: .int32)
    }
    return search.result()
  }
}
