package import TensorEngine

// Sentences about misuse of layers.

extension Misuse {
  package static func inputs(_ layer: String, _ shape: [Int], _ inputs: Int) -> Misuse {
    Misuse(layer, "\(shape) does not end in \(inputs), the number of inputs")
  }

  package static func dropout(_ p: Double) -> Misuse {
    Misuse("Dropout", "the probability \(p) is not between 0 and 1")
  }

  package static func notModule(_ path: String, _ type: String) -> Misuse {
    Misuse("Module", "'\(path)' holds parameters but \(type) is no Module: declare it 'final class \(type): Module'")
  }

  package static func unordered(_ path: String) -> Misuse {
    Misuse("Module", "'\(path)' holds modules without an order: use an array instead of a dictionary or set")
  }

  /// A state dictionary that does not fit the model, with all that is wrong.
  package static func state(missing: [String], unexpected: [String], shapes: [String]) -> Misuse {
    var parts: [String] = []
    if !missing.isEmpty { parts.append("missing " + list(missing)) }
    if !unexpected.isEmpty { parts.append("not in the model " + list(unexpected)) }
    parts += shapes
    return Misuse("load", parts.joined(separator: "; "))
  }

  package static func stateShape(_ name: String, _ wanted: [Int], _ found: [Int]) -> String {
    "'\(name)' is \(wanted) in the model and \(found) in the dictionary"
  }

  /// The first few names, and how many more there are.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 5 ? shown + " and \(names.count - 5) more" : shown
  }
}
