internal import Numerals

extension AnchoredNumbers {
  /// Whether `...` leaves out a part of what some numbers list.
  package func isElided(_ range: Range<Int>) -> Bool {
    range.contains { numerals[$0].followsElision || numerals[$0].precedesElision }
  }

  /// Numbers with their units: 0.52 for `52 %`, 65,000,000 for `65M`.
  package func scalars(of range: Range<Int>) -> [Double] {
    numerals[range].map { numeral in
      switch numeral.quantity {
      case .finite: numeral.value.flatMap { Double(NumberFormat.shortest.string($0)) } ?? .nan
      case .infinite(let isNegative): isNegative ? -.infinity : .infinity
      case .notANumber: .nan
      }
    }
  }

  /// The dimensions that the brackets show: none for a number that stands alone, rows and columns for brackets within
  /// brackets when all rows are as long.
  package func shape(of range: Range<Int>) -> [Int] {
    guard let bracket = range.first.flatMap({ numerals[$0].bracket }) else {
      return range.count == 1 ? [] : [range.count]
    }
    var rows: [Int] = []
    var depth = 0
    var next = range.lowerBound
    var offset = bracket.lowerBound
    while offset < bracket.upperBound, next < range.upperBound {
      if offset == numerals[next].range.lowerBound {
        guard depth == 2, !rows.isEmpty else { return [range.count] }
        rows[rows.count - 1] += 1
        offset = numerals[next].range.upperBound
        next += 1
        continue
      }
      if bytes[offset] == UInt8(ascii: "[") {
        depth += 1
        if depth == 2 { rows.append(0) }
      } else if bytes[offset] == UInt8(ascii: "]") {
        depth -= 1
      }
      offset += 1
    }
    guard let columns = rows.first, rows.allSatisfy({ $0 == columns }) else { return [range.count] }
    return [rows.count, columns]
  }
}
