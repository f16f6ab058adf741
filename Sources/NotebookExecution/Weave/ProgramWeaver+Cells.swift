internal import NotebookSyntax
internal import SourceText

extension ProgramWeaver {
  /// Adds a cell: its bytes, in pieces where one of its statements is displayed or checked.
  func add(_ cell: Cell, _ plan: ProgramPlan, to program: inout Program) {
    let display = plan.displays[cell.index]
    var rest = cell.range
    begin(line: cell.firstLine, in: &program)
    for check in plan.checks[cell.index] ?? [] {
      add(rest.lowerBound..<check.start, of: cell, to: &program)
      program.addLine("")
      addChecked(check, isDisplayed: check.start == display, of: cell, to: &program)
      rest = check.resume..<rest.upperBound
      begin(line: notebook.source.location(of: check.resume).line, in: &program)
    }
    if let display, display >= rest.lowerBound {
      add(rest.lowerBound..<display, of: cell, to: &program)
      program.addLine("")
      addCall("LecternRuntime.display(", around: display..<rest.upperBound, of: cell, to: &program)
      return close(UInt8(ascii: "\n"), in: &program)
    }
    add(rest, of: cell, to: &program)
    close(program.text.last, in: &program)
  }

  /// Adds a statement between two calls that tell when it begins and when it has run, the second with its value.
  private func addChecked(_ check: StatementCheck, isDisplayed: Bool, of cell: Cell, to program: inout Program) {
    let began = "LecternRuntime.statementBegan(\(check.id))"
    let ended = "LecternRuntime.statementEnded(\(check.id)"
    if isDisplayed || check.reading == .expression {
      let options = ", stating: \(check.reading == .expression), displaying: \(isDisplayed),"
      return addCall("\(began); \(ended)\(options)", around: check.start..<check.end, of: cell, to: &program)
    }
    addLine(began, above: check.start, to: &program)
    add(check.start..<check.resume, of: cell, to: &program)
    if program.text.last != UInt8(ascii: "\n") { program.addLine("") }
    if case .variable(let text) = check.reading {
      program.addLine("\(ended), stating: true, displaying: false, \(text))")
    } else {
      program.addLine("\(ended))")
    }
  }

  /// Adds a call whose last argument is an expression of the author's, at its own line and column.
  private func addCall(_ open: String, around expression: Range<Int>, of cell: Cell, to program: inout Program) {
    addLine(open, above: expression.lowerBound, to: &program)
    add(expression, of: cell, to: &program)
    if program.text.last != UInt8(ascii: "\n") { program.addLine("") }
    program.addLine(")")
  }

  /// Adds a line of ours above a piece of a cell, and the spaces that keep the column of the piece.
  private func addLine(_ line: String, above offset: Int, to program: inout Program) {
    let place = notebook.source.location(of: offset)
    begin(line: place.line - 1, in: &program)
    program.addLine(line)
    program.indent(by: place.column - 1)
  }

  private func add(_ range: Range<Int>, of cell: Cell, to program: inout Program) {
    program.add(notebook.source.bytes[range], of: .cell(cell.index), from: range.lowerBound)
  }
}
