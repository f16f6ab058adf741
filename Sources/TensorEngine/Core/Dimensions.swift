/// Up to eight integers without an allocation: the sizes or the strides of the axes.
package struct Dimensions: Sendable, Equatable {
  /// The largest rank of a tensor.
  package static let capacity = 8

  /// The integers; those from `count` on mean nothing.
  private(set) var storage = InlineArray<8, Int>(repeating: 0)
  /// How many there are.
  package private(set) var count = 0

  init() {}

  init(repeating value: Int, count: Int) {
    for _ in 0..<count { append(value) }
  }

  init(_ values: [Int], operation: String) {
    guard values.count <= Self.capacity else { stop(.rank(operation, values.count)) }
    for value in values { append(value) }
  }

  subscript(_ index: Int) -> Int {
    get { storage[index] }
    set { storage[index] = newValue }
  }

  /// The integers as an array.
  var array: [Int] { indices.map { storage[$0] } }
  var indices: Range<Int> { 0..<count }
  /// Their product; 1 when there are none.
  var product: Int {
    var product = 1
    for index in 0..<count { product *= storage[index] }
    return product
  }

  /// Adds one at the end; the ninth is misuse.
  mutating func append(_ value: Int) {
    if count == Self.capacity { stop(.rank("reshape", count + 1)) }
    storage[count] = value
    count += 1
  }

  /// Adds one at an index.
  mutating func insert(_ value: Int, at index: Int) {
    append(value)
    var place = count - 1
    while place > index {
      storage[place] = storage[place - 1]
      place -= 1
    }
    storage[index] = value
  }

  /// Removes and returns the one at an index.
  @discardableResult
  mutating func remove(at index: Int) -> Int {
    let removed = storage[index]
    for place in index..<(count - 1) { storage[place] = storage[place + 1] }
    count -= 1
    return removed
  }

  package static func == (first: Dimensions, second: Dimensions) -> Bool {
    guard first.count == second.count else { return false }
    for index in 0..<first.count where first.storage[index] != second.storage[index] { return false }
    return true
  }
}
