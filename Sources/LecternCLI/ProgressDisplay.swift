import CellEvents
import FindingFormats
import Foundation
import LecternDriver
import NotebookExecution
import NotebookSyntax
import SourceText
import Synchronization
import Verification

/// Shows on the terminal how a run goes: a line per notebook, and while cells run a bar that a person can watch.
final class ProgressDisplay: RunObserver {
  /// How much is shown.
  enum Style { case lines, quiet }

  private struct Cell {
    var index: Int
    var start: ContinuousClock.Instant
    var fraction: Double?
  }

  private struct State {
    var running: [String: Cell] = [:]
    var hasBar = false
  }

  private let style: Style
  private let state = Mutex(State())
  private let terminal = Terminal.standardError

  /// Shows in this style.
  init(style: Style) { self.style = style }

  func skipped(_ file: NotebookFile, _ reason: String) {
    if style == .lines { write("– \(file.path)  \(reason)\n") }
  }

  /// Writes the notebook's line and its diagnostics; quietly, only its errors.
  func finished(_ built: BuiltNotebook) {
    var text = ""
    if style == .lines, let verified = built.verified {
      let cells = verified.executed.cells.count
      let numbers = verified.coverage.total == 0 ? "" : ", \(verified.coverage.summary)"
      let mark = terminal.marks.mark(hasErrors: built.hasErrors)
      text += "\(mark) \(built.file.path)  \(cells) \(cells == 1 ? "cell" : "cells")\(numbers)\n"
    }
    for diagnostic in built.diagnostics where style == .lines || diagnostic.severity == .error {
      text += diagnostic.description + "\n"
    }
    write(text)
  }

  func received(_ event: CellEvent, of notebook: Notebook) {
    let path = notebook.source.path
    var slow: String?
    state.withLock { state in
      switch event.body {
      case .cellBegan(let index):
        state.running[path] = Cell(index: index, start: .now)
      case .progress(let done, let total):
        state.running[path]?.fraction = total > 0 ? Double(done) / Double(total) : nil
      case .cellEnded(let index):
        if let cell = state.running.removeValue(forKey: path), cell.start.duration(to: .now) > Self.slowCell {
          let seconds = cell.start.duration(to: .now).components.seconds
          slow = "\(path):\(notebook.cells[index].firstLine): note: this cell took \(seconds) s\n"
        }
      default: break
      }
      draw(&state, notebook)
    }
    if let slow, style == .lines { write(slow) }
  }

  /// Writes a line of its own, above the bar.
  private func write(_ text: String) {
    state.withLock { state in
      erase(&state)
      terminal.write(text)
    }
  }

  /// Removes the bar.
  func finish() { state.withLock { erase(&$0) } }

  /// A cell that takes longer than this is named.
  private static let slowCell = Duration.seconds(5)

  private func erase(_ state: inout State) {
    guard state.hasBar else { return }
    terminal.write("\r\u{1B}[K")
    state.hasBar = false
  }

  private func draw(_ state: inout State, _ notebook: Notebook) {
    guard style == .lines, terminal.isInteractive else { return }
    guard let cell = state.running[notebook.source.path] else { return erase(&state) }
    let filled = Int(20 * (cell.fraction ?? 0))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
    let share = cell.fraction.map { " \(Int(100 * $0)) %" } ?? ""
    terminal.write(
      "\r\u{1B}[K\(notebook.source.path)  cell \(cell.index + 1) of \(notebook.cells.count)  \(bar)\(share)")
    state.hasBar = true
  }
}
