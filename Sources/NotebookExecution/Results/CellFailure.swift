internal import NotebookSyntax
package import SourceText

/// How a cell failed.
package struct CellFailure: Sendable, Equatable, Codable {
  /// The kinds of failure.
  package enum Kind: String, Sendable, Codable {
    case compileError, trap, uncaughtError, exited, timedOut, outOfMemory, tooMuchOutput, unexpectedSuccess
    /// It uses what is declared below it.
    case forwardReference
  }

  /// The kind.
  package var kind: Kind
  /// One sentence: what happened and what to do; it may be followed by further lines, such as the compiler's.
  package var message: String
  /// The place in the Markdown.
  package var location: SourceLocation

  /// Makes a failure from its parts.
  package init(_ kind: Kind, _ message: String, at location: SourceLocation) {
    self.kind = kind
    self.message = message
    self.location = location
  }
}
