package import NotebookSyntax

/// A message of the compiler with its snippet.
package struct CompilerMessage: Sendable, Equatable {
  /// The file it names.
  package var file: String
  /// The place it names.
  package var location: SourceLocation
  /// How grave it is.
  package var severity: Diagnostic.Severity
  /// The sentence after the severity.
  package var sentence: String
  /// All its lines: the header, the code, the marks, and the notes that belong to it.
  package var lines: [String]

  /// Reads what `swiftc -diagnostic-style llvm` prints; the lines before the first message are left out.
  package static func parse(_ text: String) -> [CompilerMessage] {
    var messages: [CompilerMessage] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let message = CompilerMessage(header: line) {
        if message.severity == .note, !messages.isEmpty {
          messages[messages.count - 1].lines.append(line)
        } else {
          messages.append(message)
        }
      } else if !messages.isEmpty {
        messages[messages.count - 1].lines.append(line)
      }
    }
    for index in messages.indices {
      while messages[index].lines.last?.isEmpty == true { messages[index].lines.removeLast() }
    }
    return messages
  }

  /// Reads `file:line:column: severity: sentence`.
  private init?(header: String) {
    for (word, severity) in [("error", Diagnostic.Severity.error), ("warning", .warning), ("note", .note)] {
      guard let mark = header.firstRange(of: ": \(word): ") else { continue }
      let place = header[..<mark.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
      guard place.count >= 3, let line = Int(place[place.count - 2]), let column = Int(place[place.count - 1]) else {
        continue
      }
      file = place.dropLast(2).joined(separator: ":")
      location = SourceLocation(line: line, column: column)
      self.severity = severity
      sentence = String(header[mark.upperBound...])
      lines = [header]
      return
    }
    return nil
  }
}
