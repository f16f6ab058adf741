import Dispatch
import Foundation
import NotebookExecution

/// Ends the compilers and cells of a run when the run itself is ended by Ctrl-C or by `kill`.
///
/// They live in sessions of their own, so the terminal's signal does not reach them.
struct Interruption {
  private let sources: [any DispatchSourceSignal]

  /// Begins to listen; the run must keep the value.
  init() {
    let queue = DispatchQueue(label: "interruption")
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        ChildProcess.killAll()
        // The signal's own end, so that a shell sees what happened.
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.resume()
      return source
    }
  }
}
