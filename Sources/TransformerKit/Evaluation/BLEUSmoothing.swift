/// What BLEU does where few n-grams match, as in short sentences.
public enum BLEUSmoothing: Sendable, Equatable {
  /// Nothing, as in the paper: one precision of zero makes the result zero.
  case none
  /// Adds one to both counts from n = 2 on (Lin and Och, 2004).
  case addOne
  /// Takes a small number for a count of zero (Chen and Cherry, 2014, method 1).
  case floor(Double)

  /// The precision of n-grams of one length.
  func precision(_ matches: BLEUMatches, order: Int) -> Double {
    switch self {
    case .addOne where order > 1: return Double(matches.matched + 1) / Double(matches.total + 1)
    case .floor(let least) where matches.matched == 0 && matches.total > 0: return least / Double(matches.total)
    default: return matches.total == 0 ? 0 : Double(matches.matched) / Double(matches.total)
    }
  }
}
