internal import Figures
internal import MarkupText
internal import NotebookExecution
internal import NotebookSyntax
internal import SourceText
internal import Typesetting

extension PageBuilder {
  /// The number and the caption of what a cell shows; nil when it is not numbered.
  mutating func caption(_ name: String, _ number: Int?, _ text: String?) throws(TypesettingError) -> Markup? {
    guard let number else { return nil }
    let heading = Markup.element("b", [], text: text == nil ? "\(name) \(number)" : "\(name) \(number):")
    guard let text else { return .element("figcaption", [.init("class", "bare")], [heading]) }
    // A caption with words takes the place of the one that a table brings along.
    return .element("figcaption", [], [heading, .text(" "), try caption(text)])
  }

  /// Warns of captions and labels of what a cell does not show; a cell that failed shows nothing anyhow.
  mutating func warnOfLostNames(of cell: Cell, _ result: CellResult, figures: Int, tables: Int) {
    guard case .succeeded = result.state, result.expectedFailure == nil else { return }
    let options = cell.options
    for (kind, prefix, caption, text, count, shown) in [
      ("figure", "fig", "fig-cap", options.figureCaption, figures, tables > 0 ? "; it shows a table" : ""),
      ("table", "tbl", "tbl-cap", options.tableCaption, tables, figures > 0 ? "; it shows a figure" : ""),
    ] where count == 0 {
      let reason = "because this cell shows no \(kind)\(shown)"
      let offset = cell.range.lowerBound
      if text != nil { note(.warning, "'\(caption)' has no place, \(reason)", at: offset) }
      if let label = options.label, label.hasPrefix(prefix + "-") {
        note(.warning, "the label '\(label)' names nothing, \(reason)", at: offset)
      }
    }
  }

  /// The caption of a cell, which is one line of running text; what is more than that stands there as it was written.
  private mutating func caption(_ text: String) throws(TypesettingError) -> Markup {
    let parsed = NotebookParser().parse(path: source.path, bytes: Array(text.utf8))
    guard parsed.blocks.count == 1, case .paragraph(let inlines) = parsed.blocks[0].kind, parsed.probes.isEmpty else {
      return .text(text)
    }
    return try markup(of: inlines.map(\.unplaced))
  }
}

extension Inline {
  /// The same without places: those in a caption are none of the file.
  fileprivate var unplaced: Inline {
    switch self {
    case .text(let text, _): .text(text, offset: nil)
    case .code(let text, _): .code(text, offset: nil)
    case .math(let tex, let isDisplay, _): .math(tex: tex, isDisplay: isDisplay, place: nil)
    case .emphasis(let inner): .emphasis(inner.map(\.unplaced))
    case .strong(let inner): .strong(inner.map(\.unplaced))
    case .strikethrough(let inner): .strikethrough(inner.map(\.unplaced))
    case .link(let destination, let title, let inner):
      .link(destination: destination, title: title, inner.map(\.unplaced))
    case .postLink(let slug, let inner): .postLink(slug: slug, inner.map(\.unplaced))
    case .value, .image, .reference, .footnote, .html, .softBreak, .lineBreak: self
    }
  }
}
