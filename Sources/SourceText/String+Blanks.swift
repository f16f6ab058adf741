extension String {
  /// The text without blanks and line breaks at its ends.
  package var trimmingBlanks: String {
    let bytes = Array(utf8)
    return bytes.text(bytes.trimmed(bytes.indices))
  }
}
