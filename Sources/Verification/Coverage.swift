import NotebookSyntax

/// How many numbers of a text are verified, written by the code, classified, wrong or unchecked.
package struct Coverage: Sendable, Equatable, Encodable {
  /// Numbers that hold.
  package private(set) var verified = 0
  /// Numbers that do not hold.
  package private(set) var wrong = 0
  /// Numbers whose claim could not be checked.
  package private(set) var uncheckable = 0
  /// Values that stand in place of `{swift} expression`; a vector or a matrix counts once.
  package private(set) var substituted = 0
  /// Numbers that the author gives: marked so, or in a vector or matrix that a cell defines.
  package private(set) var given = 0
  /// Numbers whose source the author names.
  package private(set) var quoted = 0
  /// Numbers that only show a shape.
  package private(set) var illustrative = 0
  /// Numbers of which nobody says anything.
  package private(set) var unchecked = 0

  /// Counts.
  package init(_ numbers: [CheckedNumber]) {
    for number in numbers {
      switch number.standing {
      case .verified: verified += 1
      case .wrong: wrong += 1
      case .uncheckable: uncheckable += 1
      case .substituted: substituted += 1
      case .defined, .classified(.given): given += 1
      case .classified(.quoted): quoted += 1
      case .classified(.illustrative): illustrative += 1
      case .unchecked: unchecked += 1
      }
    }
  }

  /// All numbers.
  package var total: Int {
    verified + wrong + uncheckable + substituted + given + quoted + illustrative + unchecked
  }

  /// `41 of 47 numbers verified, 4 given, 2 unchecked`; parts that are zero are left out.
  package var summary: String {
    let parts = [
      (wrong, "wrong"), (uncheckable, "could not be checked"), (substituted, "substituted"), (given, "given"),
      (quoted, "quoted"), (illustrative, "illustrative"), (unchecked, "unchecked"),
    ]
    return (["\(verified) of \(total) numbers verified"] + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" })
      .joined(separator: ", ")
  }

  /// The counts of two texts together.
  package static func + (first: Coverage, second: Coverage) -> Coverage {
    var sum = first
    sum.verified += second.verified
    sum.wrong += second.wrong
    sum.uncheckable += second.uncheckable
    sum.substituted += second.substituted
    sum.given += second.given
    sum.quoted += second.quoted
    sum.illustrative += second.illustrative
    sum.unchecked += second.unchecked
    return sum
  }

  /// Writes the counts by their names, and their total.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    for (key, count) in [
      (CodingKeys.verified, verified), (.wrong, wrong), (.uncheckable, uncheckable), (.substituted, substituted),
      (.given, given), (.quoted, quoted), (.illustrative, illustrative), (.unchecked, unchecked), (.total, total),
    ] { try container.encode(count, forKey: key) }
  }

  private enum CodingKeys: CodingKey {
    case verified, wrong, uncheckable, substituted, given, quoted, illustrative, unchecked, total
  }
}
