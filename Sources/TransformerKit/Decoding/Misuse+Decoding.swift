internal import Numerals
package import TensorEngine

// Sentences about misuse of decoding.

extension Misuse {
  package static func emptyPrefix(_ operation: String) -> Misuse {
    Misuse(operation, "the prefix is empty: a model continues at least one token, such as the start token")
  }

  package static func lengths(_ operation: String, _ minimum: Int, _ maximum: Int) -> Misuse {
    Misuse(operation, "from \(minimum) to \(maximum) tokens: the minimum is 0 or more and not above the maximum")
  }

  package static func alternatives(_ operation: String, _ count: Int) -> Misuse {
    Misuse(operation, "\(count) alternatives cannot be kept")
  }

  package static func temperature(_ value: Double) -> Misuse {
    Misuse("sample", "the temperature \(NumberFormat.shortest.string(value)) is not above 0: greedy(…) is its limit")
  }

  package static func kept(_ name: String, _ value: Double) -> Misuse {
    let range = name == "topK" ? "at least 1" : "above 0 and at most 1"
    return Misuse("sample", "\(name) \(NumberFormat.shortest.string(value)) is not \(range)")
  }

  package static func logits(_ operation: String, _ shape: [Int], _ batch: Int) -> Misuse {
    Misuse(operation, "the model gave logits \(shape) for \(batch) sequences: they are [\(batch), vocabulary]")
  }

  package static func strangeLogits(_ operation: String, _ step: Int) -> Misuse {
    Misuse(operation, "the model gave NaN or infinity among the logits of step \(step)")
  }

  package static func nothingAllowed(_ operation: String, _ step: Int) -> Misuse {
    Misuse(
      operation,
      "no token is possible at step \(step): all logits are -inf, or all but those of stop tokens before the minimum")
  }

  package static func width(_ width: Int) -> Misuse { Misuse("beamSearch", "the width \(width) is not at least 1") }

  package static func lengthPenalty(_ alpha: Double) -> Misuse {
    Misuse("beamSearch", "a length penalty with α = \(NumberFormat.shortest.string(alpha)): it is 0 or more")
  }

  package static func greedyBatch(_ batch: Int, _ maximum: Int) -> Misuse {
    Misuse("greedy", "\(batch) sequences of at most \(maximum) tokens")
  }
}
