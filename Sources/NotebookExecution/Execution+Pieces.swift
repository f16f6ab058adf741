internal import NotebookSyntax
internal import SourceText

/// Pieces that are not whole: what they leave open or close would change the pieces around them.
extension Execution {
  /// Reads the outline of the plan, leaving out the pieces that are not whole.
  ///
  /// What the parser says of the whole program points at the wrong place when a piece is not whole, so each is then
  /// parsed by itself. A piece that parses by itself may still close what it did not open; the tree shows that.
  mutating func readOutline() throws(MachineFailure) {
    while true {
      let program = ProgramWeaver(notebook).weave(plan)
      let (tree, hasErrors) = try compiler.parse(program)
      if hasErrors, try leaveOutUnparsed() { continue }
      guard let tree else {
        diagnostics.append(
          Diagnostic(
            .warning, "the compiler's parse tree could not be read, so bare expressions are not displayed",
            path: notebook.source.path, at: nil))
        return
      }
      outline = ProgramOutline(tree, of: program, in: notebook)
      (plan.displays, plan.declaredNames) = outline.forWeaving
      statements = ClaimedStatements(outline.items, in: notebook)
      plan.checks = statements.checks
      switch outline.brokenPiece {
      case nil: return
      case .cell(let index)?: if try !leaveOut(brokenCell: index) { leaveOut(unbalancedCell: index) }
      case .probe(let id)?: if try !leaveOut(brokenProbe: id) { leaveOut(unbalancedProbe: id) }
      }
    }
  }

  /// Leaves out every piece that does not parse by itself; false when all do.
  private mutating func leaveOutUnparsed() throws(MachineFailure) -> Bool {
    var found = false
    for id in plan.probes.sorted() where try leaveOut(brokenProbe: id) { found = true }
    for index in plan.cells where try leaveOut(brokenCell: index) { found = true }
    return found
  }

  /// Leaves out cells that would move the places of every message.
  mutating func leaveOutDirectives() {
    for cell in notebook.cells where plan.cells.contains(cell.index) {
      let directive = Array("#sourceLocation".utf8)
      guard let found = notebook.source.bytes[cell.range].firstRange(of: directive) else { continue }
      let place = notebook.source.location(of: found.lowerBound)
      fail(
        cell.index,
        CellFailure(
          .compileError, "a cell cannot use #sourceLocation: it would move the places that messages name", at: place))
    }
  }

  /// Leaves out the first cell with which the program is rejected, when no message names a place of the author's.
  mutating func leaveOutFirstRejected(_ errors: [CompilerMessage]) throws(MachineFailure) {
    let sentence = errors.first?.sentence ?? "the compiler rejects it"
    for count in plan.cells.indices.map({ $0 + 1 }) {
      var prefix = plan
      prefix.cells = Array(plan.cells.prefix(count))
      prefix.probes = []
      if try compiler.check(ProgramWeaver(notebook).weave(prefix)).isEmpty { continue }
      let cell = plan.cells[count - 1]
      return fail(cell, CellFailure(.compileError, sentence, at: notebook.firstCodeLocation(of: notebook.cells[cell])))
    }
    for id in plan.probes { probeFailures[id] = sentence }
    guard !plan.probes.isEmpty else {
      throw MachineFailure("\(notebook.source.path): the compiler rejects an empty program: \(sentence)")
    }
    plan.probes = []
  }

  private mutating func leaveOut(brokenCell index: Int) throws(MachineFailure) -> Bool {
    var alone = plan
    alone.cells = [index]
    alone.probes = []
    alone.displays = [:]
    alone.checks = [:]
    guard let first = try compiler.syntaxErrors(of: ProgramWeaver(notebook).weave(alone)).first else { return false }
    fail(index, CellFailure(.compileError, first.pageText, at: origins.place(of: first, in: index)))
    return true
  }

  private mutating func leaveOut(brokenProbe id: Int) throws(MachineFailure) -> Bool {
    var alone = Program()
    alone.addLine("_ = (")
    alone.addLine(notebook.probes[id].expression)
    alone.addLine(")")
    guard let first = try compiler.syntaxErrors(of: alone).first else { return false }
    probeFailures[id] = first.sentence
    plan.probes.remove(id)
    return true
  }

  private mutating func leaveOut(unbalancedCell index: Int) {
    let sentence = "this cell is not whole: it closes what it does not open, or opens what another cell closes"
    fail(
      index, CellFailure(.compileError, sentence, at: notebook.firstCodeLocation(of: notebook.cells[index])))
  }

  private mutating func leaveOut(unbalancedProbe id: Int) {
    probeFailures[id] = "it is not one expression"
    plan.probes.remove(id)
  }
}
