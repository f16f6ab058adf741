// Sentences about misuse of the operations; those of the core are in Misuse.swift.

internal import Numerals

extension Misuse {
  package static func zeroStep() -> Misuse { Misuse("arange", "the step is 0") }

  package static func memory(_ bytes: Int) -> Misuse { Misuse("Tensor", "no memory for \(bytes) bytes") }

  package static func stride(_ step: Int) -> Misuse {
    Misuse("subscript", "a stride by \(step): steps are positive")
  }

  package static func maskBesideOthers() -> Misuse { Misuse("subscript", "a mask stands alone") }

  package static func assignThroughIndices() -> Misuse {
    Misuse("subscript", "assigning through an index tensor needs it alone")
  }

  package static func twoIndexTensors() -> Misuse { Misuse("subscript", "only one index tensor at a time") }

  package static func reshape(_ shape: [Int], _ target: [Int]) -> Misuse {
    Misuse("reshaped", "\(shape) has \(shape.reduce(1, *)) elements and does not fit \(target)")
  }

  package static func newAxis(_ axis: Int, _ shape: [Int]) -> Misuse {
    Misuse("expandedDimensions", "axis \(axis) for \(shape): places are \(-shape.count - 1)…\(shape.count)")
  }

  package static func flatten(_ start: Int, _ end: Int, _ shape: [Int]) -> Misuse {
    Misuse("flattened", "axis \(start) of \(shape) lies behind axis \(end)")
  }

  package static func notMatrix(_ operation: String, _ shape: [Int]) -> Misuse {
    Misuse(operation, "\(shape) is not a matrix")
  }

  package static func fraction(_ index: Double, _ size: Int) -> Misuse {
    Misuse("gather", "index \(NumberFormat.shortest.string(index)) is not a whole number below \(size)")
  }

  package static func integer(_ operation: String, _ value: Double) -> Misuse {
    Misuse(operation, "\(NumberFormat.shortest.string(value)) is no integer")
  }

  package static func sampleOfOne(_ shape: [Int]) -> Misuse {
    Misuse("variance", "\(shape): a sample of one element has no variance")
  }

  package static func takeAlong(_ shape: [Int], _ indices: [Int], _ axis: Int) -> Misuse {
    Misuse("takenAlong", "indices \(indices) and \(shape) differ outside axis \(axis)")
  }

  package static func scatter(_ shape: [Int], _ updates: [Int], _ indices: [Int], _ axis: Int) -> Misuse {
    Misuse("scatterAdding", "updates \(updates) at indices \(indices) do not fit axis \(axis) of \(shape)")
  }

  package static func rowWeight(_ operation: String, _ weight: [Int], _ shape: [Int]) -> Misuse {
    Misuse(operation, "weight or bias \(weight) for rows of \(shape): it needs [\(shape.last ?? 1)]")
  }

  package static func linear(_ shape: [Int], _ weight: [Int]) -> Misuse {
    Misuse("linear", "vectors \(shape) for a weight \(weight): it needs [outputs, \(shape.last ?? 1)]")
  }

  package static func linearBias(_ bias: [Int], _ weight: [Int]) -> Misuse {
    Misuse("linear", "bias \(bias) for a weight \(weight): it needs [\(weight.first ?? 1)]")
  }

  package static func recurrence(_ x: [Int], _ weight: [Int], _ first: [Int]) -> Misuse {
    Misuse("recurrence", "gates \(x), weight \(weight) and first state \(first) do not fit")
  }

  package static func lengths(_ lengths: [Int], _ x: [Int]) -> Misuse {
    Misuse("recurrence", "lengths \(lengths) for sequences \(x): one from 0 to \(x[1]) for each of \(x[0])")
  }

  package static func update(
    _ name: String, _ shape: [Int], _ dtype: DType, _ other: [Int], _ otherType: DType
  ) -> Misuse {
    Misuse(name, "a parameter \(shape) of \(dtype) beside \(other) of \(otherType)")
  }

  package static func targetShape(_ logits: [Int], _ targets: [Int]) -> Misuse {
    Misuse("crossEntropy", "targets \(targets) for logits \(logits): they need \(Array(logits.dropLast()))")
  }

  package static func target(_ target: Int, _ classes: Int) -> Misuse {
    Misuse("crossEntropy", "target \(target) is out of range: there are \(classes) classes")
  }

  package static func fractionalTarget(_ target: Double) -> Misuse {
    Misuse("crossEntropy", "target \(NumberFormat.shortest.string(target)) is not the number of a class")
  }

  package static func noTargets(_ targets: [Int]) -> Misuse {
    Misuse("crossEntropy", "no target of \(targets) counts: there is nothing to average")
  }

  package static func labelSmoothing(_ value: Double) -> Misuse {
    Misuse("crossEntropy", "label smoothing \(NumberFormat.shortest.string(value)) is not between 0 and 1")
  }

  package static func changed(_ operation: String, _ shape: [Int]) -> Misuse {
    Misuse("backward", "a parameter of shape \(shape) has changed since \(operation) used it: compute the loss again")
  }

  package static func updateType(_ operation: String, _ own: DType, _ other: DType) -> Misuse {
    Misuse(operation, "an update in place cannot make \(own) into \(other)")
  }

  package static func strange(_ operation: String, _ value: Double, _ place: [Int], _ shape: [Int]) -> Misuse {
    Misuse(operation, "the first \(name(value)) appears here, \(position(place, shape)); the operands have none")
  }

  package static func strangeGradient(_ operation: String, _ value: Double, _ place: [Int], _ shape: [Int]) -> Misuse {
    Misuse("backward", "the first \(name(value)) appears in the gradient of \(operation), \(position(place, shape))")
  }

  private static func name(_ value: Double) -> String { value.isNaN ? "NaN" : "infinity" }

  private static func position(_ place: [Int], _ shape: [Int]) -> String {
    shape.isEmpty ? "in a scalar" : "at \(place) of \(shape)"
  }
}
