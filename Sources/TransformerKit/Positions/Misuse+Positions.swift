package import TensorEngine

// Sentences about misuse of positions.

extension Misuse {
  package static func positions(_ layer: String, _ shape: [Int], _ dimensions: Int) -> Misuse {
    Misuse(layer, "\(shape) is not [..., time, \(dimensions)]")
  }

  package static func tooLong(_ time: Int, _ positions: Int) -> Misuse {
    Misuse("LearnedPositionalEncoding", "\(time) tokens, but only \(positions) positions were learned")
  }

  package static func rotary(_ dimensions: Int) -> Misuse {
    Misuse("RoPE", "\(dimensions) dimensions do not make pairs: the depth of a head must be even")
  }

  package static func noHeads(_ heads: Int) -> Misuse { Misuse("ALiBi", "\(heads) heads: there must be at least one") }
}
