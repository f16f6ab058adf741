internal import Figures
internal import Verification

/// What was verified, at a glance.
struct Badge {
  private let name: String
  private let text: String

  /// Reads it off a notebook.
  init(_ notebook: VerifiedNotebook) { self.init(notebook.coverage) }

  /// Reads it off a coverage.
  init(_ coverage: Coverage) {
    name = coverage.wrong > 0 ? "wrong" : coverage.uncheckable > 0 ? "uncheckable" : "verified"
    text = coverage.summary
  }

  /// The badge.
  var markup: Markup { .element("span", [.init("class", "badge " + name)], text: text) }
}
