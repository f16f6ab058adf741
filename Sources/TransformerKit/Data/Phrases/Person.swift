/// The person and number of a subject, which a verb agrees with.
///
/// English *you* is always *tu*, one person whom one knows well, so that every sentence has one translation.
enum Person: Int, Sendable {
  case first, second, third, firstPlural, thirdPlural

  var isPlural: Bool { self == .firstPlural || self == .thirdPlural }

  /// The form of *be*.
  var be: String {
    switch self {
    case .first: "am"
    case .third: "is"
    case .second, .firstPlural, .thirdPlural: "are"
    }
  }

  /// The form of *do*, with which English denies and asks.
  var auxiliary: String { self == .third ? "does" : "do" }
}
