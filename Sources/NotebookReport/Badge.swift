internal import Figures
internal import MarkupText
internal import Verification

/// What was verified, at a glance.
struct Badge {
  private let name: String
  private let text: String

  /// Reads it off the coverage of a lesson, or of a post with this name.
  init(_ coverage: Coverage, of post: String? = nil) {
    if coverage.wrong > 0 {
      name = "wrong"
    } else if coverage.uncheckable > 0 {
      name = "uncheckable"
    } else {
      // A check mark says that all is well, so a page with unchecked numbers must not wear it.
      name = coverage.unchecked > 0 ? "partial" : "verified"
    }
    text = (post.map { $0 + ": " } ?? "") + coverage.summary
  }

  /// What stands where a cell failed, beside what was verified all the same.
  static let failed = Markup.element("span", [.init("class", "badge wrong")], text: "a cell failed")

  /// The badge.
  var markup: Markup { .element("span", [.init("class", "badge " + name)], text: text) }
}
