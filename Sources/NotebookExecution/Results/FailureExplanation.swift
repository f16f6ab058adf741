internal import NotebookSyntax
internal import SourceText

/// Why a program stopped before its end, in words for its author.
struct FailureExplanation {
  /// The kind of failure.
  private(set) var kind = CellFailure.Kind.exited
  /// One sentence.
  private(set) var sentence: String
  /// What the cell wrote to standard error, without the runtime's own words about the failure.
  private(set) var remainingErrors: String
  private let crash: CrashReport?

  /// Looks at how a run ended, and at what the failing cell wrote to standard error.
  init(_ record: RunRecord, pendingErrors: ArraySlice<UInt8>) {
    crash = record.crash
    let lines = String(decoding: pendingErrors, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let fatal = lines.lastIndex { line in Self.fatalWords.contains { Self.announcement($0, in: line) != nil } }
    // From the fatal line on, everything is the runtime's: the rest of a message of several lines, the handler's notes.
    let noise = fatal ?? lines.firstIndex(where: Self.isHandlers) ?? lines.endIndex
    remainingErrors = lines[..<noise].joined(separator: "\n")
    if noise < lines.endIndex, noise > 0, !remainingErrors.isEmpty { remainingErrors += "\n" }
    let message = fatal.map { Self.message(lines[$0...]) }

    switch record.ending {
    case .timedOut(let seconds):
      kind = .timedOut
      sentence =
        "the cell ran longer than \(Self.number(seconds)) s and was stopped; "
        + "look for a loop without an end, or allow more with //| timeout:"
    case .tooMuchOutput(let bytes):
      kind = .tooMuchOutput
      sentence = "the cell wrote more than \(bytes / 1_000_000) MB of output and was stopped"
    case .process(.exited(let status)):
      sentence = "the cell ended the program with exit(\(status)); a cell must run to its end"
    case .process(.signalled(let signal)):
      (kind, sentence) = Self.crash(record.crash, signal: signal, message: message)
    }
  }

  /// The failure as the cell's, at its place.
  func failure(of cell: Cell, in notebook: Notebook) -> CellFailure {
    CellFailure(kind, sentence, at: crash?.location ?? notebook.firstCodeLocation(of: cell))
  }

  private static func crash(
    _ report: CrashReport?, signal: Int32, message: String?
  ) -> (CellFailure.Kind, String) {
    let thrown = "Error raised at top level: "
    if let message, message.hasPrefix(thrown) {
      return (
        .uncaughtError,
        "the cell threw an error that nothing catches: \(Self.unqualified(message.dropFirst(thrown.count)))"
      )
    }
    if let message, message.contains("allocat") || message.contains("out of memory") { return outOfMemory }
    if let message { return (.trap, message.isEmpty ? "the cell stopped in a trap" : message) }
    if report?.isStackOverflow == true {
      return (.trap, "the stack overflowed: a function calls itself without an end, or too deep")
    }
    if let failure = report?.runtimeFailure { return (.trap, failure) }
    if signal == 9 { return (.outOfMemory, "the cell was killed with signal 9, as happens when memory runs out") }
    return (.trap, report.map { "the cell crashed: \($0.reason)" } ?? "the cell crashed with signal \(signal)")
  }

  /// Without the name of the woven module, which no author wrote, and without the addresses that stand for the
  /// function in which a local type is declared.
  private static func unqualified(_ text: Substring) -> String {
    var text = text.hasPrefix("lesson.") ? text.dropFirst("lesson.".count) : text
    var result = ""
    while let context = text.firstRange(of: "(unknown context at $") {
      result += text[..<context.lowerBound]
      text = text[context.upperBound...].drop { $0 != ")" }.dropFirst()
      if text.first == "." { text.removeFirst() }
    }
    return result + text
  }

  private static let outOfMemory: (CellFailure.Kind, String) = (
    .outOfMemory, "the cell asked for more memory than a notebook may use and was stopped"
  )

  /// How the runtime announces the end of a program on standard error.
  private static let fatalWords = ["Fatal error", "Precondition failed", "Assertion failed"]

  /// Where a word of the runtime begins: behind the place that it names, or at the start when it names none.
  private static func announcement<Text: StringProtocol>(_ word: String, in text: Text) -> Text.Index? {
    text.hasPrefix(word)
      ? text.startIndex : text.firstRange(of: ": \(word)").map { text.index($0.lowerBound, offsetBy: 2) }
  }

  /// True for a line that the crash handler writes, which names threads and addresses.
  private static func isHandlers(_ line: Substring) -> Bool {
    ["*** ", "swift-runtime: ", "Current stack trace:"].contains { line.hasPrefix($0) }
  }

  /// `file:line: Fatal error: text` without its place, with the lines that follow up to the handler's.
  private static func message(_ lines: ArraySlice<Substring>) -> String {
    let text = lines.prefix { !isHandlers($0) }.joined(separator: "\n")
    guard let start = fatalWords.compactMap({ announcement($0, in: text) }).min() else { return "" }
    var message = text[start...]
    // The words of a failed precondition belong to the message; those of a fatal error only announce it.
    if message.hasPrefix("Fatal error") {
      message = message.dropFirst("Fatal error".count).drop { $0 == ":" || $0 == " " }
    }
    while message.last?.isWhitespace == true { message.removeLast() }
    return String(message)
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}

extension Notebook {
  /// The place of a cell's first line that is code.
  func firstCodeLocation(of cell: Cell) -> SourceLocation {
    var line = cell.firstLine
    while line <= source.lineStarts.count, source.lineStarts[line - 1] < cell.range.upperBound {
      let text = source.text(in: source.rangeOfLine(line))
      let indent = text.prefix { $0 == " " || $0 == "\t" }
      if !text.isEmpty, indent.count < text.count, !text.dropFirst(indent.count).hasPrefix("//") {
        return SourceLocation(line: line, column: indent.utf8.count + 1)
      }
      line += 1
    }
    return SourceLocation(line: cell.fenceLine, column: 1)
  }
}
