internal import TensorEngine

/// The tokens that may come next, with probabilities that sum to 1.
struct TokenDistribution {
  let tokens: [Int]
  let probabilities: [Double]

  /// All tokens, from their logits in float64, [vocabulary].
  init(logits: Tensor) {
    probabilities = logits.softmax().scalars
    tokens = Array(probabilities.indices)
  }

  /// Some tokens, with probabilities that are brought to the sum 1.
  init(tokens: some Sequence<Int>, weights: some Sequence<Double>) {
    self.tokens = Array(tokens)
    let sum = weights.reduce(0, +)
    probabilities = weights.map { $0 / sum }
  }

  /// The most probable token; of several, the one that comes first.
  var most: Int {
    var best = 0
    for place in probabilities.indices where probabilities[place] > probabilities[best] { best = place }
    return tokens[best]
  }

  /// The most probable tokens, at most so many; ties in the order of the tokens here.
  func top(_ count: Int) -> [TokenProbability] {
    probabilities.largest(count).map { TokenProbability(token: tokens[$0], probability: probabilities[$0]) }
  }

  /// A token by a number between 0 and 1: the one at which the sum of the probabilities passes it.
  func token(at share: Double) -> Int {
    var sum = 0.0, last = 0
    for (place, probability) in probabilities.enumerated() where probability > 0 {
      sum += probability
      last = place
      if sum > share { break }
    }
    return tokens[last]
  }
}

extension [Double] {
  /// The places of the largest numbers, at most so many, the largest first; equal ones by their places.
  func largest(_ count: Int) -> [Int] {
    let isLarger: (Int, Int) -> Bool = { self[$0] > self[$1] || self[$0] == self[$1] && $0 < $1 }
    if count >= self.count / 8 { return Array<Int>(indices.sorted(by: isLarger).prefix(Swift.max(0, count))) }
    // A few of many: most numbers are compared with the last of those found only.
    var found: [Int] = []
    for place in indices where found.count < count || found.last.map({ isLarger(place, $0) }) == true {
      if found.count == count { found.removeLast() }
      found.insert(place, at: found.firstIndex { isLarger(place, $0) } ?? found.endIndex)
    }
    return found
  }
}
