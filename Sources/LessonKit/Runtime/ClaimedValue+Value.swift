package import CellEvents
internal import TensorEngine

extension ClaimedValue {
  /// The scalars of any value, in reading order: a number, or (nested) arrays of numbers; else its text.
  package init<Value>(of value: Value) {
    let text = readableText(value)
    if let numbers = value as? any ScalarSource {
      let scalars = numbers.readingOrder
      self.init(kind: numbers.scalarKind, scalars: scalars.texts, shape: scalars.shape, text: text)
    } else {
      self.init(kind: .text, scalars: [text], shape: [], text: text)
    }
  }
}

/// A value that is one or several numbers.
protocol ScalarSource {
  /// Whether they are integers or floating-point numbers.
  var scalarKind: ClaimedValue.Kind { get }
  /// Each number's shortest round-trip text in reading order, and the dimensions.
  var readingOrder: (texts: [String], shape: [Int]) { get }
}

extension Int: ScalarSource {}
extension Int8: ScalarSource {}
extension Int16: ScalarSource {}
extension Int32: ScalarSource {}
extension Int64: ScalarSource {}
extension UInt: ScalarSource {}
extension UInt8: ScalarSource {}
extension UInt16: ScalarSource {}
extension UInt32: ScalarSource {}
extension UInt64: ScalarSource {}

extension ScalarSource where Self: BinaryInteger {
  var scalarKind: ClaimedValue.Kind { .integer }
  var readingOrder: (texts: [String], shape: [Int]) { ([String(self)], []) }
}

extension Double: ScalarSource {}
extension Float: ScalarSource {}

extension ScalarSource where Self: BinaryFloatingPoint & CustomStringConvertible {
  var scalarKind: ClaimedValue.Kind { .floating }
  var readingOrder: (texts: [String], shape: [Int]) { ([description], []) }
}

extension Array: ScalarSource where Element: ScalarSource {
  var scalarKind: ClaimedValue.Kind { contains { $0.scalarKind == .floating } ? .floating : .integer }
  var readingOrder: (texts: [String], shape: [Int]) {
    let parts = map(\.readingOrder)
    return (parts.flatMap(\.texts), [count] + (parts.first?.shape ?? []))
  }
}

extension Tensor: ScalarSource {
  var scalarKind: ClaimedValue.Kind { dtype.isFloating ? .floating : .integer }
  var readingOrder: (texts: [String], shape: [Int]) { (scalarTexts, shape) }
}

extension Optional: ScalarSource where Wrapped: ScalarSource {
  var scalarKind: ClaimedValue.Kind { self?.scalarKind ?? .text }
  var readingOrder: (texts: [String], shape: [Int]) { self?.readingOrder ?? (["nil"], []) }
}
