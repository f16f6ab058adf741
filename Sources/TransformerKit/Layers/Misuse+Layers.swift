package import TensorEngine

// Sentences about misuse of layers.

extension Misuse {
  package static func sequence(_ layer: String, _ shape: [Int]) -> Misuse {
    Misuse(layer, "\(shape) is not [batch, time, inputs]")
  }

  package static func noTime(_ layer: String, _ shape: [Int]) -> Misuse { Misuse(layer, "\(shape) has no time steps") }

  package static func heads(_ dimensions: Int, _ heads: Int) -> Misuse {
    Misuse("MultiHeadAttention", "\(dimensions) dimensions do not divide among \(heads) heads")
  }
}
