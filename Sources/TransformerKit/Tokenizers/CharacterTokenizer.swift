internal import TensorEngine

/// A token for each character, as a reader counts them: `é`, `🇫🇷` and a line end of two bytes are one each.
///
/// Special tokens have the ids from 0 on, the alphabet follows. Characters that Unicode holds to be equal, such as an
/// é in one or two code points, are one token.
public struct CharacterTokenizer: Tokenizer, Equatable {
  private let vocabulary: Vocabulary<Character>

  /// A tokenizer for the characters of a text, in the order of Unicode.
  public init(trainedOn text: String, specialTokens: [SpecialToken] = []) {
    self.init(characters: Set(text).sorted(), specialTokens: specialTokens)
  }

  /// A tokenizer for the characters of an alphabet, in its order.
  public init(alphabet: String, specialTokens: [SpecialToken] = []) {
    self.init(characters: Array(alphabet), specialTokens: specialTokens)
  }

  init(characters: [Character], specialTokens: [SpecialToken]) {
    vocabulary = Vocabulary(characters, specialTokens: specialTokens)
  }

  /// The characters in the order of their ids.
  public var alphabet: [Character] { vocabulary.pieces }
  /// The number of characters and special tokens.
  public var vocabularySize: Int { vocabulary.size }
  /// The special tokens, from id 0 on.
  public var specialTokens: SpecialTokens { vocabulary.specialTokens }

  /// The ids of the characters; one outside the alphabet becomes the unknown token, or is misuse without it.
  public func encode(_ text: String) -> [Int] {
    text.map { character in
      guard let id = vocabulary.id(character) else { stop(.unknownCharacter(character)) }
      return id
    }
  }

  /// The text of ids.
  ///
  /// Padding, start and end are left out, the unknown token shows its name.
  public func decode(_ ids: [Int]) -> String {
    ids.filter { !specialTokens.isSilent($0) }.map { id in
      vocabulary.piece(id).map(String.init) ?? token(id)
    }.joined()
  }

  /// The character, visible also if it is a space or a line end.
  public func token(_ id: Int) -> String {
    if let special = specialTokens.token(id) { return special.description }
    guard let character = vocabulary.piece(id) else { stop(.tokenID("CharacterTokenizer", id, vocabularySize)) }
    return VisibleText.shown(String(character))
  }

  /// Two tokenizers are equal when they give every text the same ids.
  public static func == (first: CharacterTokenizer, second: CharacterTokenizer) -> Bool {
    first.alphabet == second.alphabet && first.specialTokens == second.specialTokens
  }
}

extension CharacterTokenizer: CustomStringConvertible {
  /// The size and the alphabet.
  public var description: String {
    let special = specialTokens.all.isEmpty ? "" : specialTokens.all.map(\.description).joined(separator: " ") + " "
    return "CharacterTokenizer, \(vocabularySize) tokens: " + special
      + alphabet.map { VisibleText.shown(String($0)) }.joined(separator: " ")
  }
}
