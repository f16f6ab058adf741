internal import SourceText

/// Reads the options of a cell, from its leading `//|` lines and from a `lectern:` comment.
struct CellOptionReader {
  /// What was read.
  private(set) var options = CellOptions()
  /// What is wrong, each at an offset of the file.
  private(set) var mistakes: [(message: String, offset: Int)] = []
  /// Where the label's value stands.
  private(set) var labelOffset: Int?
  private let bytes: [UInt8]
  private let keys: [String]
  private var seen: Set<String> = []

  /// The names of all options, for the author who mistypes one.
  static let keys = [
    "label", "echo", "include", "eval", "output", "code-fold", "code-summary", "fig-cap", "fig-alt", "tbl-cap",
    "timeout",
    "error", "matches",
  ]

  /// The names of the options that a formula has.
  static let formulaKeys = ["label"]

  /// Reads options of a file, where the keys have a meaning.
  init(bytes: [UInt8], keys: [String]) {
    self.bytes = bytes
    self.keys = keys
  }

  /// Reads the leading option lines of a cell; returns how many they are.
  mutating func readLines(_ content: Range<Int>) -> Int {
    var count = 0
    var start = content.lowerBound
    while start < content.upperBound {
      let end = bytes[start..<content.upperBound].firstIndex(of: 0x0A) ?? content.upperBound
      let line = bytes.trimmed(start..<end)
      guard bytes.has("//|", at: line.lowerBound), line.count >= 3 else { break }
      readLine(bytes.trimmed(line.lowerBound + 3..<line.upperBound), at: line.lowerBound)
      count += 1
      start = end + 1
    }
    return count
  }

  private mutating func readLine(_ text: Range<Int>, at start: Int) {
    guard let colon = bytes[text].firstIndex(of: UInt8(ascii: ":")) else {
      mistakes.append(("an option reads '//| key: value'", start))
      return
    }
    let key = bytes.trimmed(text.lowerBound..<colon)
    set(key, bytes.trimmed(colon + 1..<text.upperBound))
  }

  /// Reads `key=value` pairs; a value may stand in quotes.
  mutating func readPairs(_ text: Range<Int>) {
    var at = text.lowerBound
    while true {
      while at < text.upperBound, bytes[at].isWhitespace || bytes[at] == UInt8(ascii: ",") { at += 1 }
      guard at < text.upperBound else { return }
      let start = at
      while at < text.upperBound, bytes[at] != UInt8(ascii: "="), !bytes[at].isWhitespace { at += 1 }
      guard at < text.upperBound, bytes[at] == UInt8(ascii: "="), at > start else {
        mistakes.append(("an option reads 'key=value'", start))
        while at < text.upperBound, !bytes[at].isWhitespace { at += 1 }
        continue
      }
      let key = start..<at
      at += 1
      let value = at
      if at < text.upperBound, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") {
        let quote = bytes[at]
        at += 1
        while at < text.upperBound, bytes[at] != quote { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
        at = min(at + 1, text.upperBound)
      } else {
        while at < text.upperBound, !bytes[at].isWhitespace { at += 1 }
      }
      set(key, value..<at)
    }
  }

  private mutating func set(_ keyRange: Range<Int>, _ valueRange: Range<Int>) {
    let key = bytes.text(keyRange)
    guard keys.contains(key) else {
      let nearest =
        keys == Self.formulaKeys
        ? ": a formula has 'label'" : EditDistance.nearest(to: key, among: keys).map { ": did you mean '\($0)'?" } ?? ""
      mistakes.append(("unknown option '\(key)'\(nearest)", keyRange.lowerBound))
      return
    }
    if !seen.insert(key).inserted {
      mistakes.append(("option '\(key)' is set twice", keyRange.lowerBound))
      return
    }
    let value = unquoted(valueRange)
    guard !value.isEmpty else {
      mistakes.append(("option '\(key)' has no value", keyRange.lowerBound))
      return
    }
    if let mistake = assign(key, value, valueRange.lowerBound) { mistakes.append((mistake, valueRange.lowerBound)) }
  }

  private mutating func assign(_ key: String, _ value: String, _ offset: Int) -> String? {
    switch key {
    case "echo": return flag(key, value, \.showsCode)
    case "include": return flag(key, value, \.isIncluded)
    case "eval": return flag(key, value, \.isEvaluated)
    case "output": return flag(key, value, \.showsOutput)
    case "code-fold": return flag(key, value, \.foldsCode)
    case "code-summary": options.codeSummary = value
    case "fig-cap": options.figureCaption = value
    case "fig-alt": options.figureAlternative = value
    case "tbl-cap": options.tableCaption = value
    case "matches": options.expectedMessage = value
    case "timeout":
      guard let seconds = Double(value), seconds > 0, seconds.isFinite else {
        return "'timeout' is a number of seconds above 0, not '\(value)'"
      }
      options.timeout = seconds
    case "error":
      guard let failure = CellOptions.ExpectedFailure(rawValue: value) else {
        return "'error' is compile, trap or throws, not '\(value)'"
      }
      options.expectedFailure = failure
    default:
      let isName =
        value.utf8.first?.isLetter == true
        && value.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
      guard isName else { return "a label is letters, digits, '-' and '_' after a first letter, not '\(value)'" }
      options.label = value
      labelOffset = offset
    }
    return nil
  }

  private mutating func flag(_ key: String, _ value: String, _ path: WritableKeyPath<CellOptions, Bool>) -> String? {
    guard value == "true" || value == "false" else { return "'\(key)' is true or false, not '\(value)'" }
    options[keyPath: path] = value == "true"
    return nil
  }

  private func unquoted(_ range: Range<Int>) -> String {
    guard range.count >= 2, let quote = bytes[range].first, quote == 0x22 || quote == 0x27,
      bytes[range].last == quote
    else { return bytes.text(range) }
    let inner = bytes.text(range.lowerBound + 1..<range.upperBound - 1)
    return quote == 0x27
      ? inner.replacing("''", with: "'") : inner.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
  }
}
