internal import CellEvents

extension [CellResult.Output] {
  /// What was printed, as the page shows it, and the texts that were displayed, each on lines of its own.
  package var printedText: String {
    var text = ""
    for output in self {
      switch output {
      case .printed(let piece): text += TerminalText.plain(piece)
      case .displayed(let display) where display.kind == .text:
        if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
        let shown = TerminalText.plain(display.plainText)
        text += shown + (shown.hasSuffix("\n") ? "" : "\n")
      default: break
      }
    }
    return text
  }
}
