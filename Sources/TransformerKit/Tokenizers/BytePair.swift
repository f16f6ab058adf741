/// Two tokens side by side; pairs are ordered by the left id, then by the right one.
struct BytePair: Hashable, Comparable, Sendable {
  private let bits: UInt64

  init(_ left: UInt32, _ right: UInt32) { bits = UInt64(left) << 32 | UInt64(right) }

  var left: UInt32 { UInt32(bits >> 32) }
  var right: UInt32 { UInt32(truncatingIfNeeded: bits) }

  static func < (first: BytePair, second: BytePair) -> Bool { first.bits < second.bits }

  /// The tokens with this pair, wherever it stands, replaced by one token; from the left, without overlap.
  func merged(_ tokens: [UInt32], into token: UInt32) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(tokens.count)
    var place = 0
    while place < tokens.count {
      if place + 1 < tokens.count, tokens[place] == left, tokens[place + 1] == right {
        result.append(token)
        place += 2
      } else {
        result.append(tokens[place])
        place += 1
      }
    }
    return result
  }
}
