/// What a pair becomes, and how early.
struct BytePairRule: Sendable {
  /// The place in the list of merges.
  let rank: Int
  /// The token that stands for both.
  let token: UInt32
}
