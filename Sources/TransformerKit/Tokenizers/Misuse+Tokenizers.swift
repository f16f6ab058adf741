package import TensorEngine

// Sentences about misuse of tokenizers.

extension Misuse {
  package static func noSpecialToken(_ token: SpecialToken) -> Misuse {
    Misuse("Tokenizer", "there is no \(token) token: name it in specialTokens: when the tokenizer is made")
  }

  package static func unknownCharacter(_ character: Character) -> Misuse {
    Misuse("CharacterTokenizer", "\"\(character)\" is not in the alphabet, and there is no unknown token")
  }

  package static func unknownWord(_ word: String) -> Misuse {
    Misuse("WhitespaceTokenizer", "\"\(word)\" is not in the vocabulary, and there is no unknown token")
  }

  package static func tokenID(_ tokenizer: String, _ id: Int, _ size: Int) -> Misuse {
    Misuse(tokenizer, "there is no token \(id): the vocabulary has \(size)")
  }

  package static func merges(_ count: Int) -> Misuse {
    Misuse("BytePairTokenizer", "\(count) merges: the number cannot be negative")
  }

  package static func notOneWord(_ text: String, _ count: Int) -> Misuse {
    Misuse("steps", "\"\(text)\" is \(count) words for a BytePairTokenizer: it needs one")
  }
}
