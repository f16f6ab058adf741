internal import TensorEngine

extension SequenceModel {
  /// Continues a sequence with the most probable token at each step; of several, the one with the smallest number.
  ///
  /// At most `maximum` tokens are added, fewer if one of `stop` comes, which may not be before `minimum` tokens.
  /// A `repetitionPenalty` above 1 makes tokens that occurred less probable. So many `alternatives` are kept per step.
  public func greedy(
    prefix: [Int], maximum: Int, stop stops: [Int] = [], minimum: Int = 0, repetitionPenalty: Double = 1,
    alternatives: Int = 5
  ) -> Generation {
    let rules = DecodingRules(
      "greedy", prefix: prefix, maximum: maximum, minimum: minimum, stops: stops,
      repetitionPenalty: repetitionPenalty, alternatives: alternatives)
    return continued(rules) { logits in
      let distribution = TokenDistribution(logits: logits)
      return (distribution, distribution.most)
    }
  }

  /// Continues a sequence with tokens that are drawn by their probabilities, after a temperature, top-k and top-p.
  ///
  /// Each step takes one number of the current random stream, so `withSeed` gives the same continuation again. The
  /// other arguments are those of `greedy`, and `SamplingRule` shows what the first three do.
  public func sample(
    prefix: [Int], maximum: Int, temperature: Double = 1, topK: Int? = nil, topP: Double = 1, stop stops: [Int] = [],
    minimum: Int = 0, repetitionPenalty: Double = 1, alternatives: Int = 5
  ) -> Generation {
    let rules = DecodingRules(
      "sample", prefix: prefix, maximum: maximum, minimum: minimum, stops: stops,
      repetitionPenalty: repetitionPenalty, alternatives: alternatives)
    let rule = SamplingRule(temperature: temperature, topK: topK, topP: topP)
    return continued(rules) { logits in
      let distribution = rule.distribution(logits)
      return (distribution, distribution.token(at: Tensor.uniform([1], dtype: .float64).item()))
    }
  }

  /// Adds the tokens that `choose` takes from what the logits, [vocabulary] in float64, allow.
  private func continued(
    _ rules: DecodingRules, _ choose: (Tensor) -> (TokenDistribution, token: Int)
  ) -> Generation {
    var result = Generation(prefix: rules.prefix)
    var state = start(batch: 1), new = rules.prefix
    while result.tokens.count < rules.maximum, !result.isFinished {
      let found = noGrad { logits(after: Tensor([new], dtype: .int32), state: &state) }
      let row = rules.checked(found, batch: 1, step: result.tokens.count + 1)[0]
      let (distribution, token) = choose(rules.adjusted(row, after: result.tokens))
      result.tokens.append(token)
      result.logProbabilities.append(row.logSoftmax()[token].item())
      result.alternatives.append(distribution.top(rules.alternatives))
      result.isFinished = rules.stops.contains(token)
      new = [token]
    }
    result.score = result.logProbability
    return result
  }
}
