/// A token that stands for no text.
public enum SpecialToken: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
  /// Fills up short sequences of a batch.
  case padding
  /// Comes before the first token.
  case start
  /// Comes after the last token.
  case end
  /// Stands for what the vocabulary does not know.
  case unknown

  /// The name in angle brackets, which is how tables show it.
  public var description: String { "<" + rawValue + ">" }
}
