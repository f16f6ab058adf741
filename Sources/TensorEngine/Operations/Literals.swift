// A literal such as [1, -.infinity] says nothing about the type of its elements; these two say Double.

extension Tensor {
  /// A vector: also of literals that only a Double can hold, such as `[1, -.infinity]`.
  public init(_ values: [Double], dtype: DType = .float32) { self = Self.nested(values, dtype) }

  /// A matrix: also of literals that only a Double can hold, such as `[[0, -.infinity], [0, 0]]`.
  public init(_ rows: [[Double]], dtype: DType = .float32) { self = Self.nested(rows, dtype) }

  private static func nested(_ values: some NestedScalars, _ dtype: DType) -> Tensor { Tensor(values, dtype: dtype) }
}
