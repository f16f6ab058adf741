/// Where the elements of a tensor lie in its storage: sizes, strides and an offset, all counted in elements.
struct Layout: Sendable {
  /// The size of each axis.
  var shape: Dimensions
  /// How far apart neighbours along each axis lie.
  var strides: Dimensions
  /// Where the first element lies.
  var offset: Int

  /// Rows one after the other, from `offset` on.
  init(contiguous shape: Dimensions, offset: Int = 0) {
    self.shape = shape
    self.offset = offset
    strides = Dimensions(repeating: 1, count: shape.count)
    var stride = 1, axis = shape.count - 1
    while axis >= 0 {
      strides[axis] = stride
      stride *= shape[axis]
      axis -= 1
    }
  }

  var rank: Int { shape.count }
  var count: Int { shape.product }

  /// True when the elements lie one after the other in reading order.
  var isContiguous: Bool {
    var stride = 1, axis = shape.count - 1
    while axis >= 0 {
      if shape[axis] != 1 {
        if strides[axis] != stride { return shape.product == 0 }
        stride *= shape[axis]
      }
      axis -= 1
    }
    return true
  }

  /// The layout with axis `order[i]` at place i.
  func permuted(_ order: [Int]) -> Layout {
    var result = self
    for (place, axis) in order.enumerated() {
      result.shape[place] = shape[axis]
      result.strides[place] = strides[axis]
    }
    return result
  }

  /// The layout that repeats axes of size one, and missing leading axes, to give `target`; nil if it cannot.
  func broadcast(to target: Dimensions) -> Layout? {
    guard rank <= target.count else { return nil }
    let added = target.count - rank
    var result = self
    result.shape = target
    result.strides = Dimensions(repeating: 0, count: target.count)
    for axis in shape.indices {
      if shape[axis] == target[axis + added] {
        result.strides[axis + added] = strides[axis]
      } else if shape[axis] != 1 {
        return nil
      }
    }
    return result
  }

  /// Adds an axis of size one.
  mutating func insertAxis(at axis: Int) {
    shape.insert(1, at: axis)
    strides.insert(0, at: axis)
  }

  /// Drops an axis, which must show a single place.
  mutating func removeAxis(at axis: Int) {
    shape.remove(at: axis)
    strides.remove(at: axis)
  }

  /// The shape that both broadcast to; nil when they do not fit.
  static func common(_ first: Dimensions, _ second: Dimensions) -> Dimensions? {
    if first == second { return first }
    var result = first.count >= second.count ? first : second
    for back in 1..<(result.count + 1) {
      let a = back <= first.count ? first[first.count - back] : 1
      let b = back <= second.count ? second[second.count - back] : 1
      guard a == b || a == 1 || b == 1 else { return nil }
      result[result.count - back] = a == 1 ? b : a
    }
    return result
  }
}
