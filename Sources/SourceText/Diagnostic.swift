/// A mistake of the author, or a warning: what, where, and what to do.
package struct Diagnostic: Sendable, Hashable, Codable {
  /// How grave it is.
  package enum Severity: String, Sendable, Codable {
    /// The notebook cannot be trusted until this is mended.
    case error
    /// The notebook is complete, but the author should look.
    case warning
    /// It explains the diagnostic before it.
    case note
  }

  /// How grave it is.
  package var severity: Severity
  /// What happened and what to do, as one sentence without a capital or a full stop, like a compiler's.
  package var message: String
  /// The file, as the user named it.
  package var path: String
  /// The place in the file; nil when it concerns the whole file.
  package var location: SourceLocation?

  /// Makes a diagnostic from its parts.
  package init(_ severity: Severity, _ message: String, path: String, at location: SourceLocation?) {
    self.severity = severity
    self.message = message
    self.path = path
    self.location = location
  }

  /// `part1.md:40:12: error: …`, the form that editors and terminals link.
  package var description: String {
    let place = location.map { "\(path):\($0.line):\($0.column)" } ?? path
    return Self.visible("\(place): \(severity.rawValue): \(message)")
  }

  /// A text in which no control character can act on a terminal: a lesson may hold them, and a message quotes it.
  private static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return text.unicodeScalars.map {
      isControl($0) ? "\\u{\(String($0.value, radix: 16, uppercase: true))}" : String($0)
    }
    .joined()
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }
}
