internal import NotebookSyntax
package import SourceText

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
  ///
  /// Mistakes stay in the compiler's order, causes first. It prints missing imports in an order that differs from run
  /// to run; they come last, in the order of their places.
  package static func parse(_ text: String) -> [CompilerMessage] {
    var messages: [CompilerMessage] = []
    var isForeign = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let message = CompilerMessage(header: line) {
        // A note about code that no author wrote, ours or the library's, helps no one and names our files.
        isForeign =
          message.severity == .note && !messages.isEmpty && message.file != messages.last?.file
          && !message.sentence.hasPrefix("to match this opening")
        if isForeign { continue }
        if message.severity == .note, !messages.isEmpty {
          messages[messages.count - 1].lines.append(line)
        } else {
          messages.append(message)
        }
      } else if !messages.isEmpty, !isForeign {
        messages[messages.count - 1].lines.append(line)
      }
    }
    for index in messages.indices {
      while messages[index].lines.last?.isEmpty == true { messages[index].lines.removeLast() }
    }
    let missingImports = messages.filter(\.tellsOfMissingImport).sorted {
      ($0.file, $0.location, $0.sentence) < ($1.file, $1.location, $1.sentence)
    }
    return messages.filter { !$0.tellsOfMissingImport } + missingImports
  }

  private static let missingImport = " is not available due to missing import of defining module '"

  private var tellsOfMissingImport: Bool { lines[0].contains(Self.missingImport) }

  /// What the author can do, where the compiler only says that it gave up or what it misses.
  private static func advised(_ sentence: String) -> String {
    if let missing = sentence.firstRange(of: missingImport) {
      let module = sentence[missing.upperBound...].prefix { $0 != "'" }
      let name = module.hasPrefix("Foundation") ? "Foundation" : module
      return "\(sentence[..<missing.lowerBound]) needs '\(name)': write 'import \(name)' in the first cell that uses it"
    }
    guard sentence.hasPrefix("the compiler is unable to type-check this expression") else { return sentence }
    return "this expression cannot be type-checked: usually one operand has a type that its operator does not take; "
      + "split the line to see which"
  }

  /// Without the name of the group of warnings, ` [#no-usage]`, which only tells how to switch it off.
  private static func withoutGroup(_ sentence: Substring) -> String {
    guard sentence.hasSuffix("]"), let group = sentence.lastIndex(of: "["), sentence[group...].hasPrefix("[#") else {
      return String(sentence)
    }
    return String(sentence[..<group].reversed().drop { $0 == " " }.reversed())
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
      sentence = Self.advised(Self.withoutGroup(header[mark.upperBound...]))
      lines = [header]
      return
    }
    return nil
  }
}
