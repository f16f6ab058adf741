internal import TensorEngine

/// What the log-probability of a sequence is divided by, so that a search does not prefer short ones.
public enum LengthPenalty: Sendable, Equatable {
  /// Nothing: the most probable sequence is the best.
  case none
  /// ((5 + L)/6)^α for a length of L tokens (Wu et al., 2016, equation 14); 0.6 in Vaswani et al. (2017).
  case wu(Double)
  /// L^α, with α = 1 the mean of the log-probabilities.
  case power(Double)

  /// The penalty of a sequence of so many tokens.
  public func callAsFunction(_ length: Int) -> Double {
    switch self {
    case .none: 1
    case .wu(let alpha): ScalarMath.pow((5 + Double(length)) / 6, alpha)
    case .power(let alpha): ScalarMath.pow(Double(Swift.max(1, length)), alpha)
    }
  }

  /// α; 0 without a penalty.
  var alpha: Double {
    switch self {
    case .none: 0
    case .wu(let alpha), .power(let alpha): alpha
    }
  }
}
