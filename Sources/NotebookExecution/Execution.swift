internal import CellEvents
internal import Foundation
internal import NotebookSyntax

/// The execution of one notebook: as much of it as compiles and runs.
///
/// When something does not compile, or refers to what is declared below it, or a claim traps, that piece is left out
/// and the rest is compiled and run again: the cells before a mistake always show what they do.
struct Execution {
  /// What execution itself found: compiler's messages, failures.
  private(set) var diagnostics: [Diagnostic] = []

  private let notebook: Notebook
  private let compiler: Compiler
  private let directory: URL
  private let settings: ExecutionSettings
  private let origins: MessageOrigins
  private var plan: ProgramPlan
  private var outline = ProgramOutline()
  private var failures: [Int: CellFailure] = [:]
  private var probeFailures: [Int: String] = [:]
  private var results = ResultCollector.Results()

  /// Prepares the execution of a notebook, its files going to `directory`.
  init(_ notebook: Notebook, compiler: Compiler, directory: URL, settings: ExecutionSettings) {
    self.notebook = notebook
    self.compiler = compiler
    self.directory = directory
    self.settings = settings
    origins = MessageOrigins(notebook)
    plan = ProgramPlan(notebook)
  }

  /// Compiles and runs until what is left runs to its end.
  mutating func run(programs: ProgramStore, watch: (CellEvent) -> Void) throws(MachineFailure) -> ExecutedNotebook {
    outline = try outline(of: plan)
    plan.displays = outline.trailingExpressions
    while !plan.isEmpty {
      guard let executable = try build(programs) else { continue }
      let record = try runner(executable, timeouts: timeouts).run(watch: watch)
      results = ResultCollector(notebook).collect(record)
      guard let failed = results.failedProbe else { break }
      probeFailures[failed.id] = failed.reason
      plan.probes.remove(failed.id)
    }
    for cell in notebook.cells where cell.options.expectedFailure != nil && cell.options.isEvaluated {
      results.cells[cell.index] = try runFailing(cell)
    }
    return executed()
  }

  /// The executable of the plan, or nil after something was taken out of it.
  private mutating func build(_ programs: ProgramStore) throws(MachineFailure) -> URL? {
    let optimizes = notebook.frontMatter.optimizes
    let program = ProgramWeaver(notebook).weave(plan)
    if let kept = programs.program(program, optimizes: optimizes) { return kept }
    let (outcome, references) = try compiler.compile(program, optimizes: optimizes)
    switch outcome {
    case .rejected(let messages):
      try leaveOut(messages)
      return nil
    case .program(let executable, let warnings):
      guard references.isEmpty else {
        leaveOut(references)
        return nil
      }
      takeWarnings(warnings)
      return warnings.isEmpty ? programs.store(executable, of: program, optimizes: optimizes) : executable
    }
  }

  private mutating func leaveOut(_ messages: [CompilerMessage]) throws(MachineFailure) {
    let before = plan
    for message in messages where message.severity == .error {
      switch origins.owner(of: message) {
      case .probe(let id) where plan.probes.contains(id):
        probeFailures[id] =
          probeFailures[id] ?? laterDeclaration(message, user: notebook.probes[id].afterCell ?? -1)
          ?? message.sentence
        plan.probes.remove(id)
      case .cell(let index) where plan.cells.contains(index):
        let place = origins.place(of: message)
        fail(
          index,
          laterDeclaration(message, user: index).map { CellFailure(.forwardReference, $0, at: place) }
            ?? CellFailure(.compileError, message.pageText, at: place))
      default: continue
      }
    }
    guard plan != before else {
      throw MachineFailure(
        "\(notebook.source.path): the compiler rejected what lectern wrote around the cells; please report this:\n"
          + messages.map { $0.lines.joined(separator: "\n") }.joined(separator: "\n"))
    }
  }

  /// The compiler cannot find a name when the cell that declares it was left out; the reader must hear of that cell.
  private func laterDeclaration(_ message: CompilerMessage, user: Int) -> String? {
    let words = message.sentence.split(separator: "'")
    guard message.sentence.hasPrefix("cannot find "), words.count > 1,
      let declaring = outline.declaringCells[String(words[1])], declaring > user
    else { return nil }
    return declaredLater(String(words[1]), declaring)
  }

  private func declaredLater(_ name: String, _ cell: Int) -> String {
    "'\(name)' is declared later, in the cell at line \(notebook.cells[cell].firstLine)"
  }

  private mutating func leaveOut(_ references: [ForwardReference]) {
    for reference in references {
      let sentence = declaredLater(reference.name, reference.declaringCell)
      switch reference.user {
      case .probe(let id):
        probeFailures[id] = probeFailures[id] ?? sentence
        plan.probes.remove(id)
      case .cell(let index):
        let place = notebook.source.location(of: reference.sourceOffset)
        fail(index, CellFailure(.forwardReference, sentence, at: place))
      }
    }
  }

  /// Records the failure of a cell that stays out of the program, with all below it.
  private mutating func fail(_ cell: Int, _ failure: CellFailure) {
    // The compiler reports a cell's mistakes in order; the first is the failure, the others are diagnostics.
    if let known = failures[cell], known.kind == failure.kind, known.location != failure.location {
      failures[cell]?.message += "\n" + failure.message
      diagnose(failure)
      return
    }
    failures[cell] = failure
    plan = plan.truncated(before: failures.keys.min() ?? cell, in: notebook)
  }

  private mutating func diagnose(_ failure: CellFailure) {
    let sentence = failure.message.split(separator: "\n").first.map(String.init) ?? failure.message
    diagnostics.append(Diagnostic(.error, sentence, path: notebook.source.path, at: failure.location))
  }

  /// Takes the warnings of the last compilation; an earlier one saw more cells, but said the same of these.
  private mutating func takeWarnings(_ messages: [CompilerMessage]) {
    diagnostics.removeAll { $0.severity == .warning }
    for message in messages where message.severity == .warning && origins.owner(of: message) != nil {
      diagnostics.append(
        Diagnostic(.warning, message.sentence, path: notebook.source.path, at: origins.place(of: message)))
    }
  }

  private func outline(of plan: ProgramPlan) throws(MachineFailure) -> ProgramOutline {
    let program = ProgramWeaver(notebook).weave(plan)
    guard let tree = try compiler.parse(program) else { return ProgramOutline() }
    return ProgramOutline(tree, of: program)
  }

  private var timeouts: [Int: Double] {
    var timeouts: [Int: Double] = [:]
    for cell in notebook.cells {
      timeouts[cell.index] = cell.options.timeout ?? notebook.frontMatter.timeout ?? settings.timeout
    }
    return timeouts
  }

  private func runner(_ executable: URL, timeouts: [Int: Double]) -> CellProcess {
    CellProcess(
      executable: executable,
      workingDirectory: URL(fileURLWithPath: notebook.source.path).deletingLastPathComponent().path,
      directory: directory, fileName: origins.fileName, timeouts: timeouts, settings: settings)
  }

  private func executed() -> ExecutedNotebook {
    var diagnostics = notebook.diagnostics + diagnostics
    var hasFailed = false
    let cells = notebook.cells.map { cell -> CellResult in
      guard cell.options.isEvaluated else { return CellResult(state: .skipped) }
      if let failure = failures[cell.index] {
        hasFailed = true
        return CellResult(state: .failed(failure))
      }
      guard !hasFailed, let result = results.cells[cell.index] else { return CellResult(state: .notRun) }
      if case .failed = result.state, cell.options.expectedFailure == nil { hasFailed = true }
      return result
    }
    for cell in cells {
      guard case .failed(let failure) = cell.state else { continue }
      let sentence = failure.message.split(separator: "\n").first.map(String.init) ?? failure.message
      diagnostics.append(Diagnostic(.error, sentence, path: notebook.source.path, at: failure.location))
    }
    let probes = notebook.probes.map { probe -> ExecutedNotebook.ProbeResult in
      if let value = results.values[probe.id] { return .value(value) }
      return .failed(probeFailures[probe.id] ?? "a cell above it failed")
    }
    return ExecutedNotebook(notebook: notebook, cells: cells, probes: probes, diagnostics: diagnostics)
  }
}

// MARK: - Cells that must fail

extension Execution {
  /// Runs a cell with `error:` in a program of its own and looks whether it fails as it must.
  private func runFailing(_ cell: Cell) throws(MachineFailure) -> CellResult {
    guard let expected = cell.options.expectedFailure else { return CellResult(state: .succeeded) }
    if let first = failures.keys.min(), first < cell.index { return CellResult(state: .notRun) }
    var plan = ProgramPlan(notebook, failing: cell.index)
    plan.displays = try outline(of: plan).trailingExpressions
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
