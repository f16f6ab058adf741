internal import NotebookSyntax

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
    let code = notebook.cells[cell].range
    if message.location < notebook.source.location(of: code.upperBound) { return place(of: message) }
    let end = notebook.source.bytes[code].lastIndex { $0 > UInt8(ascii: " ") }
    return end.map { notebook.source.location(of: $0) } ?? message.location
  }

  /// Where a message is shown: for an unclosed bracket at its opening, which the compiler tells in a note; for an
  /// unfinished cell at the end of its code, not behind its fence.
  func place(of message: CompilerMessage) -> SourceLocation {
    if message.sentence.hasPrefix("expected '"),
      let note = message.lines.dropFirst().first(where: { $0.contains("note: to match this opening") })
    {
      let parts = note.split(separator: ":")
      if parts.count > 2, let line = Int(parts[1]), let column = Int(parts[2]) {
        return SourceLocation(line: line, column: column)
      }
    }
    guard case .cell(let index)? = owner(of: message) else { return message.location }
    let code = notebook.cells[index].range
    guard message.location.line >= notebook.source.location(of: code.upperBound).line else { return message.location }
    let end = notebook.source.bytes[code].lastIndex { $0 > UInt8(ascii: " ") }
    return end.map { notebook.source.location(of: $0) } ?? message.location
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
