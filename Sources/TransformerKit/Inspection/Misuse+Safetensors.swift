package import TensorEngine

// Sentences about misuse of stored tensors; what is wrong with a file is a SafetensorsError.

extension Misuse {
  package static func storedTwice(_ names: [String]) -> Misuse {
    var seen: Set<String> = []
    let twice = names.first { !seen.insert($0).inserted } ?? ""
    return Misuse("Safetensors", "two tensors have the name \"\(twice)\"")
  }

  package static func storedAsMetadata() -> Misuse {
    Misuse("Safetensors", "a tensor cannot have the name \"\(SafetensorsHeader.metadataKey)\"")
  }
}
