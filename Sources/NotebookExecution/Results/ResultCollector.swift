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
    package var statements: [PostStatement] = []
    /// The probe that stopped the program, and why.
    package var failedProbe: (id: Int, reason: String)?

    package static func == (first: Results, second: Results) -> Bool {
      first.cells == second.cells && first.values == second.values && first.statements == second.statements
        && first.failedProbe?.id == second.failedProbe?.id && first.failedProbe?.reason == second.failedProbe?.reason
    }
  }

  private let notebook: Notebook

  /// Collects for a notebook.
  package init(_ notebook: Notebook) { self.notebook = notebook }

  /// Collects.
  package func collect(_ record: RunRecord) -> Results {
    var results = Results()
    var current: Int?
    var probe: Int?
    var seen = (output: 0, errors: 0)
    var isFinished = false

    func advance(to output: Int, _ errors: Int) {
      let output = min(max(output, seen.output), record.output.count)
      let errors = min(max(errors, seen.errors), record.errors.count)
      if let current {
        results.cells[current]?.append(.printed(Self.text(record.output[seen.output..<output])))
        results.cells[current]?.append(.complained(Self.text(record.errors[seen.errors..<errors])))
      }
      seen = (output, errors)
    }

    for event in record.events {
      advance(to: event.outputSize, event.errorSize)
      switch event.body {
      case .started, .progress: break
      case .cellBegan(let cell):
        results.cells[cell] = CellResult(state: .succeeded)
        (current, probe) = (cell, nil)
      case .cellEnded: current = nil
      case .display(let display): if let current { results.cells[current]?.append(.displayed(display)) }
      case .stated(let statement): results.statements.append(statement)
      case .probeBegan(let id): probe = id
      case .value(let id, let value):
        results.values[id] = value
        probe = nil
      case .finished: isFinished = true
      }
    }
    if isFinished, record.ending == .process(.exited(0)), record.crash == nil { return results }
    // A crash on another thread can come when the last cell has ended; it is that cell's.
    if isFinished { current = record.events.lastCell }

    let explanation = FailureExplanation(record, pendingErrors: record.errors[min(seen.errors, record.errors.count)...])
    if let current {
      advance(to: record.output.count, seen.errors)
      results.cells[current]?.append(.complained(explanation.remainingErrors))
      results.cells[current]?.state = .failed(explanation.failure(of: notebook.cells[current], in: notebook))
    } else if let probe {
      results.failedProbe = (probe, explanation.sentence)
    }
    return results
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
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

extension CellResult {
  /// Adds a piece of output; text joins the text of the same stream before it.
  fileprivate mutating func append(_ output: Output) {
    // The text is taken out before it grows, so that appending does not copy it.
    switch (outputs.last, output) {
    case (_, .printed("")), (_, .complained("")): return
    case (.printed(var text)?, .printed(let more)):
      outputs.removeLast()
      text += more
      outputs.append(.printed(text))
    case (.complained(var text)?, .complained(let more)):
      outputs.removeLast()
      text += more
      outputs.append(.complained(text))
    default: outputs.append(output)
    }
  }
}
