internal import Numerals
internal import TensorEngine

/// What one layer costs for a sequence of n positions with d components each (Vaswani et al., 2017, section 4).
public struct LayerComplexity: Sendable, Equatable {
  /// The kind of layer.
  public let layer: SequenceLayer
  /// n, the length of the sequence.
  public let length: Int
  /// d, the length of each vector.
  public let dimensions: Int

  /// The cost of a layer for sequences of a length.
  public init(_ layer: SequenceLayer, length: Int, dimensions: Int) {
    guard length > 0, dimensions > 0, layer.isPossible else { stop(.layerComplexity(layer, length, dimensions)) }
    self.layer = layer
    self.length = length
    self.dimensions = dimensions
  }

  /// The formula of table 1 without its factor, such as n²·d.
  public var operations: Int {
    let n = length, d = dimensions
    return switch layer {
    case .selfAttention: n * n * d
    case .restrictedSelfAttention(let r): r * n * d
    case .recurrent: n * d * d
    case .convolutional(let k), .dilatedConvolutional(let k): k * n * d * d
    case .separableConvolutional(let k): k * n * d + n * d * d
    }
  }

  /// The multiplications, each with its addition, that the formula stands for.
  ///
  /// Attention: Q Kᵀ and the sum of values for each pair that is looked at, without the four projections, which table 1
  /// leaves out. A recurrent layer: W_ih x and W_hh h. A convolution: all taps, those on padding before the start too.
  public var multiplications: Int {
    switch layer {
    case .selfAttention: 2 * operations
    case .restrictedSelfAttention(let r): 2 * dimensions * lookedAt(reach: r / 2)
    case .recurrent: 2 * operations
    case .convolutional, .dilatedConvolutional, .separableConvolutional: operations
    }
  }

  /// The operations that must follow one another, whatever the machine: the steps of a recurrent layer.
  public var sequentialOperations: Int { layer == .recurrent ? length : 1 }

  /// The longest way that a signal goes from a position of the input to one of the output: through so many layers, or
  /// steps of a recurrent layer.
  public var maximumPathLength: Int {
    switch layer {
    case .selfAttention: 1
    case .recurrent: length
    case .restrictedSelfAttention(let r): layers(reach: r / 2)
    case .convolutional(let k), .separableConvolutional(let k): layers(reach: k - 1)
    case .dilatedConvolutional(let k): dilatedLayers(k)
    }
  }

  /// Layers until the ends of the sequence meet, when each reaches so many positions further.
  private func layers(reach: Int) -> Int { Swift.max(1, (length - 1 + reach - 1) / reach) }

  /// Layers until k · k · … reaches n.
  private func dilatedLayers(_ kernel: Int) -> Int {
    var layers = 1, reached = kernel
    while reached < length {
      layers += 1
      reached *= kernel
    }
    return layers
  }

  /// The pairs of positions not further apart than `reach`: less at both ends of the sequence.
  private func lookedAt(reach: Int) -> Int {
    let reach = Swift.min(reach, length - 1)
    return length * (2 * reach + 1) - reach * (reach + 1)
  }
}

extension SequenceLayer {
  /// Whether signals get from one position to another at all.
  var isPossible: Bool {
    switch self {
    case .selfAttention, .recurrent: true
    case .restrictedSelfAttention(let width), .convolutional(let width), .dilatedConvolutional(let width),
      .separableConvolutional(let width):
      width >= 2
    }
  }
}

extension LayerComplexity: CustomStringConvertible {
  /// The three columns of table 1, each with its number.
  public var description: String { Self.text([self]) }

  /// Table 1 for some layers, with numbers: `LayerComplexity.text([…])`.
  public static func text(_ rows: [LayerComplexity]) -> String {
    let grouped = NumberFormat.shortest.grouped
    return TextColumns(
      [
        ["layer"] + rows.map(\.layer.description), ["n"] + rows.map { grouped.string($0.length) },
        ["d"] + rows.map { grouped.string($0.dimensions) },
        ["operations"] + rows.map { "\($0.layer.operationsOrder) = \(grouped.string($0.operations))" },
        ["sequential"] + rows.map { "\($0.layer.sequentialOrder) = \(grouped.string($0.sequentialOperations))" },
        ["longest path"] + rows.map { "\($0.layer.pathOrder) = \(grouped.string($0.maximumPathLength))" },
      ], words: [0]
    ).text
  }
}
