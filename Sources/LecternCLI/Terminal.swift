import FindingFormats
import Foundation
import Synchronization

/// A stream of the terminal that several workers write to, a whole piece at a time.
final class Terminal: Sendable {
  /// Standard error, where everything goes that is not the result.
  static let standardError = Terminal(descriptor: 2)
  /// Standard output.
  static let standardOutput = Terminal(descriptor: 1)

  /// True when a person looks at it.
  let isInteractive: Bool
  /// True when colours are welcome: a terminal, and no `NO_COLOR`.
  let showsColor: Bool
  private let handle: Mutex<FileHandle>

  private init(descriptor: Int32) {
    handle = Mutex(FileHandle(fileDescriptor: descriptor, closeOnDealloc: false))
    isInteractive = isatty(descriptor) == 1
    let environment = ProcessInfo.processInfo.environment
    showsColor = isInteractive && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// Writes text; a closed pipe loses it silently.
  func write(_ text: String) {
    handle.withLock { try? $0.write(contentsOf: Data(text.utf8)) }
  }

  /// The signs before the line of a document.
  var marks: StatusMarks { StatusMarks(passed: colored("✓", .green), failed: colored("✗", .red)) }

  /// The text in a colour, where colours are welcome.
  private func colored(_ text: String, _ color: Color) -> String {
    showsColor ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The colours that marks use, by their codes in ECMA-48.
  private enum Color: Int { case red = 31, green = 32 }
}
