internal import TensorEngine

/// Asks for the first symbol of a sequence after many steps that say nothing: symbol, filler, …, filler, question.
///
/// The gradient must find its way back through all fillers. In a recurrent network it vanishes on the way (Bengio, Simard
/// and Frasconi, 1994); for attention, the first symbol is one step away. Tokens are the filler 0 … `fillerKinds` − 1,
/// then the question, then the symbols.
public struct LongRangeCopyTask: Sendable {
  /// The number of symbols that may have to be recalled.
  public let symbols: Int
  /// The steps between the symbol and the question.
  public let fillers: Int
  /// The number of different fillers; with more than one they are drawn at random.
  public let fillerKinds: Int

  /// A task in which one of so many symbols is recalled after so many fillers.
  public init(symbols: Int = 8, fillers: Int = 100, fillerKinds: Int = 1) {
    if symbols < 1 || fillers < 0 || fillerKinds < 1 { stop(.longRangeCopyTask(symbols, fillers, fillerKinds)) }
    self.symbols = symbols
    self.fillers = fillers
    self.fillerKinds = fillerKinds
  }

  /// The token that asks for the symbol.
  public var question: Int { fillerKinds }
  /// The tokens of the symbols.
  public var symbolTokens: Range<Int> { (fillerKinds + 1)..<(fillerKinds + 1 + symbols) }
  /// The number of different tokens.
  public var vocabularySize: Int { fillerKinds + 1 + symbols }
  /// The length of a sequence.
  public var time: Int { fillers + 2 }
  /// The accuracy of a model that guesses.
  public var chance: Double { 1 / Double(symbols) }

  /// Random sequences, from the stream of a seed or from the current one: inputs [count, time], targets [count].
  public func batch(_ count: Int, seed: Int? = nil) -> TokenBatch {
    seeded(seed) {
      var draws = Draws(), inputs: [Double] = [], targets: [Double] = []
      for _ in 0..<Swift.max(0, count) {
        let symbol = Double(symbolTokens.lowerBound + draws.below(symbols))
        let between = (0..<fillers).map { _ in Double(fillerKinds == 1 ? 0 : draws.below(fillerKinds)) }
        inputs += [symbol] + between + [Double(question)]
        targets.append(symbol)
      }
      return TokenBatch(
        inputs: Tensor(inputs, shape: [targets.count, time], dtype: .int32),
        targets: Tensor(targets, shape: [targets.count], dtype: .int32))
    }
  }
}
