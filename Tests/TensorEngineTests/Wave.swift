import TensorEngine

/// Numbers that look irregular and need no generator: quarters of a quadratic residue, exact in float32.
func wave(_ shape: [Int], _ phase: Int = 0, dtype: DType = .float32) -> Tensor {
  let count = shape.reduce(1, *)
  let values = (0..<count).map { Double(($0 * $0 * 7 + 13 * $0 + phase * 31) % 97 - 48) / 32 }
  return Tensor(values, shape: shape, dtype: dtype)
}

extension Tensor {
  /// The bits of the elements, all NaNs alike.
  var bits: [UInt64] { scalars.map { $0.isNaN ? Double.nan.bitPattern : $0.bitPattern } }
}
