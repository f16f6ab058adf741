internal import CellEvents
internal import Figures
internal import MarkupText
internal import NotebookExecution
internal import NotebookSyntax
internal import SourceText
internal import Typesetting
internal import Verification

extension PageBuilder {
  /// A cell: its code, what it gave, and how it failed.
  mutating func cell(_ index: Int) throws(TypesettingError) -> Markup {
    let cell = notebook.executed.notebook.cells[index]
    let result = notebook.executed.cells[index]
    let options = cell.options
    var children: [Markup] = []
    if options.isIncluded && options.showsCode { children.append(code(of: cell)) }
    if options.isIncluded && options.showsOutput { children += try outputs(of: cell, result) }
    children += failures(of: result, isIncluded: options.isIncluded)
    if children.isEmpty { return .empty }
    return .element("div", [.init("class", "cell")], children)
  }

  private func code(of cell: Cell) -> Markup {
    let code = CodeMarkup.block(swift(of: cell))
    guard cell.options.foldsCode else { return code }
    return .element(
      "details", [.init("class", "fold")],
      [.element("summary", [], text: cell.options.codeSummary ?? "Code"), code])
  }

  private mutating func outputs(of cell: Cell, _ result: CellResult) throws(TypesettingError) -> [Markup] {
    var pieces: [Markup] = []
    let displays = result.outputs.compactMap { if case .displayed(let display) = $0 { display } else { nil } }
    let figures = displays.count { $0.kind == .figure }
    warnOfLostNames(of: cell, result, figures: figures, tables: displays.count { $0.kind == .table })
    var (figure, table) = (0, 0)
    for output in result.outputs {
      switch output {
      case .printed(let text): pieces.append(CodeMarkup.output(text))
      case .complained(let text): pieces.append(CodeMarkup.complaint(text))
      case .displayed(let display):
        switch display.kind {
        case .figure where !DisplayedMarkup.isHarmless(display.content),
          .table where !DisplayedMarkup.isHarmless(display.content):
          note(.warning, "this cell displays markup that no figure or table consists of; the page shows it as text")
          pieces.append(CodeMarkup.output(display.content))
        case .text: pieces.append(CodeMarkup.output(display.content))
        case .tex:
          let formula = try formula(display.content, isDisplay: true, at: nil, of: cell.range.lowerBound).shown
          pieces.append(.element("div", [.init("class", "equation")], [formulaBox(formula, tex: display.content)]))
        case .figure:
          figure += 1
          let number = figure == figures ? numbering.figures[cell.index] : nil
          let caption = try caption("Figure", number, cell.options.figureCaption)
          pieces.append(Exhibit.figure(display, of: cell, caption, isFirst: figure == 1))
        case .table:
          table += 1
          let number = table == 1 ? numbering.tables[cell.index] : nil
          let caption = try caption("Table", number, cell.options.tableCaption)
          pieces.append(Exhibit.table(display, of: cell, caption, isFirst: table == 1))
        }
      }
    }
    return pieces
  }

  private func failures(of result: CellResult, isIncluded: Bool) -> [Markup] {
    var pieces: [Markup] = []
    if let expected = result.expectedFailure, isIncluded {
      pieces.append(CodeMarkup.failure(expected, path: source.path, isExpected: true))
    }
    switch result.state {
    case .succeeded, .skipped: break
    case .failed(let failure): pieces.append(CodeMarkup.failure(failure, path: source.path, isExpected: false))
    case .notRun:
      if isIncluded { pieces.append(.element("p", [.init("class", "not-run")], text: "Not run: a cell above failed.")) }
    }
    return pieces
  }
}
