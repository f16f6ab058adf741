package import TensorEngine

// Sentences about misuse of evaluation.

extension Misuse {
  package static func evaluatedShapes(_ operation: String, _ logits: [Int], _ targets: [Int]) -> Misuse {
    Misuse(operation, "targets \(targets) for logits \(logits): they need \(Array(logits.dropLast()))")
  }

  package static func answers(_ operation: String, _ given: Int, _ wanted: Int) -> Misuse {
    Misuse(operation, "\(given) answers for \(wanted) that are known: there must be as many")
  }

  package static func bleu(_ maxOrder: Int) -> Misuse {
    Misuse("bleu", "n-grams up to \(maxOrder): it needs n from 1 on, and a reference for each candidate")
  }

  package static func confusedClass(_ number: Int, _ classes: Int) -> Misuse {
    Misuse("ConfusionMatrix", "class \(number) is out of range: there are \(classes)")
  }
}
