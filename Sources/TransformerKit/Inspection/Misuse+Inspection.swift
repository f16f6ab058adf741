package import TensorEngine

// Sentences about misuse of traces and summaries.

extension Misuse {
  package static func traced(_ path: String, _ nearest: [String]) -> Misuse {
    let advice = nearest.isEmpty ? "nothing was" : "there is " + nearest.map { "'\($0)'" }.joined(separator: ", ")
    return Misuse("tracing", "no value '\(path)' was computed: \(advice)")
  }
}
