import Numerals

/// A vector or a matrix as it is written: numbers, and lists of them.
indirect enum NumberTree: Equatable {
  case number(DecimalNumber)
  case list([NumberTree])

  /// How many numbers it has.
  var count: Int {
    switch self {
    case .number: 1
    case .list(let items): items.reduce(0) { $0 + $1.count }
    }
  }

  /// A text that two trees share when they hold the same numbers in the same order and rows.
  ///
  /// A row and a column of numbers are the same vector, whatever brackets stand around them.
  var key: String {
    switch self {
    case .number(let number): return (number.isZero ? "" : number.isNegative ? "-" : "") + number.absoluteText
    case .list(let items):
      if items.count == 1, case .list = items[0] { return items[0].key }
      let keys = items.map { item in
        if case .list(let inner) = item, inner.count == 1, case .number = inner[0] { return inner[0].key }
        return item.key
      }
      return "[" + keys.joined(separator: ",") + "]"
    }
  }
}

extension DecimalNumber {
  /// The digits and the exponent, the same for equal numbers.
  fileprivate var absoluteText: String { digits.map(String.init).joined() + "e\(exponent)" }
}
