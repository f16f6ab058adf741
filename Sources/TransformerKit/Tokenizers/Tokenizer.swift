internal import TensorEngine

/// Text as numbers and back: each token of a vocabulary has an id, from 0 on.
public protocol Tokenizer: Sendable {
  /// The number of different tokens, special ones included: what an embedding needs rows for.
  var vocabularySize: Int { get }
  /// The tokens that stand for no text, with their ids.
  var specialTokens: SpecialTokens { get }
  /// The ids of a text. No text gives a special token, but for `unknown` where a tokenizer has it.
  func encode(_ text: String) -> [Int]
  /// The text of ids. Padding, start and end are left out.
  func decode(_ ids: [Int]) -> String
  /// One token as a reader should see it in a table, where spaces and line ends are visible: `␣`, `⏎`.
  func token(_ id: Int) -> String
}

extension Tokenizer {
  /// The pieces of a text, as a reader should see them.
  public func tokens(_ text: String) -> [String] { encode(text).map(token) }

  /// The ids as a reader should see them.
  public func tokens(_ ids: [Int]) -> [String] { ids.map(token) }

  /// The ids of a text between the start and the end token, each where it is asked for.
  public func encode(_ text: String, start: Bool = false, end: Bool = false) -> [Int] {
    (start ? [id(of: .start)] : []) + encode(text) + (end ? [id(of: .end)] : [])
  }

  /// The id of the token that fills up short sequences.
  public var padding: Int { id(of: .padding) }
  /// The id of the token before the first.
  public var start: Int { id(of: .start) }
  /// The id of the token after the last.
  public var end: Int { id(of: .end) }
  /// The id of the token for what the vocabulary does not know.
  public var unknown: Int { id(of: .unknown) }

  /// Texts as one int32 tensor [texts, time], the short ones filled up with the padding token.
  ///
  /// `length` is the time; without it, that of the longest. A longer text is cut at its end: the end token is then lost.
  public func encodeBatch(
    _ texts: [String], start: Bool = false, end: Bool = false, length: Int? = nil
  ) -> PaddedSequences {
    PaddedSequences(texts.map { encode($0, start: start, end: end) }, padding: padding, length: length)
  }

  private func id(of special: SpecialToken) -> Int {
    guard let id = specialTokens[special] else { stop(.noSpecialToken(special)) }
    return id
  }
}
