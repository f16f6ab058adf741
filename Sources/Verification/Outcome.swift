extension VerifiedNotebook {
  /// What a verification comes to; the graver one counts.
  package enum Outcome: Int, Sendable, Comparable {
    /// All claims and expected outputs hold.
    case holds = 0
    /// Some number or expected output is wrong.
    case wrong = 1
    /// Something could not be checked: a claim, an anchor, a cell.
    case uncheckable = 2

    /// The exit code of `lectern verify`.
    package var exitCode: Int32 { Int32(rawValue) }

    package static func < (first: Outcome, second: Outcome) -> Bool { first.rawValue < second.rawValue }

    /// The outcome of numbers alone; an error that no wrong number explains means that something was not checked.
    init(_ numbers: [CheckedNumber], errors: Bool) {
      var outcome = Outcome.holds
      for number in numbers {
        switch number.standing {
        case .wrong: outcome = max(outcome, .wrong)
        case .uncheckable: outcome = .uncheckable
        default: break
        }
      }
      self = errors && outcome == .holds ? .uncheckable : outcome
    }
  }
}
