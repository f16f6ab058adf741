import CellEvents
import NotebookExecution
import NotebookSyntax
import Numerals
import SourceText

/// The value of a probe, ready for comparison.
struct ProbeValue {
  /// The expression as the author wrote it.
  let expression: String
  /// Its scalars in reading order.
  let scalars: [Numeral.Quantity]
  /// Whether the scalars are integers, which must be equal.
  let isInteger: Bool
  /// The scalars in binary, for a first sight of which may fit a number.
  let approximations: [Double]
  private let shape: [Int]

  /// Takes a value; nil when its scalars are no numbers.
  init?(_ value: ClaimedValue, expression: String) {
    guard value.kind != .text else { return nil }
    let scalars = value.scalars.compactMap { Numeral.Quantity(scalar: $0) }
    guard scalars.count == value.scalars.count else { return nil }
    self.expression = expression
    self.scalars = scalars
    approximations = value.scalars.map { Double($0) ?? .nan }
    isInteger = value.kind == .integer
    shape = value.shape
  }

  /// The expression of one scalar: `softmax(scores)[0]`, `weights[1, 0]`.
  func expression(of index: Int) -> String {
    guard !shape.isEmpty, shape.reduce(1, *) == scalars.count else {
      return scalars.count == 1 ? expression : element([index])
    }
    var indices: [Int] = []
    var rest = index
    for dimension in shape.reversed() {
      indices.insert(rest % max(1, dimension), at: 0)
      rest /= max(1, dimension)
    }
    return element(indices)
  }

  /// A scalar with all its digits.
  func text(of index: Int) -> String { Self.text(scalars[index]) }

  /// A quantity with all its digits.
  static func text(_ quantity: Numeral.Quantity) -> String {
    switch quantity {
    case .finite(let number): NumberFormat.shortest.string(number)
    case .infinite(let isNegative): isNegative ? "-inf" : "inf"
    case .notANumber: "nan"
    }
  }

  /// A scalar with two places more than a number has, and at least four digits; an integer with all.
  func text(of index: Int, beside numeral: Numeral) -> String {
    guard case .finite(let number) = scalars[index], !isInteger else { return text(of: index) }
    return Self.text(.finite(number.rounded(toPlace: min(numeral.scaledPlace - 2, number.magnitude - 3))))
  }

  private func element(_ indices: [Int]) -> String {
    let list = indices.map(String.init).joined(separator: ", ")
    return isPostfix ? "\(expression)[\(list)]" : "(\(expression))[\(list)]"
  }

  /// True when a subscript may follow the expression without parentheses.
  private var isPostfix: Bool {
    var depth = 0
    for byte in expression.utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "."), UInt8(ascii: "_"), 48...57, 65...90, 97...122, 0x80...: break
      default: if depth == 0 { return false }
      }
    }
    return true
  }
}
