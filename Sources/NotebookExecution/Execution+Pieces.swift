internal import NotebookSyntax

/// Pieces that are not whole: what they leave open or close would change the pieces around them.
extension Execution {
  /// Reads the outline of the plan, leaving out the pieces that are not whole.
  mutating func readOutline() throws(MachineFailure) {
    while true {
      guard let read = try outline(of: plan) else {
        diagnostics.append(
          Diagnostic(
            .warning, "the compiler's parse tree could not be read, so bare expressions are not displayed",
            path: notebook.source.path, at: nil))
        return
      }
      outline = read
      (plan.displays, plan.declaredNames) = outline.forWeaving
      guard let broken = outline.brokenPiece else { return }
      switch broken {
      case .cell(let index): try leaveOutBrokenCell(index)
      case .probe(let id): try leaveOutBrokenProbe(id)
      }
    }
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

  private mutating func leaveOutBrokenCell(_ index: Int) throws(MachineFailure) {
    var alone = plan
    alone.cells = [index]
    alone.probes = []
    alone.displays = [:]
    let messages = try compiler.syntaxErrors(of: ProgramWeaver(notebook).weave(alone))
    let cell = notebook.cells[index]
    guard let first = messages.first else {
      let sentence = "this cell is not whole: it opens or closes what another cell closes or opens"
      return fail(index, CellFailure(.compileError, sentence, at: notebook.firstCodeLocation(of: cell)))
    }
    let place =
      first.file == origins.fileName ? origins.place(of: first, in: index) : notebook.firstCodeLocation(of: cell)
    fail(index, CellFailure(.compileError, first.pageText, at: place))
  }

  private mutating func leaveOutBrokenProbe(_ id: Int) throws(MachineFailure) {
    var expression = Program()
    expression.addLine(notebook.probes[id].expression)
    let messages = try compiler.syntaxErrors(of: expression)
    probeFailures[id] = messages.first?.sentence ?? "it is not one expression"
    plan.probes.remove(id)
  }
}
