/// What an author did wrong with a tensor, as one sentence: the operation, the shapes, and why they do not fit.
///
/// Every such sentence of the engine is made here.
package struct Misuse: Sendable, Equatable {
  /// The sentence.
  package let text: String

  /// Makes a sentence that begins with the operation's name.
  package init(_ operation: String, _ text: String) { self.text = operation + ": " + text }

  package static func rank(_ operation: String, _ rank: Int) -> Misuse {
    Misuse(operation, "rank \(rank): a tensor has at most \(Dimensions.capacity) axes")
  }

  package static func ragged(_ path: String, _ count: Int, _ first: Int) -> Misuse {
    Misuse("Tensor", "row \(path) has \(count) elements where the first has \(first): rows must be equally long")
  }

  package static func count(_ operation: String, _ count: Int, _ shape: [Int]) -> Misuse {
    Misuse(operation, "\(count) elements do not fill \(shape), which has \(shape.reduce(1, *))")
  }

  package static func negativeSize(_ operation: String, _ shape: [Int]) -> Misuse {
    Misuse(operation, "\(shape): a size cannot be negative")
  }

  package static func broadcast(_ operation: String, _ first: [Int], _ second: [Int]) -> Misuse {
    var place = ""
    for back in 1...max(1, min(first.count, second.count)) where !first.isEmpty && !second.isEmpty {
      let (a, b) = (first[first.count - back], second[second.count - back])
      if a != b, a != 1, b != 1 {
        place = ": axis -\(back) is \(a) and \(b)"
        break
      }
    }
    return Misuse(operation, "\(first) and \(second) do not broadcast" + place)
  }

  package static func broadcastTo(_ operation: String, _ shape: [Int], _ target: [Int]) -> Misuse {
    Misuse(operation, "\(shape) does not broadcast to \(target)")
  }

  package static func axis(_ operation: String, _ axis: Int, _ shape: [Int]) -> Misuse {
    Misuse(
      operation,
      shape.isEmpty
        ? "axis \(axis): a scalar has no axes" : "axis \(axis) of \(shape): axes are \(-shape.count)…\(shape.count - 1)"
    )
  }

  package static func matmulInner(_ first: [Int], _ second: [Int]) -> Misuse {
    Misuse(
      "matmul",
      "\(first) × \(second): inner dimensions \(first.last ?? 1) and \(second.count > 1 ? second[second.count - 2] : second.first ?? 1) differ"
    )
  }

  package static func matmulBatch(_ first: [Int], _ second: [Int]) -> Misuse {
    Misuse("matmul", "\(first) × \(second): the leading axes do not broadcast")
  }

  package static func matmulScalar(_ first: [Int], _ second: [Int]) -> Misuse {
    Misuse("matmul", "\(first) × \(second): a scalar has no rows and columns; use * to scale")
  }

  package static func mixedTypes(_ operation: String, _ first: DType, _ second: DType) -> Misuse {
    Misuse(operation, "\(first) and \(second) do not mix: convert one, for instance with .asType(.float64)")
  }

  package static func type(_ operation: String, _ dtype: DType, _ wanted: String) -> Misuse {
    Misuse(operation, "needs \(wanted), not \(dtype)")
  }

  package static func item(_ shape: [Int]) -> Misuse {
    Misuse("item", "\(shape) has \(shape.reduce(1, *)) elements, not one")
  }

  package static func transposeRank(_ shape: [Int]) -> Misuse {
    Misuse("T", "\(shape) is not a matrix: use mT for the last two axes or transposed(_:)")
  }

  package static func permutation(_ axes: [Int], _ shape: [Int]) -> Misuse {
    Misuse("transposed", "\(axes) does not name each axis of \(shape) once")
  }

  package static func squeeze(_ axis: Int, _ shape: [Int]) -> Misuse {
    Misuse("squeezed", "axis \(axis) of \(shape) is not 1")
  }

  package static func split(_ parts: Int, _ axis: Int, _ shape: [Int]) -> Misuse {
    Misuse("split", "\(shape): axis \(axis) does not divide into \(parts) equal parts")
  }

  package static func concatenate(_ first: [Int], _ second: [Int], _ axis: Int) -> Misuse {
    Misuse("concatenated", "\(first) and \(second) differ outside axis \(axis)")
  }

  package static func noTensors(_ operation: String) -> Misuse { Misuse(operation, "needs at least one tensor") }

  package static func stack(_ first: [Int], _ second: [Int]) -> Misuse {
    Misuse("stacked", "\(first) and \(second) differ")
  }

  package static func empty(_ operation: String, _ shape: [Int]) -> Misuse {
    Misuse(operation, "\(shape) has no elements along the axis")
  }

  package static func tooManyIndices(_ count: Int, _ shape: [Int]) -> Misuse {
    Misuse("subscript", "\(count) indices for \(shape)")
  }

  package static func index(_ index: Int, _ axis: Int, _ shape: [Int]) -> Misuse {
    Misuse("subscript", "index \(index) is out of range: axis \(axis) of \(shape) has size \(shape[axis])")
  }

  package static func range(_ lower: Int, _ upper: Int, _ axis: Int, _ shape: [Int]) -> Misuse {
    Misuse("subscript", "range \(lower)..<\(upper) is out of range: axis \(axis) of \(shape) has size \(shape[axis])")
  }

  package static func mask(_ mask: [Int], _ shape: [Int]) -> Misuse {
    Misuse("subscript", "the mask \(mask) does not match the leading axes of \(shape)")
  }

  package static func gather(_ index: Int, _ size: Int) -> Misuse {
    Misuse("gather", "index \(index) is out of range: the axis has size \(size)")
  }

  package static func topK(_ k: Int, _ shape: [Int]) -> Misuse {
    Misuse("topK", "k = \(k) for the last axis of \(shape)")
  }

  package static func einsum(_ equation: String, _ why: String) -> Misuse {
    Misuse("einsum", "\"\(equation)\": \(why)")
  }

  package static func noGraph(_ operation: String) -> Misuse {
    Misuse(operation, "the tensor does not depend on any that requires a gradient")
  }

  package static func notScalar(_ shape: [Int]) -> Misuse {
    Misuse("backward", "the loss has shape \(shape): reduce it to one number, or give backward(_:) a gradient")
  }

  package static func gradientShape(_ gradient: [Int], _ shape: [Int]) -> Misuse {
    Misuse("backward", "a gradient of shape \(gradient) for a tensor of shape \(shape)")
  }

  package static func consumed(_ operation: String) -> Misuse {
    Misuse("backward", "the graph behind \(operation) was used by an earlier backward(): compute the loss again")
  }

  package static func updateOutsideNoGrad(_ operation: String) -> Misuse {
    Misuse(operation, "a tensor that requires a gradient is updated in place: write noGrad { … } around the update")
  }

  package static func instructionSet(_ name: String, _ available: [String]) -> Misuse {
    Misuse("LECTERN_ISA", "\(name) is not available here: choose one of \(available.joined(separator: ", "))")
  }

  package static func attention(_ queries: [Int], _ keys: [Int], _ values: [Int], _ why: String) -> Misuse {
    Misuse("attention", "queries \(queries), keys \(keys), values \(values): \(why)")
  }
}

/// Stops with a sentence about misuse.
///
/// `preconditionFailure` would lose the text in release builds.
package func stop(_ misuse: Misuse) -> Never { fatalError(misuse.text) }
