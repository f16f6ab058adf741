import TensorEngine

/// Numbers with a shape, for writing definitions down once more without the engine.
struct Reference {
  let shape: [Int]
  let values: [Double]

  init(_ shape: [Int], _ values: [Double]) {
    self.shape = shape
    self.values = values
  }

  init(_ shape: [Int], at value: ([Int]) -> Double) {
    var values: [Double] = []
    let count = shape.reduce(1, *)
    for place in 0..<count { values.append(value(Self.indices(of: place, in: shape))) }
    self.init(shape, values)
  }

  init(_ tensor: Tensor) { self.init(tensor.shape, tensor.scalars) }

  static func indices(of place: Int, in shape: [Int]) -> [Int] {
    var rest = place
    var indices = [Int](repeating: 0, count: shape.count)
    for axis in shape.indices.reversed() {
      indices[axis] = rest % shape[axis]
      rest /= shape[axis]
    }
    return indices
  }

  /// The element at these indices; missing leading axes and axes of size one are repeated.
  subscript(_ indices: [Int]) -> Double {
    var place = 0
    for (axis, index) in indices.suffix(shape.count).enumerated() {
      place = place * shape[axis] + (shape[axis] == 1 ? 0 : index)
    }
    return values[place]
  }

  func map(_ function: (Double) -> Double) -> Reference { Reference(shape, values.map(function)) }

  /// A function of two, with broadcasting.
  func zip(_ other: Reference, _ function: (Double, Double) -> Double) -> Reference {
    let rank = Swift.max(shape.count, other.shape.count)
    func padded(_ shape: [Int]) -> [Int] { Array(repeating: 1, count: rank - shape.count) + shape }
    let common = Swift.zip(padded(shape), padded(other.shape)).map { $0 == 1 ? $1 : $0 }
    return Reference(common) { function(self[$0], other[$0]) }
  }

  /// Each row along an axis replaced by another row; an empty axis list of the result stays of size one.
  func along(_ axis: Int, _ function: ([Double]) -> [Double]) -> Reference {
    let axis = axis < 0 ? axis + shape.count : axis
    var outer = shape
    outer[axis] = 1
    var rows: [[Int]: [Double]] = [:]
    for place in 0..<outer.reduce(1, *) {
      let start = Self.indices(of: place, in: outer)
      rows[start] = function(
        (0..<shape[axis]).map {
          var at = start
          at[axis] = $0
          return self[at]
        })
    }
    var target = shape
    target[axis] = rows.values.first?.count ?? 0
    return Reference(target) {
      var start = $0
      start[axis] = 0
      return rows[start]?[$0[axis]] ?? .nan
    }
  }

  /// Each row along an axis replaced by one number, without the axis.
  func reduced(_ axis: Int, _ function: ([Double]) -> Double) -> Reference {
    let axis = axis < 0 ? axis + shape.count : axis
    let kept = along(axis) { [function($0)] }
    var target = kept.shape
    target.remove(at: axis)
    return Reference(target, kept.values)
  }

  /// The product of matrices in the last two axes, with broadcasting of the others.
  func product(_ other: Reference) -> Reference {
    let k = shape[shape.count - 1], columns = other.shape[other.shape.count - 1]
    let lead = shape.count >= other.shape.count ? shape.dropLast(2) : other.shape.dropLast(2)
    return Reference(Array(lead) + [shape[shape.count - 2], columns]) { at in
      let row = at[at.count - 2], column = at[at.count - 1], lead = Array(at.dropLast(2))
      return (0..<k).reduce(0) { $0 + self[lead + [row, $1]] * other[lead + [$1, column]] }
    }
  }

  /// The last two axes exchanged.
  var turned: Reference {
    let n = shape.count
    return Reference(Array(shape.dropLast(2)) + [shape[n - 1], shape[n - 2]]) {
      self[Array($0.dropLast(2)) + [$0[n - 1], $0[n - 2]]]
    }
  }
}
