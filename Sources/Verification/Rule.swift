/// The kinds of what verification finds, by the names that other programs know them by.
package enum Rule: String, Sendable, CaseIterable {
  /// A number is not the value.
  case wrong
  /// A number is one unit of its last digit away from the value.
  case lastDigit = "last-digit"
  /// A number is cut off instead of rounded.
  case truncated
  /// A claim and its value differ in how many numbers they have.
  case count
  /// A claim, a mark or a value could not be checked.
  case uncheckable
  /// A cell prints something else than the text says.
  case output
  /// Nobody says where a number comes from.
  case unchecked
  /// A cell failed, or the compiler warned.
  case cell
  /// The notebook says something that lectern does not understand.
  case syntax

  /// A few words that name it.
  package var title: String {
    switch self {
    case .wrong: "Wrong number"
    case .lastDigit: "Last digit is off"
    case .truncated: "Cut off instead of rounded"
    case .count: "Other count of numbers"
    case .uncheckable: "Could not be checked"
    case .output: "Other output"
    case .unchecked: "Unchecked number"
    case .cell: "Cell failed"
    case .syntax: "Mistake in the notebook"
    }
  }

  /// What it means and what to do.
  package var help: String {
    switch self {
    case .wrong:
      "The text states a number that is not the value of the expression it is claimed as. Correct the number, or the code."
    case .lastDigit:
      "The number is within one unit of its last digit, but it is not the correctly rounded value. Correct it, or write ≈ or 'about' before it."
    case .truncated:
      "The digits of the value were cut off instead of rounded. Correct the number, or write ≈ or 'about' before it."
    case .count:
      "The value of a claim has more or fewer numbers than the text it is about. Claim a part of the value, or state all of it."
    case .uncheckable:
      "Nothing is known of what is claimed here: the expression has no value, or its numbers cannot be told. Mend the claim."
    case .output: "The text shows another output than the cell prints. Correct the text, or the code."
    case .unchecked:
      "The number is neither claimed nor marked as given, quoted or illustrative. Claim it, or say where it comes from."
    case .cell:
      "A cell did not compile or did not run to its end, so nothing that depends on it is known. Mend the cell."
    case .syntax: "A claim, an option or the front matter cannot be understood. Write it as the message says."
    }
  }
}

extension Rule {
  /// The rule that a fault breaks.
  init(_ fault: CheckedNumber.Fault) {
    switch fault {
    case .wrong: self = .wrong
    case .lastDigit: self = .lastDigit
    case .truncated: self = .truncated
    }
  }
}
