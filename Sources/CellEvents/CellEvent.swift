/// What a running cell tells the host, one JSON object a line on the event descriptor.
///
/// Every event carries the sizes that the child's stdout and stderr had when it was sent, so that the host can
/// order text, displays and values exactly without any marker inside the text.
package struct CellEvent: Codable, Sendable, Equatable {
  /// The version of this format; host and guest must agree.
  package static let version = 3

  /// What happened.
  package var body: Body
  /// Bytes written to standard output before the event.
  package var outputSize: Int
  /// Bytes written to standard error before the event.
  package var errorSize: Int

  /// Makes an event from its parts.
  package init(_ body: Body, outputSize: Int, errorSize: Int) {
    self.body = body
    self.outputSize = outputSize
    self.errorSize = errorSize
  }

  /// The kinds of event.
  package enum Body: Codable, Sendable, Equatable {
    /// The program has started; the format's version.
    case started(version: Int)
    /// The cell with this index begins.
    case cellBegan(Int)
    /// The cell with this index has run to its end.
    case cellEnded(Int)
    /// A value is displayed.
    case display(Display)
    /// The claim or inline value with this id is about to be computed.
    case probeBegan(Int)
    /// A claim or an inline value was computed.
    case value(id: Int, ClaimedValue)
    /// A cell says something of numbers in a post.
    case stated(PostStatement)
    /// The statement with this number, about which a comment states something, begins.
    case statementBegan(Int)
    /// The statement with this number has run; its value, when that is stated.
    case statementEnded(Int, ClaimedValue?)
    /// A loop over `progress(_:)` advanced.
    case progress(done: Int, of: Int)
    /// The last cell has run to its end.
    case finished
  }
}
