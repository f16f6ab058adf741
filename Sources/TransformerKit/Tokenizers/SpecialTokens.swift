/// The special tokens of a vocabulary, which have consecutive ids.
public struct SpecialTokens: Sendable, Equatable {
  /// The tokens in the order of their ids.
  public let all: [SpecialToken]
  /// The id of the first of them.
  public let firstID: Int

  /// Tokens with consecutive ids; one that is named twice counts once.
  public init(_ tokens: [SpecialToken], firstID: Int = 0) {
    var distinct: [SpecialToken] = []
    for token in tokens where !distinct.contains(token) { distinct.append(token) }
    all = distinct
    self.firstID = firstID
  }

  /// The id of a token, nil for one that the vocabulary does without.
  public subscript(_ token: SpecialToken) -> Int? { all.firstIndex(of: token).map { firstID + $0 } }

  /// The token that has an id, nil for the id of another token.
  public func token(_ id: Int) -> SpecialToken? {
    all.indices.contains(id - firstID) ? all[id - firstID] : nil
  }

  /// Whether decoding leaves an id out: padding, start or end.
  func isSilent(_ id: Int) -> Bool {
    let special = token(id)
    return special != nil && special != .unknown
  }
}

extension SpecialTokens: CustomStringConvertible {
  /// The tokens with their ids.
  public var description: String {
    all.enumerated().map { "\($0.element) \(firstID + $0.offset)" }.joined(separator: ", ")
  }
}
