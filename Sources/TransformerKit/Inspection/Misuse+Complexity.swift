package import TensorEngine

// Sentences about misuse of the complexity formulas.

extension Misuse {
  package static func layerComplexity(_ layer: SequenceLayer, _ length: Int, _ dimensions: Int) -> Misuse {
    Misuse(
      "LayerComplexity",
      "\(layer) for n = \(length), d = \(dimensions): n and d are positive, kernels and neighbourhoods at least 2")
  }
}
