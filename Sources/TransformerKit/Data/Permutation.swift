internal import TensorEngine

/// The numbers 0, 1, 2 … below `count` in random order; every order is equally likely (Fisher and Yates).
///
/// Random numbers come from the current stream, or from that of a seed.
public func permutation(_ count: Int, seed: Int? = nil) -> [Int] {
  guard count >= 0 else { stop(.permutationCount(count)) }
  return seeded(seed) {
    var order = Array(0..<count), draws = Draws()
    for place in stride(from: count - 1, to: 0, by: -1) { order.swapAt(place, draws.below(place + 1)) }
    return order
  }
}
