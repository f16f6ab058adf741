/// Answers with the sequence from its end: the first answer needs the last symbol.
public struct ReverseTask: SequenceTask {
  /// The number of different symbols.
  public let symbols: Int
  /// The lengths of sources, all equally likely.
  public let lengths: ClosedRange<Int>

  /// A task with so many symbols and sequences of these lengths.
  public init(symbols: Int = 10, lengths: ClosedRange<Int> = 4...8) {
    Self.check(symbols: symbols, lengths: lengths)
    self.symbols = symbols
    self.lengths = lengths
  }

  /// The right answer.
  public func target(of source: [Int]) -> [Int] { source.reversed() }
}
