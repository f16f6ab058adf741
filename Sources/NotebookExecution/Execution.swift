internal import CellEvents
internal import Foundation
internal import NotebookSyntax
internal import Numerals
internal import Posts
internal import SourceText

/// The execution of one notebook: as much of it as compiles and runs.
///
/// When something does not compile, or refers to what is declared below it, or a claim traps, that piece is left out
/// and the rest is compiled and run again: the cells before a mistake always show what they do.
struct Execution {
  /// What execution itself found: compiler's messages, failures.
  var diagnostics: [Diagnostic] = []

  private var posts: URL?
  let notebook: Notebook
  let compiler: Compiler
  let directory: URL
  let settings: ExecutionSettings
  let origins: MessageOrigins
  var plan: ProgramPlan
  var outline = ProgramOutline()
  var statements: ClaimedStatements
  /// Why statements whose values comments state could not be checked, by number.
  var checkFailures: [Int: String] = [:]
  var failures: [Int: CellFailure] = [:]
  var probeFailures: [Int: String] = [:]
  var results = ResultCollector.Results()

  /// Prepares the execution of a notebook, its files going to `directory`.
  init(_ notebook: Notebook, compiler: Compiler, directory: URL, settings: ExecutionSettings) {
    self.notebook = notebook
    self.compiler = compiler
    self.directory = directory
    self.settings = settings
    origins = MessageOrigins(notebook)
    plan = ProgramPlan(notebook)
    statements = ClaimedStatements(notebook)
  }

  /// Compiles and runs until what is left runs to its end.
  mutating func run(programs: ProgramStore, watch: (CellEvent) -> Void) throws(MachineFailure) -> ExecutedNotebook {
    leaveOutDirectives()
    try tellOfPosts()
    try readOutline()
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
    let errors = messages.filter { $0.severity == .error }
    if leaveOutChecks(for: errors) { return }
    // A second declaration makes every use of the name ambiguous, also where it was right: only the second is to blame.
    let redeclarations = errors.filter {
      $0.sentence.hasPrefix("invalid redeclaration") && origins.owner(of: $0) != nil
    }
    for message in redeclarations.isEmpty ? errors : redeclarations {
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
    if plan == before { try leaveOutFirstRejected(errors) }
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
  mutating func fail(_ cell: Int, _ failure: CellFailure) {
    // The compiler reports a cell's mistakes in order; the first is the failure, the others are diagnostics.
    if let known = failures[cell], known.kind == failure.kind, known.location != failure.location {
      failures[cell]?.message += "\n" + failure.message
      diagnostics.append(diagnostic(failure))
      return
    }
    failures[cell] = failure
    plan = plan.truncated(before: failures.keys.min() ?? cell, in: notebook)
  }

  /// A failure as the terminal tells it: its first line, without the compiler's snippet.
  private func diagnostic(_ failure: CellFailure) -> Diagnostic {
    let sentence = failure.message.split(separator: "\n").first.map(String.init) ?? failure.message
    return Diagnostic(.error, sentence, path: notebook.source.path, at: failure.location)
  }

  /// Takes the warnings of the last compilation; an earlier one saw more cells, but said the same of these.
  private mutating func takeWarnings(_ messages: [CompilerMessage]) {
    diagnostics.removeAll { $0.severity == .warning && $0.location != nil }
    for message in messages where message.severity == .warning && origins.owner(of: message) != nil {
      diagnostics.append(
        Diagnostic(.warning, message.sentence, path: notebook.source.path, at: origins.place(of: message)))
    }
  }

  func outline(of plan: ProgramPlan) throws(MachineFailure) -> ProgramOutline? {
    let program = ProgramWeaver(notebook).weave(plan)
    return try compiler.parse(program).tree.map { ProgramOutline($0, of: program, in: notebook) }
  }

  var timeouts: [Int: Double] {
    var timeouts: [Int: Double] = [:]
    for cell in notebook.cells {
      timeouts[cell.index] = cell.options.timeout ?? notebook.frontMatter.timeout ?? settings.timeout
    }
    return timeouts
  }

  func runner(_ executable: URL, timeouts: [Int: Double]) -> CellProcess {
    var process = CellProcess(
      executable: executable,
      workingDirectory: URL(fileURLWithPath: notebook.source.path).deletingLastPathComponent().path,
      directory: directory, fileName: origins.fileName, timeouts: timeouts, settings: settings)
    process.posts = posts
    return process
  }

  /// Writes what the program may know of the posts.
  private mutating func tellOfPosts() throws(MachineFailure) {
    guard !notebook.posts.isEmpty else { return }
    let file = directory.appending(path: "posts.json")
    do { try JSONEncoder().encode(notebook.posts.map { PostText($0) }).write(to: file) } catch {
      throw MachineFailure("\(file.path) cannot be written: \(error.localizedDescription)")
    }
    posts = file
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
      if case .failed(let failure) = cell.state { diagnostics.append(diagnostic(failure)) }
    }
    let claimed = Set(notebook.claims.map(\.probe))
    for (id, reason) in probeFailures.sorted(by: { $0.key < $1.key }) where !claimed.contains(id) {
      let probe = notebook.probes[id]
      diagnostics.append(
        Diagnostic(
          .error, "the value of '\(probe.expression)' could not be computed: \(reason)", path: notebook.source.path,
          at: probe.location))
    }
    let probes = notebook.probes.map { probe -> ExecutedNotebook.ProbeResult in
      if let value = results.values[probe.id] { return .value(value) }
      return .failed(probeFailures[probe.id] ?? "a cell above it failed")
    }
    var executed = ExecutedNotebook(
      notebook: notebook, cells: cells, probes: probes, codeClaims: codeClaimResults, diagnostics: diagnostics)
    executed.postStatements = results.postStatements
    return executed
  }
}
