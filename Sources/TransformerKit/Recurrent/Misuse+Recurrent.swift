package import TensorEngine

// Sentences about misuse of recurrent layers.

extension Misuse {
  package static func sequence(_ layer: String, _ shape: [Int], _ inputs: Int) -> Misuse {
    Misuse(layer, "\(shape) is not [batch, time, \(inputs)]")
  }

  package static func noTime(_ layer: String, _ shape: [Int]) -> Misuse { Misuse(layer, "\(shape) has no time steps") }

  package static func recurrentSize(_ layer: String, _ inputs: Int, _ hidden: Int) -> Misuse {
    Misuse(layer, "\(inputs) inputs and \(hidden) hidden units: there must be at least one of each")
  }

  package static func recurrentLayers(_ layer: String, _ layers: Int) -> Misuse {
    Misuse(layer, "\(layers) layers: there must be at least one")
  }

  package static func initialStates(_ layer: String, _ states: Int, _ layers: Int, _ directions: Int) -> Misuse {
    Misuse(layer, "\(states) initial states for \(layers) layers of \(directions) directions")
  }

  package static func sequenceLengths(_ layer: String, _ lengths: [Int], _ shape: [Int]) -> Misuse {
    Misuse(layer, "lengths \(lengths) for sequences \(shape): one for each, at least 1")
  }

  package static func luongDot(_ queries: Int, _ keys: Int) -> Misuse {
    Misuse("LuongAttention", "the dot product of queries of \(queries) and keys of \(keys) numbers: use general")
  }
}
