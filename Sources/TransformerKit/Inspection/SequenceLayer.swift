/// The kinds of layers that map one sequence to another, which table 1 of the transformer's paper compares.
///
/// Vaswani et al., 2017, section 4.
public enum SequenceLayer: Sendable, Hashable, CustomStringConvertible {
  /// Each position looks at all.
  case selfAttention
  /// Each position looks at itself and at the next ⌊r/2⌋ on each side; for odd r these are r.
  case restrictedSelfAttention(neighbourhood: Int)
  /// One position after the other.
  case recurrent
  /// A causal convolution with a kernel of width k; layers above it are alike.
  case convolutional(kernel: Int)
  /// The same with dilations 1, k, k² … in the layers above one another (Kalchbrenner et al., 2016, ByteNet).
  case dilatedConvolutional(kernel: Int)
  /// A convolution of each component by itself, then a product with a d × d matrix at each position (Chollet, 2016).
  case separableConvolutional(kernel: Int)

  /// The name that tables show.
  public var description: String {
    switch self {
    case .selfAttention: "self-attention"
    case .restrictedSelfAttention(let r): "self-attention, restricted (r = \(r))"
    case .recurrent: "recurrent"
    case .convolutional(let k): "convolutional (k = \(k))"
    case .dilatedConvolutional(let k): "convolutional, dilated (k = \(k))"
    case .separableConvolutional(let k): "convolutional, separable (k = \(k))"
    }
  }

  /// The order of the operations of one layer, with n, d, k and r.
  public var operationsOrder: String {
    switch self {
    case .selfAttention: "O(n²·d)"
    case .restrictedSelfAttention: "O(r·n·d)"
    case .recurrent: "O(n·d²)"
    case .convolutional, .dilatedConvolutional: "O(k·n·d²)"
    case .separableConvolutional: "O(k·n·d + n·d²)"
    }
  }

  /// The order of the operations that must follow one another.
  public var sequentialOrder: String { self == .recurrent ? "O(n)" : "O(1)" }

  /// The order of the longest way from a position of the input to one of the output.
  public var pathOrder: String {
    switch self {
    case .selfAttention: "O(1)"
    case .restrictedSelfAttention: "O(n/r)"
    case .recurrent: "O(n)"
    case .convolutional, .separableConvolutional: "O(n/k)"
    case .dilatedConvolutional: "O(logₖ n)"
    }
  }
}
