internal import Figures
internal import MarkupText
internal import NotebookExecution
internal import NotebookSyntax
internal import SourceText

/// Code, what it printed, and how it failed.
enum CodeMarkup {
  /// A block of code.
  static func block(_ code: Markup) -> Markup {
    .element("pre", [.init("class", "code"), .init("tabindex", "0")], [.element("code", [], [code])])
  }

  /// Text that a cell printed or displayed.
  static func output(_ text: String) -> Markup {
    .element("pre", [.init("class", "output"), .init("tabindex", "0")], [.element("samp", [], text: trimmed(text))])
  }

  /// Text that a cell wrote to its standard error.
  static func complaint(_ text: String) -> Markup {
    .element(
      "div", [.init("class", "complaint")],
      [
        .element("p", [.init("class", "complaint-title")], text: "Standard error"),
        .element("pre", [.init("tabindex", "0")], [.element("samp", [], text: trimmed(text))]),
      ])
  }

  /// How a cell failed, with its place.
  static func failure(_ failure: CellFailure, path: String, isExpected: Bool) -> Markup {
    let name = path.split(separator: "/").last ?? ""
    let place = "\(name):\(failure.location.line):\(failure.location.column)"
    let title = isExpected ? "Fails, as this cell is meant to" : sentence(failure.kind)
    return .element(
      "div", [.init("class", isExpected ? "failure expected" : "failure"), .init("role", "note")],
      [
        .element(
          "p", [.init("class", "failure-title")], [.text(title + " "), .element("span", [], text: place)]),
        .element("pre", [.init("tabindex", "0")], [.element("samp", [], text: trimmed(failure.message))]),
      ])
  }

  private static func sentence(_ kind: CellFailure.Kind) -> String {
    switch kind {
    case .compileError: "This cell does not compile"
    case .trap: "This cell stopped"
    case .uncaughtError: "This cell threw an error that nobody catches"
    case .exited: "This cell ended the program"
    case .timedOut: "This cell took too long"
    case .outOfMemory: "This cell used too much memory"
    case .tooMuchOutput: "This cell wrote too much"
    case .unexpectedSuccess: "This cell should have failed"
    case .forwardReference: "This cell uses what is declared below it"
    }
  }

  private static func trimmed(_ text: String) -> Substring {
    var rest = Substring(TerminalText.plain(text))
    while rest.last?.isNewline == true { rest.removeLast() }
    return rest
  }
}
