/// How a word becomes tokens, merge by merge.
public struct BytePairSteps: Sendable, Equatable {
  /// The pieces before the first merge and after each: bytes first, tokens last.
  public let pieces: [[String]]
  /// The merges in the order of their use, one less than `pieces`.
  public let merges: [BytePairMerge]
  /// The place of each merge in the tokenizer's list, from 0 on: the smallest possible one is used first.
  public let ranks: [Int]
}

extension BytePairSteps: CustomStringConvertible {
  /// A line for each state of the word, with the merge that led to it.
  public var description: String {
    let states = pieces.map { $0.joined(separator: " ") }
    let width = states.map(\.count).max() ?? 0
    let reasons = zip(merges, ranks).map { "merge \($1 + 1): \($0.left) + \($0.right)" }
    return zip(states, [""] + reasons).map { state, reason in
      reason.isEmpty ? state : state + String(repeating: " ", count: width - state.count + 3) + reason
    }.joined(separator: "\n")
  }
}
