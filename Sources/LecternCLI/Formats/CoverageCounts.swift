import Verification

/// The counts of a coverage, as both JSON reports have them.
struct CoverageCounts: Encodable {
  private let verified, wrong, uncheckable, substituted, given, quoted, illustrative, unchecked, total: Int

  /// Takes the counts.
  init(_ coverage: Coverage) {
    verified = coverage.verified
    wrong = coverage.wrong
    uncheckable = coverage.uncheckable
    substituted = coverage.substituted
    given = coverage.given
    quoted = coverage.quoted
    illustrative = coverage.illustrative
    unchecked = coverage.unchecked
    total = coverage.total
  }
}
