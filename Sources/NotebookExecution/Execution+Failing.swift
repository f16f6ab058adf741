internal import Foundation
internal import NotebookSyntax
internal import SourceText

extension Execution {
  /// Runs a cell with `error:` in a program of its own and looks whether it fails as it must.
  func runFailing(_ cell: Cell) throws(MachineFailure) -> CellResult {
    guard let expected = cell.options.expectedFailure else { return CellResult(state: .succeeded) }
    if let first = failures.keys.min(), first < cell.index { return CellResult(state: .notRun) }
    var plan = ProgramPlan(notebook, failing: cell.index)
    (plan.displays, plan.declaredNames) = try (outline(of: plan) ?? ProgramOutline()).forWeaving
    let program = ProgramWeaver(notebook).weave(plan)
    let messages = try compiler.check(program)
    if expected == .compile || !messages.isEmpty {
      let own = messages.filter { origins.owner(of: $0) == .cell(cell.index) }
      let failure = own.first.map { first in
        CellFailure(
          .compileError, own.map(\.pageText).joined(separator: "\n"), at: origins.place(of: first))
      }
      return judged(CellResult(state: .succeeded), failure: failure, cell, expected)
    }
    guard case .program(let executable, _) = try compiler.compile(program, optimizes: false).outcome else {
      throw MachineFailure("\(notebook.source.path): a cell that type-checks was rejected by the compiler")
    }
    let record = try runner(executable, timeouts: timeouts).run { _ in }
    let result = ResultCollector(notebook).collect(record).cells[cell.index] ?? CellResult(state: .notRun)
    if case .failed(let failure) = result.state { return judged(result, failure: failure, cell, expected) }
    return judged(result, failure: nil, cell, expected)
  }

  private func judged(
    _ result: CellResult, failure: CellFailure?, _ cell: Cell, _ expected: CellOptions.ExpectedFailure
  ) -> CellResult {
    var result = result
    guard let failure else {
      let sentence = "the cell ran to its end, but its option says error: \(expected.rawValue)"
      result.state = .failed(CellFailure(.unexpectedSuccess, sentence, at: notebook.firstCodeLocation(of: cell)))
      return result
    }
    let kinds: [CellOptions.ExpectedFailure: CellFailure.Kind] = [
      .compile: .compileError, .trap: .trap, .throws: .uncaughtError,
    ]
    guard failure.kind == kinds[expected] else {
      result.state = .failed(failure)
      return result
    }
    if let part = cell.options.expectedMessage, !failure.message.contains(part) {
      var other = failure
      other.message = "the cell failed as it should, but its message does not contain '\(part)': \(failure.message)"
      result.state = .failed(other)
      return result
    }
    result.state = .succeeded
    result.expectedFailure = failure
    return result
  }
}
