package import TensorEngine

// Sentences about misuse of attention layers, caches and masks.

extension Misuse {
  package static func heads(_ dimensions: Int, _ heads: Int) -> Misuse {
    Misuse("MultiHeadAttention", "\(dimensions) dimensions do not divide among \(heads) heads")
  }

  package static func sharedHeads(_ heads: Int, _ shared: Int) -> Misuse {
    Misuse("MultiHeadAttention", "\(heads) heads do not share \(shared) heads of keys and values")
  }

  package static func cacheBatch(_ cache: [Int], _ new: [Int]) -> Misuse {
    Misuse("KVCache", "keys \(new) do not continue the keys \(cache): the batch differs")
  }

  package static func emptyMemory() -> Misuse { Misuse("MultiHeadAttention", "the memory to attend to is empty") }

  package static func length(_ length: Int, _ time: Int) -> Misuse {
    Misuse("lengths", "a length of \(length) for sequences of \(time) steps")
  }
}
