internal import CellEvents
internal import NotebookExecution
internal import NotebookSyntax

/// The numbers of figures, tables and equations, and what references to them say.
struct Numbering {
  /// The number of the figure that a cell shows.
  private(set) var figures: [Int: Int] = [:]
  /// The number of the table that a cell shows.
  private(set) var tables: [Int: Int] = [:]
  /// What a reference to a label says, such as `Figure 2`.
  private(set) var texts: [String: String] = [:]
  /// The number of each labelled equation.
  private(set) var equations: [String: Int] = [:]

  /// The anchor of each section that a reference may name.
  private var sections: [String: String] = [:]

  /// Numbers what a notebook shows, in reading order.
  init(_ executed: ExecutedNotebook) { number(executed.notebook.blocks, executed) }

  private mutating func number(_ blocks: [Block], _ executed: ExecutedNotebook) {
    for block in blocks {
      switch block.kind {
      case .cell(let index): number(executed.notebook.cells[index], executed.cells[index])
      case .math(_, let label?, _):
        if equations[label] == nil { equations[label] = equations.count + 1 }
        texts[label] = "Equation \(equations[label] ?? 0)"
      case .heading(_, let anchor, let inlines):
        let text = "“\(Inline.plainText(inlines))”"
        let label = anchor.hasPrefix("sec-") ? anchor : "sec-" + anchor
        texts[label] = text
        sections[label] = anchor
      case .quote(let inner), .callout(_, _, let inner): number(inner, executed)
      case .list(_, _, let items): for item in items { number(item.blocks, executed) }
      default: break
      }
    }
  }

  private mutating func number(_ cell: Cell, _ result: CellResult) {
    let options = cell.options
    guard options.isIncluded, options.showsOutput else { return }
    func shows(_ kind: Display.Kind) -> Bool {
      result.outputs.contains { if case .displayed(let display) = $0 { display.kind == kind } else { false } }
    }
    let label = options.label
    if shows(.figure), options.figureCaption != nil || label?.hasPrefix("fig-") == true {
      figures[cell.index] = figures.count + 1
      if let label, label.hasPrefix("fig-") { texts[label] = "Figure \(figures.count)" }
    }
    if shows(.table), options.tableCaption != nil || label?.hasPrefix("tbl-") == true {
      tables[cell.index] = tables.count + 1
      if let label, label.hasPrefix("tbl-") { texts[label] = "Table \(tables.count)" }
    }
  }

  /// The anchor that a reference to a label leads to: a section may be named by its own anchor.
  func anchor(of label: String) -> String { sections[label] ?? label }
}
