/// How many numbers of a text are verified, classified, wrong or unchecked.
package struct Coverage: Sendable, Equatable {
  /// Numbers that hold.
  package private(set) var verified = 0
  /// Numbers that do not hold.
  package private(set) var wrong = 0
  /// Numbers whose claim could not be checked.
  package private(set) var uncheckable = 0
  /// Numbers whose source the author names.
  package private(set) var classified = 0
  /// Numbers of which nobody says anything.
  package private(set) var unchecked = 0

  /// Counts.
  package init(_ numbers: [CheckedNumber]) {
    for number in numbers {
      switch number.standing {
      case .verified: verified += 1
      case .wrong: wrong += 1
      case .uncheckable: uncheckable += 1
      case .classified: classified += 1
      case .unchecked: unchecked += 1
      }
    }
  }

  /// All numbers.
  package var total: Int { verified + wrong + uncheckable + classified + unchecked }

  /// `41 of 47 numbers verified, 4 given, 2 unchecked`; parts that are zero are left out.
  package var summary: String {
    var parts = ["\(verified) of \(total) numbers verified"]
    if wrong > 0 { parts.append("\(wrong) wrong") }
    if uncheckable > 0 { parts.append("\(uncheckable) could not be checked") }
    if classified > 0 { parts.append("\(classified) given") }
    if unchecked > 0 { parts.append("\(unchecked) unchecked") }
    return parts.joined(separator: ", ")
  }
}
