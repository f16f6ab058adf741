extension WhitespaceTokenizer {
  private static let name = "#tokenizer:"

  /// The tokenizer as text: `#tokenizer: words` with what it was told (`lowercased`, `separatesPunctuation`,
  /// `separatesElisions`), a line `#special: padding start` where there are special tokens, then a line for each word.
  public var savedText: String {
    let options = WordSplitter.options.filter { splitter[keyPath: $0.path] }.map(\.name)
    return SavedTokenizer.text(
      name: Self.name, head: ["words"] + options, specialTokens: specialTokens, entries: words.map(VisibleText.escaped))
  }

  /// The tokenizer of a saved text.
  public init(savedText: String) throws(TokenizerFormatError) {
    let saved = try SavedTokenizer(savedText, name: Self.name)
    guard saved.head.first == "words" else { throw TokenizerFormatError(line: 1, reason: "not a tokenizer of words") }
    var splitter = WordSplitter()
    for name in saved.head.dropFirst() {
      guard let option = WordSplitter.options.first(where: { $0.name == name }) else {
        throw TokenizerFormatError(line: 1, reason: "\(name) is not an option")
      }
      splitter[keyPath: option.path] = true
    }
    var words: [String] = []
    for (line, text) in saved.entries {
      guard let word = VisibleText.plain(text), !word.isEmpty else {
        throw TokenizerFormatError(line: line, reason: "\(text) is not a word")
      }
      words.append(word)
    }
    self.init(words: words, splitter: splitter, specialTokens: saved.specialTokens)
  }
}
