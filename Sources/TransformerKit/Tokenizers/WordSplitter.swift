/// How a text is cut into words.
struct WordSplitter: Sendable, Equatable {
  /// Whether capitals count as small letters.
  var lowercased = false
  /// Whether punctuation marks are words of their own.
  var separatesPunctuation = false
  /// Whether a word ends after an apostrophe inside it.
  var separatesElisions = false

  /// The options by the names under which they are saved.
  static var options: [(name: String, path: WritableKeyPath<WordSplitter, Bool>)] {
    [
      ("lowercased", \.lowercased), ("separatesPunctuation", \.separatesPunctuation),
      ("separatesElisions", \.separatesElisions),
    ]
  }

  /// The words between white space.
  func words(_ text: String) -> [String] {
    let text = lowercased ? text.lowercased() : text
    return text.split(whereSeparator: \.isWhitespace).flatMap { run in
      separatesPunctuation || separatesElisions ? pieces(run) : [String(run)]
    }
  }

  /// A run without white space, cut at its punctuation and elisions.
  private func pieces(_ run: Substring) -> [String] {
    let characters = Array(run)
    var pieces: [String] = []
    var word = ""
    for (place, character) in characters.enumerated() {
      let isInside =
        place > 0 && place + 1 < characters.count
        && Self.isWordPart(characters[place - 1]) && Self.isWordPart(characters[place + 1])
      let isElision = separatesElisions && isInside && Self.isApostrophe(character)
      if isElision {
        pieces.append(word + String(character))
        word = ""
      } else if separatesPunctuation && Self.isMark(character) && !(isInside && Self.joinsWords(character)) {
        if !word.isEmpty { pieces.append(word) }
        pieces.append(String(character))
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? pieces : pieces + [word]
  }

  /// Words as a text: a space between each two, but none where punctuation or an elision was cut off.
  func joined(_ words: [String]) -> String {
    var text = ""
    var isAttached = true
    for word in words {
      if !isAttached && !(separatesPunctuation && Self.closes(word)) { text += " " }
      text += word
      isAttached = separatesPunctuation && Self.opens(word) || separatesElisions && Self.isElided(word)
    }
    return text
  }

  private static func isElided(_ word: String) -> Bool { word.count > 1 && word.last.map(isApostrophe) == true }
  private static func closes(_ word: String) -> Bool {
    [".", ",", ";", ":", "!", "?", ")", "]", "}", "…"].contains(word)
  }
  private static func opens(_ word: String) -> Bool { ["(", "[", "{"].contains(word) }
  private static func isWordPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
  private static func isMark(_ character: Character) -> Bool { character.isPunctuation || character.isSymbol }
  private static func isApostrophe(_ character: Character) -> Bool { character == "'" || character == "’" }

  /// Marks that belong to a word when they stand inside it: don't, arc-en-ciel, 3.14, 1,024.
  private static func joinsWords(_ character: Character) -> Bool {
    isApostrophe(character) || [".", ",", "-", "_"].contains(character)
  }
}
