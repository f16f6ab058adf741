/// The text of a value as a reader expects it: what `print` writes, but with plain apostrophes in texts inside arrays,
/// dictionaries, sets, tuples and optionals.
///
/// Swift writes `["j'ai"]` as `["j\'ai"]`.
func readableText(_ value: Any) -> String {
  let text = String(describing: value)
  return text.utf8.contains(UInt8(ascii: "\\")) ? container(value) ?? text : text
}

/// The text of a value that holds others; nil for one that does not.
private func container(_ value: Any) -> String? {
  let mirror = Mirror(reflecting: value)
  let parts = mirror.children.map { element($0.value) }
  switch mirror.displayStyle {
  case .collection, .set: return "[" + parts.joined(separator: ", ") + "]"
  case .tuple:
    // Elements without a label are called `.0`, `.1` …
    let labels = mirror.children.map { $0.label.flatMap { $0.hasPrefix(".") ? nil : $0 + ": " } ?? "" }
    return "(" + zip(labels, parts).map(+).joined(separator: ", ") + ")"
  case .dictionary:
    let pairs = mirror.children.map { Mirror(reflecting: $0.value).children.map { element($0.value) } }
    return "[" + pairs.map { $0.joined(separator: ": ") }.joined(separator: ", ") + "]"
  case .optional: return parts.first.map { "Optional(" + $0 + ")" }
  default: return nil
  }
}

/// A value inside another: a text in quotation marks, with the escapes of a literal except for apostrophes.
private func element(_ value: Any) -> String {
  guard let text = value as? String ?? (value as? Substring).map(String.init) else {
    return container(value) ?? String(reflecting: value)
  }
  let pieces = text.split(separator: "'", omittingEmptySubsequences: false).map(\.debugDescription)
  return "\"" + pieces.map { $0.dropFirst().dropLast() }.joined(separator: "'") + "\""
}
