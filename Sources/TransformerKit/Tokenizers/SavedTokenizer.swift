/// The form in which a tokenizer is saved: lines that begin with `#` and a name, then one line for each entry.
///
/// ```
/// #tokenizer: words lowercased
/// #special: padding start end unknown
/// the
/// cat
/// ```
/// In lines of characters and words a backslash, white space and controls are escaped (`\n`, `\u{2028}`).
struct SavedTokenizer {
  /// What stands behind the name in the first line.
  let head: [String]
  /// The special tokens.
  let specialTokens: [SpecialToken]
  /// The entries, with the numbers of their lines.
  let entries: [(line: Int, text: String)]

  /// Reads a text whose first line begins with a name such as `#tokenizer:`.
  init(_ text: String, name: String) throws(TokenizerFormatError) {
    // Scalars, because a line that begins with a combining mark would swallow the line end before it.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard let first = lines.first, let head = Self.words(first, after: name) else {
      throw TokenizerFormatError(line: 1, reason: "a line that begins with \(name) is missing")
    }
    self.head = head
    var special: [SpecialToken] = []
    let names = lines.count > 1 ? Self.words(lines[1], after: "#special:") : nil
    for name in names ?? [] {
      guard let token = SpecialToken(rawValue: name) else {
        throw TokenizerFormatError(line: 2, reason: "\(name) is not a special token")
      }
      special.append(token)
    }
    specialTokens = special
    let start = names == nil ? 1 : 2
    entries = lines.enumerated().dropFirst(start).map { ($0.offset + 1, $0.element) }
  }

  /// The text of a saved tokenizer; a line of special tokens is left out when there are none.
  static func text(name: String, head: [String], specialTokens: SpecialTokens, entries: [String]) -> String {
    let special = specialTokens.all.map(\.rawValue)
    let lines =
      [([name] + head).joined(separator: " ")]
      + (special.isEmpty ? [] : [(["#special:"] + special).joined(separator: " ")]) + entries
    return lines.joined(separator: "\n") + "\n"
  }

  private static func words(_ line: String, after name: String) -> [String]? {
    let words = line.split(separator: " ").map(String.init)
    return words.first == name ? Array(words.dropFirst()) : nil
  }
}
