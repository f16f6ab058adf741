/// The comparison of an expected output with what was printed.
///
/// Lines are paired by their words; whether the numbers of a pair agree is the caller's to say, line by line, so that
/// several wrong numbers are all found.
struct OutputComparison {
  /// Where the words differ.
  enum Difference: Equatable {
    /// The expected line with this index, and the line printed in its place; nil when the output ends before it.
    case line(Int, printed: Int?)
    /// Nothing more is expected, but this line was printed.
    case surplus(printed: Int)
  }

  /// The lines with the same words, up to the first difference.
  private(set) var pairs: [(expected: Int, printed: Int)] = []
  /// The first difference; nil when there is none.
  private(set) var difference: Difference?
  private let expected: [OutputLine]
  private let printed: [OutputLine]

  /// Compares lines; when it `elides`, an expected line `...` stands for any lines, none included.
  init(expected: [OutputLine], printed: [OutputLine], elides: Bool = true) {
    self.expected = expected
    self.printed = printed
    var chunks: [Range<Int>] = []
    var start = 0
    for (index, line) in expected.enumerated() where elides && line.isElision {
      chunks.append(start..<index)
      start = index + 1
    }
    chunks.append(start..<expected.count)
    for (position, chunk) in chunks.enumerated() {
      let next = pairs.last.map { $0.printed + 1 } ?? 0
      if position == 0 {
        match(chunk, at: 0)
      } else if position == chunks.count - 1 {
        match(chunk, at: max(next, printed.count - chunk.count))
      } else {
        matchAnywhere(chunk, from: next)
      }
      guard difference == nil else { return }
    }
    if chunks.count == 1, printed.count > expected.count { difference = .surplus(printed: expected.count) }
  }

  private mutating func match(_ chunk: Range<Int>, at start: Int) {
    for (offset, line) in chunk.enumerated() {
      guard start + offset < printed.count else {
        difference = .line(line, printed: nil)
        return
      }
      guard expected[line].hasWords(of: printed[start + offset]) else {
        difference = .line(line, printed: start + offset)
        return
      }
      pairs.append((line, start + offset))
    }
  }

  /// Looks for the first lines that match with their numbers, and else for the first that match but for those.
  private mutating func matchAnywhere(_ chunk: Range<Int>, from start: Int) {
    guard !chunk.isEmpty else { return }
    var wordsOnly: Int?
    var furthest = chunk.lowerBound
    var candidate = start
    while candidate + chunk.count <= printed.count {
      let shift = candidate - chunk.lowerBound
      let fitting = chunk.prefix { expected[$0].hasWords(of: printed[$0 + shift]) }
      if fitting.count == chunk.count {
        if chunk.allSatisfy({ expected[$0].matches(printed[$0 + shift]) }) { return match(chunk, at: candidate) }
        wordsOnly = wordsOnly ?? candidate
      }
      furthest = max(furthest, fitting.endIndex)
      candidate += 1
    }
    if let wordsOnly { return match(chunk, at: wordsOnly) }
    difference = .line(min(furthest, chunk.upperBound - 1), printed: nil)
  }
}
