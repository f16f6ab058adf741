/// The comparison of an expected output with what a cell printed.
struct OutputComparison {
  /// The first difference.
  enum Difference: Equatable {
    /// The expected line with this index, and the line printed in its place; nil when the output ends before it.
    case line(Int, printed: Int?)
    /// Nothing more is expected, but this line was printed.
    case surplus(printed: Int)
  }

  /// The pairs of equal lines, up to the first difference.
  private(set) var matched: [(expected: Int, printed: Int)] = []
  /// The first difference; nil when there is none.
  private(set) var difference: Difference?

  /// Compares lines; an expected line `...` stands for any lines, none included.
  init(expected: [OutputLine], printed: [OutputLine]) {
    var chunks: [Range<Int>] = []
    var start = 0
    for (index, line) in expected.enumerated() where line.isElision {
      chunks.append(start..<index)
      start = index + 1
    }
    chunks.append(start..<expected.count)
    var next = 0
    for (position, chunk) in chunks.enumerated() {
      let isLast = position == chunks.count - 1
      if position == 0 {
        match(chunk, at: 0, expected, printed)
      } else if isLast {
        match(chunk, at: max(next, printed.count - chunk.count), expected, printed)
      } else {
        matchAnywhere(chunk, from: next, expected, printed)
      }
      guard difference == nil else { return }
      next = matched.last.map { $0.printed + 1 } ?? 0
    }
    if chunks.count == 1, printed.count > expected.count { difference = .surplus(printed: expected.count) }
  }

  private mutating func match(_ chunk: Range<Int>, at start: Int, _ expected: [OutputLine], _ printed: [OutputLine]) {
    for (offset, line) in chunk.enumerated() {
      guard start + offset < printed.count else {
        difference = .line(line, printed: nil)
        return
      }
      guard expected[line].matches(printed[start + offset]) else {
        difference = .line(line, printed: start + offset)
        return
      }
      matched.append((line, start + offset))
    }
  }

  private mutating func matchAnywhere(
    _ chunk: Range<Int>, from start: Int, _ expected: [OutputLine], _ printed: [OutputLine]
  ) {
    guard !chunk.isEmpty else { return }
    var furthest = chunk.lowerBound
    var candidate = start
    while candidate + chunk.count <= printed.count {
      let fitting = chunk.prefix { expected[$0].matches(printed[candidate + $0 - chunk.lowerBound]) }
      if fitting.count == chunk.count { return match(chunk, at: candidate, expected, printed) }
      furthest = max(furthest, fitting.endIndex)
      candidate += 1
    }
    difference = .line(furthest, printed: nil)
  }
}
