package import CellEvents
package import NotebookSyntax

/// Folds the record of a run into one result per cell and one per probe: a pure function.
package struct ResultCollector: Sendable {
  /// What a run gave.
  package struct Results: Sendable, Equatable {
    /// The cells that began, by index.
    package var cells: [Int: CellResult] = [:]
    /// The probes that were computed, by id.
    package var values: [Int: ClaimedValue] = [:]
    /// What the cells said of numbers in posts, in order.
    package var postStatements: [PostStatement] = []
    /// The statements that ran to their end, by number.
    package var statements: [Int: StatementResult] = [:]
    /// The probe that stopped the program, and why.
    package var failedProbe: (id: Int, reason: String)?

    package static func == (first: Results, second: Results) -> Bool {
      first.cells == second.cells && first.values == second.values
        && first.postStatements == second.postStatements && first.statements == second.statements
        && first.failedProbe?.id == second.failedProbe?.id
        && first.failedProbe?.reason == second.failedProbe?.reason
    }
  }

  private let notebook: Notebook

  /// Collects for a notebook.
  package init(_ notebook: Notebook) { self.notebook = notebook }

  /// Collects.
  package func collect(_ record: RunRecord) -> Results {
    var fold = Fold(record: record)
    for event in record.events { fold.take(event) }
    if fold.isFinished, record.ending == .process(.exited(0)), record.crash == nil { return fold.results }
    // A crash on another thread can come when the last cell has ended; it is that cell's.
    if fold.isFinished { fold.current = record.events.lastCell }

    let explanation = FailureExplanation(
      record, pendingErrors: record.errors[min(fold.seen.errors, record.errors.count)...])
    if fold.current != nil { fold.advance(to: record.output.count, fold.seen.errors) }
    var results = fold.results
    if let current = fold.current {
      results.cells[current]?.outputs.append(joining: .complained(explanation.remainingErrors))
      results.cells[current]?.state = .failed(explanation.failure(of: notebook.cells[current], in: notebook))
    } else if let probe = fold.probe {
      results.failedProbe = (probe, explanation.sentence)
    }
    return results
  }
}

/// What is known after some of the events.
private struct Fold {
  let record: RunRecord
  var results = ResultCollector.Results()
  /// The cell that runs.
  var current: Int?
  /// The probe that is computed.
  var probe: Int?
  /// The bytes of both streams that belong to events so far.
  var seen = (output: 0, errors: 0)
  var isFinished = false
  /// The checked statement that runs, and what it has given.
  private var statement: (id: Int, outputs: [CellResult.Output])?

  init(record: RunRecord) { self.record = record }

  mutating func take(_ event: CellEvent) {
    advance(to: event.outputSize, event.errorSize)
    switch event.body {
    case .started, .progress: break
    case .cellBegan(let cell):
      results.cells[cell] = CellResult(state: .succeeded)
      (current, probe, statement) = (cell, nil, nil)
    case .cellEnded: current = nil
    case .display(let display): append(.displayed(display))
    case .stated(let statement): results.postStatements.append(statement)
    case .statementBegan(let id): statement = (id, [])
    case .statementEnded(let id, let value):
      if let statement, statement.id == id {
        results.statements[id] = StatementResult(outputs: statement.outputs, value: value)
      }
      statement = nil
    case .probeBegan(let id): probe = id
    case .value(let id, let value):
      results.values[id] = value
      probe = nil
    case .finished: isFinished = true
    }
  }

  /// Gives the bytes of both streams up to these sizes to what runs.
  mutating func advance(to output: Int, _ errors: Int) {
    let output = min(max(output, seen.output), record.output.count)
    let errors = min(max(errors, seen.errors), record.errors.count)
    append(.printed(String(decoding: record.output[seen.output..<output], as: UTF8.self)))
    append(.complained(String(decoding: record.errors[seen.errors..<errors], as: UTF8.self)))
    seen = (output, errors)
  }

  private mutating func append(_ output: CellResult.Output) {
    guard let current else { return }
    results.cells[current]?.outputs.append(joining: output)
    statement?.outputs.append(joining: output)
  }
}

extension [CellEvent] {
  /// The cell that began last.
  fileprivate var lastCell: Int? {
    for event in reversed() {
      if case .cellBegan(let cell) = event.body { return cell }
    }
    return nil
  }
}

extension [CellResult.Output] {
  /// Adds a piece of output; text joins the text of the same stream before it.
  fileprivate mutating func append(joining output: CellResult.Output) {
    // The text is taken out before it grows, so that appending does not copy it.
    switch (last, output) {
    case (_, .printed("")), (_, .complained("")): return
    case (.printed(var text)?, .printed(let more)):
      removeLast()
      text += more
      append(.printed(text))
    case (.complained(var text)?, .complained(let more)):
      removeLast()
      text += more
      append(.complained(text))
    default: append(output)
    }
  }
}
