internal import NotebookSyntax
internal import SourceText

/// Tells which cell or probe a message of the compiler is about.
struct MessageOrigins: Sendable {
  /// The name of the notebook in woven programs.
  let fileName: String
  private let notebook: Notebook

  /// Looks in a notebook.
  init(_ notebook: Notebook) {
    self.notebook = notebook
    fileName = notebook.programFileName
  }

  /// The owner of the place that a message names; nil for a place that no author wrote.
  func owner(of message: CompilerMessage) -> Program.Owner? {
    guard message.file == fileName else { return nil }
    let place = message.location
    // An unfinished cell is reported just behind its last line.
    let cell = notebook.cells.last { $0.firstLine <= place.line }
    if let cell, place.line <= notebook.source.location(of: cell.range.upperBound).line { return .cell(cell.index) }
    return notebook.probes.last { $0.location <= place }.map { .probe($0.id) }
  }

  /// Where a message about a cell that stands alone in its program is shown; one behind its end is shown at its end.
  func place(of message: CompilerMessage, in cell: Int) -> SourceLocation {
    if let opening = opening(of: message) { return opening }
    let code = notebook.cells[cell].range
    let isInside = message.file == fileName && message.location < notebook.source.location(of: code.upperBound)
    return isInside ? message.location : endOfCode(cell) ?? message.location
  }

  /// Where a message is shown: for an unclosed bracket at its opening, which the compiler tells in a note; for an
  /// unfinished cell at the end of its code, not behind its fence.
  func place(of message: CompilerMessage) -> SourceLocation {
    if let opening = opening(of: message) { return opening }
    guard case .cell(let index)? = owner(of: message) else { return message.location }
    let end = notebook.source.location(of: notebook.cells[index].range.upperBound)
    return message.location.line < end.line ? message.location : endOfCode(index) ?? message.location
  }

  /// The last character of a cell that is not white space.
  private func endOfCode(_ cell: Int) -> SourceLocation? {
    let end = notebook.source.bytes[notebook.cells[cell].range].lastIndex { $0 > UInt8(ascii: " ") }
    return end.map { notebook.source.location(of: $0) }
  }

  /// The bracket that a message says is not closed.
  private func opening(of message: CompilerMessage) -> SourceLocation? {
    guard message.sentence.hasPrefix("expected '"),
      let note = message.lines.dropFirst().first(where: { $0.contains("note: to match this opening") })
    else { return nil }
    let parts = note.split(separator: ":")
    guard parts.count > 2, parts[0] == fileName, let line = Int(parts[1]), let column = Int(parts[2]) else {
      return nil
    }
    return SourceLocation(line: line, column: column)
  }
}

extension CompilerMessage {
  /// The message as a page shows it: the sentence, then the snippet.
  var pageText: String {
    var shown = [sentence]
    for line in lines.dropFirst() {
      let isMark = line.contains("^") && line.allSatisfy { " ^~".contains($0) }
      // Marks under a line of ours mean nothing to the author.
      if line.hasPrefix("#sourceLocation") || (isMark && shown.count == 1) { continue }
      shown.append(line)
    }
    return shown.joined(separator: "\n")
  }
}
