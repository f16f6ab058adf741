extension String {
  /// The text without blanks and line breaks at its ends.
  var trimmingBlanks: String {
    let bytes = Array(utf8)
    return bytes.text(bytes.trimmed(bytes.indices))
  }
}
