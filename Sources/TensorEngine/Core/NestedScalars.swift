/// Numbers, truth values, and arrays of them to any depth: what `Tensor(_:)` takes.
public protocol NestedScalars {
  /// Adds the numbers in reading order.
  func append(to flat: inout FlatScalars, depth: Int)
}

/// The numbers of nested arrays in reading order, and the shape that they turned out to have.
public struct FlatScalars: Sendable {
  /// The numbers.
  var values: [Double] = []
  /// The lengths of the arrays, outermost first.
  var shape: [Int] = []
  /// Whether they are truth values.
  var areTruthValues = false
  private var path: [Int] = []

  /// Adds a number.
  mutating func append(_ value: Double) { values.append(value) }

  /// Notes an array of `count` elements; arrays of one depth must agree.
  mutating func enter(count: Int, depth: Int) {
    if depth == shape.count, values.isEmpty || depth == 0 {
      shape.append(count)
    } else if depth >= shape.count || shape[depth] != count {
      let row = path.map(String.init).joined(separator: ".")
      stop(.ragged(row, count, depth < shape.count ? shape[depth] : 1))
    }
  }

  mutating func enterElement(_ index: Int) { path.append(index) }
  mutating func leaveElement() { path.removeLast() }
}

extension Array: NestedScalars where Element: NestedScalars {
  /// Adds the numbers in reading order.
  public func append(to flat: inout FlatScalars, depth: Int) {
    flat.enter(count: count, depth: depth)
    for (index, element) in enumerated() {
      flat.enterElement(index)
      element.append(to: &flat, depth: depth + 1)
      flat.leaveElement()
    }
  }
}

extension Int: NestedScalars {
  /// Adds the numbers in reading order.
  public func append(to flat: inout FlatScalars, depth: Int) { flat.append(Double(self)) }
}

extension Int32: NestedScalars {
  /// Adds the numbers in reading order.
  public func append(to flat: inout FlatScalars, depth: Int) { flat.append(Double(self)) }
}

extension Float: NestedScalars {
  /// Adds the numbers in reading order.
  public func append(to flat: inout FlatScalars, depth: Int) { flat.append(Double(self)) }
}

extension Double: NestedScalars {
  /// Adds the numbers in reading order.
  public func append(to flat: inout FlatScalars, depth: Int) { flat.append(self) }
}

extension Bool: NestedScalars {
  /// Adds the numbers in reading order.
  public func append(to flat: inout FlatScalars, depth: Int) {
    flat.areTruthValues = true
    flat.append(self ? 1 : 0)
  }
}
