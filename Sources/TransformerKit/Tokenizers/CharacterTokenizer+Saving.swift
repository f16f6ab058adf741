extension CharacterTokenizer {
  private static let name = "#tokenizer:"

  /// The tokenizer as text: `#tokenizer: characters`, a line `#special: padding start` where there are special tokens,
  /// then a line for each character; line ends, other white space and the backslash are escaped as in `\n`.
  public var savedText: String {
    SavedTokenizer.text(
      name: Self.name, head: ["characters"], specialTokens: specialTokens,
      entries: alphabet.map { VisibleText.escaped(String($0)) })
  }

  /// The tokenizer of a saved text.
  public init(savedText: String) throws(TokenizerFormatError) {
    let saved = try SavedTokenizer(savedText, name: Self.name)
    guard saved.head == ["characters"] else {
      throw TokenizerFormatError(line: 1, reason: "not a tokenizer of characters")
    }
    var characters: [Character] = []
    for (line, text) in saved.entries {
      guard let plain = VisibleText.plain(text), plain.count == 1 else {
        throw TokenizerFormatError(line: line, reason: "\(text) is not one character")
      }
      characters.append(Character(plain))
    }
    self.init(characters: characters, specialTokens: saved.specialTokens)
  }
}
