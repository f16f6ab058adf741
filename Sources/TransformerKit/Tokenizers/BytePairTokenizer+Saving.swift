extension BytePairTokenizer {
  private static let name = "#version:"

  /// The tokenizer as the text of a GPT-2 `merges.txt`: `#version: 0.2`, then a line for each merge.
  ///
  /// Bytes appear as GPT-2 prints them, the space as Ġ. A second line, `#special: padding start`, comes before the merges
  /// where there are special tokens; GPT-2's file has none.
  public var savedText: String {
    SavedTokenizer.text(
      name: Self.name, head: ["0.2"], specialTokens: specialTokens,
      entries: list.pairs.map { pair in
        ByteAlphabet.printable(list.bytes[Int(pair.left)]) + " " + ByteAlphabet.printable(list.bytes[Int(pair.right)])
      })
  }

  /// The tokenizer of a saved text, or of GPT-2's `merges.txt`.
  public init(savedText: String) throws(TokenizerFormatError) {
    let saved = try SavedTokenizer(savedText, name: Self.name)
    var list = BytePairList()
    for (line, text) in saved.entries {
      let pair = try Self.pair(text, line, list)
      if list.rules[pair] != nil { throw TokenizerFormatError(line: line, reason: "\(text) was merged before") }
      _ = list.append(pair, count: nil)
    }
    self.init(list, specialTokens: saved.specialTokens)
  }

  private static func pair(_ text: String, _ line: Int, _ list: BytePairList) throws(TokenizerFormatError) -> BytePair {
    let parts = text.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
    guard parts.count == 2 else { throw TokenizerFormatError(line: line, reason: "a merge is two tokens and a space") }
    var tokens: [UInt32] = []
    for part in parts {
      guard let bytes = ByteAlphabet.bytes(of: part), let token = list.token(bytes) else {
        throw TokenizerFormatError(line: line, reason: "\(part) is not a token that earlier merges make")
      }
      tokens.append(token)
    }
    return BytePair(tokens[0], tokens[1])
  }
}
