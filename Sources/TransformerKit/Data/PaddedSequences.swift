public import TensorEngine

/// Sequences of different lengths as one tensor, the short ones filled up behind their end.
public struct PaddedSequences: Sendable {
  /// The tokens, int32 [sequences, time].
  public let tokens: Tensor
  /// The length of each sequence without its padding.
  public let lengths: [Int]

  /// Fills sequences up with a token.
  ///
  /// `length` is the time; without it, that of the longest. Longer sequences are cut at their end.
  public init(_ sequences: [[Int]], padding: Int, length: Int? = nil) {
    if let length, length < 0 { stop(.paddedLength(length)) }
    let time = length ?? sequences.map(\.count).max() ?? 0
    lengths = sequences.map { Swift.min($0.count, time) }
    var scalars: [Double] = []
    scalars.reserveCapacity(sequences.count * time)
    for sequence in sequences {
      scalars += sequence.prefix(time).map(Double.init)
      scalars += repeatElement(Double(padding), count: time - Swift.min(sequence.count, time))
    }
    tokens = Tensor(scalars, shape: [sequences.count, time], dtype: .int32)
  }

  /// The number of sequences.
  public var count: Int { lengths.count }
  /// The time, which is the length of all with their padding.
  public var time: Int { tokens.dim(1) }

  /// True for a token, false for padding, bool [sequences, time].
  public var keepMask: Tensor { isToken(lengths: lengths, time: time) }

  /// The mask for attention to these sequences: it keeps queries from looking at padding.
  public var attentionMask: AttentionMask { .padding(lengths: lengths, time: time) }
}

extension PaddedSequences: CustomStringConvertible {
  /// The tokens, then the lengths.
  public var description: String { "\(tokens)\nlengths \(lengths)" }
}
