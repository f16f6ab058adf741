package import Numerals

/// Chooses how the numbers of a column are written.
package enum ColumnFormat {
  /// A format with the same number of decimals for all values, at most four significant digits of the largest.
  ///
  /// With `keepsSmall` there are up to four decimals when the smallest value would else be written as zero.
  package static func format(_ values: [Double], keepsSmall: Bool = true) -> NumberFormat {
    let finite = values.filter(\.isFinite)
    let largest = finite.map(abs).max() ?? 0
    if finite.allSatisfy({ $0 == $0.rounded() }), largest < 1e15 {
      return largest >= 10_000 ? .fixed(0).grouped : .fixed(0)
    }
    if largest >= 1e9 || largest < 1e-4 { return .scientific(2) }
    let needed = finite.compactMap(DecimalNumber.init).map { max(0, -$0.exponent) }.max() ?? 0
    let power = Math.floorLog10(largest)
    let wanted = power >= 3 ? 1 : power >= 0 ? 3 - min(power, 2) - (power == 0 ? 1 : 0) : 1 - power
    let smallest = finite.filter { $0 != 0 }.map(abs).min() ?? largest
    let enough = max(1, wanted, keepsSmall ? min(4, -Math.floorLog10(smallest)) : 1)
    let chosen = NumberFormat.fixed(min(needed, enough))
    return largest >= 10_000 ? chosen.grouped : chosen
  }
}
