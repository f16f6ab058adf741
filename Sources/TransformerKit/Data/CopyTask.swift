/// Answers with the sequence itself: what attention learns by looking at one place after the other.
public struct CopyTask: SequenceTask {
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
  public func target(of source: [Int]) -> [Int] { source }
}
