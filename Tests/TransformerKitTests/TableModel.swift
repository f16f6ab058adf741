import TensorEngine
import TransformerKit

/// A model whose probabilities are a function of all tokens so far: small enough to be searched by force.
struct TableModel: SequenceModel {
  let vocabulary: Int
  let probabilities: @Sendable ([Int]) -> [Double]

  typealias State = [[Int]]

  func start(batch: Int) -> State { Array(repeating: [], count: batch) }

  func logits(after tokens: Tensor, state: inout State) -> Tensor {
    for (row, new) in tokens.nested().enumerated() { state[row] += new.map { Int($0) } }
    let rows = state.map { probabilities($0).map { $0 > 0 ? ScalarMath.log($0) : -.infinity } }
    return Tensor(rows, dtype: .float64)
  }

  func selecting(_ rows: [Int], of state: State) -> State { rows.map { state[$0] } }

  /// Probabilities without a pattern, other ones for every sequence.
  static func scrambled(_ vocabulary: Int, seed: Int) -> TableModel {
    TableModel(vocabulary: vocabulary) { tokens in
      let weights = (0..<vocabulary).map { token -> Double in
        var hash = UInt64(seed)
        for part in tokens + [token] { hash = (hash &* 31 &+ UInt64(part) &+ 7) &* 0x9E37_79B9_7F4A_7C15 }
        return 0.05 + Double(hash >> 40) / Double(1 << 24)
      }
      let sum = weights.reduce(0, +)
      return weights.map { $0 / sum }
    }
  }

  /// The example of section 10.8 of Dive into Deep Learning, in which the greedy way is not the best.
  ///
  /// 0, 1, 2 are A, B, C; 3 is the end; 4 the start.
  static let deepLearningBook = TableModel(vocabulary: 5) { tokens in
    switch tokens {
    case [4]: [0.5, 0.2, 0.2, 0.1, 0]
    case [4, 0]: [0.1, 0.4, 0.3, 0.2, 0]
    case [4, 0, 1]: [0.2, 0.2, 0.4, 0.2, 0]
    case [4, 0, 1, 2]: [0, 0.2, 0.2, 0.6, 0]
    case [4, 0, 2]: [0.1, 0.6, 0.2, 0.1, 0]
    case [4, 0, 2, 1]: [0.1, 0.2, 0.1, 0.6, 0]
    default: [0.25, 0.25, 0.25, 0.25, 0]
    }
  }

  /// All sequences after a prefix, to the end or the maximum, with their log-probabilities; without the search's code.
  func allSequences(
    after prefix: [Int], maximum: Int, stops: Set<Int>, minimum: Int = 0
  ) -> [(tokens: [Int], logProbability: Double)] {
    var found: [(tokens: [Int], logProbability: Double)] = []
    func extend(_ tokens: [Int], _ total: Double) {
      if tokens.count == maximum || tokens.last.map(stops.contains) == true {
        found.append((tokens, total))
        return
      }
      for (token, p) in probabilities(prefix + tokens).enumerated()
      where p > 0 && !(tokens.count < minimum && stops.contains(token)) {
        extend(tokens + [token], total + ScalarMath.log(p))
      }
    }
    extend([], 0)
    return found
  }
}
