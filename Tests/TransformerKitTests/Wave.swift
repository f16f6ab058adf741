import TensorEngine

/// Numbers that look irregular and need no generator: quarters of a quadratic residue, exact in float32.
///
/// They are those of make_layer_goldens.py.
func wave(
  _ shape: [Int], _ phase: Int = 0, scale: Double = 1, shift: Double = 0, dtype: DType = .float32
) -> Tensor {
  let values = residues(shape, phase).map { Double($0 - 48) / 32 * scale + shift }
  return Tensor(values, shape: shape, dtype: dtype)
}

/// Irregular tokens below `bound`.
func tokens(_ shape: [Int], _ phase: Int = 0, below bound: Int) -> Tensor {
  Tensor(residues(shape, phase).map { Double($0 % bound) }, shape: shape, dtype: .int32)
}

private func residues(_ shape: [Int], _ phase: Int) -> [Int] {
  (0..<shape.reduce(1, *)).map { ($0 * $0 * 7 + 13 * $0 + phase * 31) % 97 }
}

extension Tensor {
  /// The bits of the elements.
  var bits: [UInt64] { scalars.map(\.bitPattern) }
}
