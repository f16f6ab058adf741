import TensorEngine

/// Random choices for tests, from the engine's stream.
struct RandomText {
  private let seed: Int
  private var drawn = 0

  init(seed: Int) { self.seed = seed }

  /// A number from 0 on below `count`.
  mutating func below(_ count: Int) -> Int {
    drawn += 1
    let unit = withSeed(seed * 1_000_003 + drawn) { Tensor.uniform([1], dtype: .float64).item() }
    return Swift.min(Int(unit * Double(count)), count - 1)
  }

  /// Text of pieces of all kinds: letters, marks, spaces, emoji, combining marks, controls, rare planes.
  mutating func wild() -> String {
    let pieces = [
      "a", "B", "é", "e\u{301}", "\u{301}", "\r\n", "\r", "\n", "\0", " ", "  ", "\t", "\u{A0}", "\u{2028}", "'s",
      "'ll", "'",
      "日本", "한국", "١٢", "½", "7", "😀", "👩‍👩‍👧", "🇫🇷", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "\u{FFFD}", "\u{10FFFF}", "\u{E000}", "<padding>", "_", "--",
      "the", "lamp",
    ]
    let count = below(12)
    return (0..<count).map { _ in pieces[below(pieces.count)] }.joined()
  }

  /// Text of few letters, in which pairs overlap and come again.
  mutating func dense(_ alphabet: String = "ab ", count: Int) -> String {
    let letters = Array(alphabet)
    return String((0..<count).map { _ in letters[below(letters.count)] })
  }
}
