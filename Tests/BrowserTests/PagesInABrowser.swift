import Testing

/// What can only be seen in a browser: one for all suites, one check at a time.
@Suite(.serialized, .enabled(if: BrowserTools.areThere, "\(BrowserTools.note)"), .timeLimit(.minutes(3)))
enum PagesInABrowser {}
