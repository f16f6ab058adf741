internal import TensorEngine

/// What holds for every way of continuing a sequence: how long, where it ends, and what is not allowed.
struct DecodingRules {
  let operation: String
  let prefix: [Int]
  let maximum: Int
  let minimum: Int
  let stops: Set<Int>
  var repetitionPenalty = 1.0
  let alternatives: Int

  /// Checks what does not depend on the model.
  init(
    _ operation: String, prefix: [Int], maximum: Int, minimum: Int, stops: [Int], repetitionPenalty: Double = 1,
    alternatives: Int
  ) {
    if prefix.isEmpty { stop(.emptyPrefix(operation)) }
    guard maximum >= 0, (0...maximum).contains(minimum) else { stop(.lengths(operation, minimum, maximum)) }
    guard repetitionPenalty > 0 else { stop(.positive(operation, "repetitionPenalty", repetitionPenalty)) }
    guard alternatives >= 0 else { stop(.alternatives(operation, alternatives)) }
    self.operation = operation
    self.prefix = prefix
    self.maximum = maximum
    self.minimum = minimum
    self.stops = Set(stops)
    self.repetitionPenalty = repetitionPenalty
    self.alternatives = alternatives
  }

  /// The logits of a model, [batch, vocabulary], in float64; other shapes and NaN are misuse.
  func checked(_ logits: Tensor, batch: Int, step: Int) -> Tensor {
    guard logits.rank == 2, logits.dim(0) == batch, logits.dim(1) > 0 else {
      stop(.logits(operation, logits.shape, batch))
    }
    let logits = logits.detached().asType(.float64)
    if logits.scalars.contains(where: { $0.isNaN || $0 == .infinity }) { stop(.strangeLogits(operation, step)) }
    if logits.max(axis: 1).scalars.contains(-.infinity) { stop(.nothingAllowed(operation, step)) }
    return logits
  }

  /// One row of logits, [vocabulary], after all rules, for the tokens that have been generated so far.
  ///
  /// Tokens that occurred get their logits divided by the repetition penalty, or multiplied where negative (Keskar et
  /// al., 2019, section 4.1).
  func adjusted(_ logits: Tensor, after tokens: [Int]) -> Tensor {
    var result = logits
    if repetitionPenalty != 1 {
      var scalars = logits.scalars
      for token in Set(prefix + tokens) where scalars.indices.contains(token) {
        scalars[token] = scalars[token] > 0 ? scalars[token] / repetitionPenalty : scalars[token] * repetitionPenalty
      }
      result = Tensor(scalars, shape: logits.shape, dtype: .float64)
    }
    return withoutEarlyStops(result, step: tokens.count + 1)
  }

  /// One row of logits, [vocabulary], with −∞ for stop tokens as long as the minimum is not reached.
  func withoutEarlyStops(_ logits: Tensor, step: Int) -> Tensor {
    guard step <= minimum, !stops.isEmpty else { return logits }
    var scalars = logits.scalars
    for token in stops where scalars.indices.contains(token) { scalars[token] = -.infinity }
    if scalars.allSatisfy({ $0 == -.infinity }) { stop(.nothingAllowed(operation, step)) }
    return Tensor(scalars, shape: logits.shape, dtype: .float64)
  }
}
