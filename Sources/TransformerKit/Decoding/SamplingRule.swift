public import TensorEngine

/// How the logits of a model become the probabilities from which a token is drawn: sharpened or flattened by a
/// temperature, then cut to the most probable tokens.
public struct SamplingRule: Sendable, Equatable {
  /// What the logits are divided by: below 1 the probable tokens gain, above 1 the others.
  public let temperature: Double
  /// How many tokens stay at most; nil keeps all (Fan, Lewis and Dauphin, 2018).
  public let topK: Int?
  /// The sum of probabilities that the smallest set of tokens must reach; 1 keeps all (Holtzman et al., 2020).
  public let topP: Double

  /// Top-k is applied before top-p.
  ///
  /// At least one token stays. Of equally probable tokens the first stay.
  public init(temperature: Double = 1, topK: Int? = nil, topP: Double = 1) {
    guard temperature > 0 else { stop(.temperature(temperature)) }
    if let topK, topK < 1 { stop(.kept("topK", Double(topK))) }
    guard topP > 0, topP <= 1 else { stop(.kept("topP", topP)) }
    self.temperature = temperature
    self.topK = topK
    self.topP = topP
  }

  /// The probabilities of all tokens, in the shape of the logits, [..., vocabulary]; zero for those that are cut.
  public func probabilities(_ logits: Tensor) -> Tensor {
    let size = logits.rank == 0 ? 0 : logits.dim(-1)
    guard size > 0 else { stop(.logits("probabilities", logits.shape, 1)) }
    let rows = logits.detached().asType(.float64).reshaped([-1, size])
    let result = (0..<rows.dim(0)).flatMap { row -> [Double] in
      let distribution = distribution(rows[row])
      var all = [Double](repeating: 0, count: size)
      for (token, probability) in zip(distribution.tokens, distribution.probabilities) { all[token] = probability }
      return all
    }
    return Tensor(result, shape: logits.shape, dtype: logits.dtype.isFloating ? logits.dtype : .float32)
  }

  /// The tokens that stay, from the logits of all in float64, [vocabulary].
  func distribution(_ logits: Tensor) -> TokenDistribution {
    let scaled = logits / temperature, size = logits.count
    guard topK != nil || topP < 1 else { return TokenDistribution(logits: scaled) }
    let all = scaled.softmax().scalars, scores = scaled.scalars
    // A few of the first are enough for most top-p; more only when their sum is too small.
    var count = Swift.min(topK ?? 64, size)
    while true {
      let tokens = scores.largest(count)
      let weights = tokens.map { all[$0] }
      if let kept = kept(weights) {
        return TokenDistribution(tokens: tokens.prefix(kept), weights: weights.prefix(kept))
      }
      count = size
    }
  }

  /// The length of the shortest beginning that reaches top-p; nil when the weights, of too few tokens, do not.
  private func kept(_ weights: [Double]) -> Int? {
    let whole = topK == nil ? 1 : weights.reduce(0, +)
    var sum = 0.0
    for (place, weight) in weights.enumerated() {
      sum += weight
      // 0.5 + 0.3 is to reach 0.8 whichever way the softmax was rounded.
      if sum >= topP * whole - 1e-12 { return place + 1 }
    }
    return topK == nil && sum < topP - 1e-9 ? nil : weights.count
  }
}
