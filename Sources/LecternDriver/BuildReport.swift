import CellEvents
internal import NotebookExecution
import NotebookSyntax
import SourceText
import Verification

/// What a build comes to: for the terminal, for other programs, and as an exit code.
package struct BuildReport: Encodable {
  /// The version of the JSON.
  private let version = 1
  /// One entry per notebook, in order.
  private let notebooks: [Entry]
  /// Failures of the machine, each once.
  package let machineFailures: [String]
  private let hasErrors: Bool
  private let coverage: Coverage

  private enum CodingKeys: String, CodingKey { case version, notebooks, machineFailures }

  private struct Entry: Encodable {
    var path: String
    var page: String?
    var cells: [Cell]
    var numbers: Numbers?
    var diagnostics: [String]
  }

  private struct Cell: Encodable {
    var line: Int
    var state: String
    var message: String?
    var at: String?
    var outputs: [[String: String]]
  }

  private struct Numbers: Encodable {
    var coverage: Coverage
    /// The places of the unchecked numbers; nil when there are none.
    var uncheckedAt: [String]?

    func encode(to encoder: any Encoder) throws {
      try coverage.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(uncheckedAt, forKey: .uncheckedAt)
    }

    private enum CodingKeys: CodingKey { case uncheckedAt }
  }

  /// Gathers what became of the notebooks and of the index.
  init(_ built: [BuiltNotebook], index: Result<Void, MachineFailure>) {
    notebooks = built.map { built in
      Entry(
        path: built.file.path, page: built.verified.map { _ in built.file.pageName },
        cells: built.verified.map(Self.cells) ?? [], numbers: built.verified.map(Self.numbers),
        diagnostics: built.diagnostics.map(\.description))
    }
    coverage = built.compactMap(\.verified?.coverage).reduce(Coverage([]), +)
    hasErrors = built.contains(where: \.hasErrors)
    var failures = built.compactMap(\.failure)
    if case .failure(let failure) = index { failures.append(failure) }
    machineFailures = failures.distinctMessages
  }

  /// 0, 1 for a mistake in a notebook, 2 for a failure of the machine.
  package var exitCode: Int32 {
    if !machineFailures.isEmpty { return 2 }
    return hasErrors ? 1 : 0
  }

  /// `6 notebooks, 84 cells, 211 of 230 numbers verified, 19 given, 1.2 s`.
  package func summary(after duration: Duration) -> String {
    let built = notebooks.filter { $0.page != nil }
    let cells = built.reduce(0) { $0 + $1.cells.count }
    let tenths = Int(duration / .milliseconds(100))
    return "\(built.count) \(built.count == 1 ? "notebook" : "notebooks"), \(cells) \(cells == 1 ? "cell" : "cells"), "
      + "\(coverage.summary), \(tenths / 10).\(tenths % 10) s"
  }

  private static func cells(_ verified: VerifiedNotebook) -> [Cell] {
    zip(verified.executed.notebook.cells, verified.executed.cells).map { cell, result in
      var entry = Cell(line: cell.firstLine, state: "", outputs: result.outputs.map(output))
      let failure: CellFailure?
      switch result.state {
      case .succeeded: (entry.state, failure) = ("succeeded", result.expectedFailure)
      case .notRun: (entry.state, failure) = ("not run", nil)
      case .skipped: (entry.state, failure) = ("skipped", nil)
      case .failed(let reason): (entry.state, failure) = (reason.kind.rawValue, reason)
      }
      entry.message = failure?.message
      entry.at = failure.map { "\($0.location.line):\($0.location.column)" }
      return entry
    }
  }

  private static func output(_ output: CellResult.Output) -> [String: String] {
    switch output {
    case .printed(let text): ["printed": text]
    case .complained(let text): ["complained": text]
    case .displayed(let display): [display.kind.rawValue: display.plainText]
    }
  }

  private static func numbers(_ verified: VerifiedNotebook) -> Numbers {
    let unchecked = verified.documents.flatMap { document in
      document.unchecked.map { number in
        let place = document.source.location(of: number.range.lowerBound)
        let path = document.source.path == verified.executed.notebook.source.path ? "" : document.source.path + ":"
        return "\(path)\(place.line):\(place.column) \(document.source.text(in: number.range))"
      }
    }
    return Numbers(
      coverage: verified.coverage, uncheckedAt: unchecked.isEmpty ? nil : unchecked)
  }
}
