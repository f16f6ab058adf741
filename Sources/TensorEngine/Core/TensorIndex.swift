/// What may stand in a tensor's subscript: integers, ranges, `.ellipsis`, `.newAxis`, `.stride(by:)`, arrays of
/// integers, and tensors.
public protocol TensorIndexing {
  /// The index as a value of one type.
  var tensorIndex: TensorIndex { get }
}

/// One place in a tensor's subscript.
public struct TensorIndex: TensorIndexing, Sendable {
  enum Kind: Sendable {
    case at(Int)
    /// From and up to, both optional, negative ones counted from the end.
    case range(from: Int?, to: Int?, step: Int)
    case newAxis
    case ellipsis
    case tensor(Tensor)
  }

  let kind: Kind

  /// The index as a value of one type.
  public var tensorIndex: TensorIndex { self }

  /// True for indices that use up an axis of the tensor.
  var usesAxis: Bool {
    switch kind {
    case .newAxis, .ellipsis: false
    case .at, .range, .tensor: true
    }
  }
}

extension TensorIndexing where Self == TensorIndex {
  /// A new axis of size one.
  public static var newAxis: TensorIndex { TensorIndex(kind: .newAxis) }
  /// All axes that the other indices leave.
  public static var ellipsis: TensorIndex { TensorIndex(kind: .ellipsis) }
  /// Every `step`-th element.
  public static func stride(from: Int? = nil, to: Int? = nil, by step: Int) -> TensorIndex {
    guard step > 0 else { stop(.stride(step)) }
    return TensorIndex(kind: .range(from: from, to: to, step: step))
  }
}

extension Int: TensorIndexing {
  /// The index as a value of one type.
  public var tensorIndex: TensorIndex { TensorIndex(kind: .at(self)) }
}

extension Range: TensorIndexing where Bound == Int {
  /// The index as a value of one type.
  public var tensorIndex: TensorIndex { TensorIndex(kind: .range(from: lowerBound, to: upperBound, step: 1)) }
}

extension ClosedRange: TensorIndexing where Bound == Int {
  /// The index as a value of one type.
  public var tensorIndex: TensorIndex {
    TensorIndex(kind: .range(from: lowerBound, to: upperBound == -1 ? nil : upperBound + 1, step: 1))
  }
}

extension PartialRangeFrom: TensorIndexing where Bound == Int {
  /// The index as a value of one type.
  public var tensorIndex: TensorIndex { TensorIndex(kind: .range(from: lowerBound, to: nil, step: 1)) }
}

extension PartialRangeUpTo: TensorIndexing where Bound == Int {
  /// The index as a value of one type.
  public var tensorIndex: TensorIndex { TensorIndex(kind: .range(from: nil, to: upperBound, step: 1)) }
}

extension PartialRangeThrough: TensorIndexing where Bound == Int {
  /// The index as a value of one type.
  public var tensorIndex: TensorIndex {
    TensorIndex(kind: .range(from: nil, to: upperBound == -1 ? nil : upperBound + 1, step: 1))
  }
}

extension Array: TensorIndexing where Element == Int {
  /// The index as a value of one type.
  public var tensorIndex: TensorIndex { Tensor(self, dtype: .int32).tensorIndex }
}

extension Tensor: TensorIndexing {
  /// The index as a value of one type.
  public var tensorIndex: TensorIndex { TensorIndex(kind: .tensor(self)) }
}
