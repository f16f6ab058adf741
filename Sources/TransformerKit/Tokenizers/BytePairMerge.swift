/// Two tokens that become one.
public struct BytePairMerge: Sendable, Equatable, CustomStringConvertible {
  /// The left token, as tables show it.
  public let left: String
  /// The right token.
  public let right: String
  /// The token that they make.
  public let merged: String
  /// How often the pair occurred in the training text when it was chosen; nil in a tokenizer that was loaded.
  public let count: Int?

  package init(left: String, right: String, merged: String, count: Int?) {
    self.left = left
    self.right = right
    self.merged = merged
    self.count = count
  }

  /// For instance `e + s → es, 9 times`.
  public var description: String { "\(left) + \(right) → \(merged)" + (count.map { ", \($0) times" } ?? "") }
}
