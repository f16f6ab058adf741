/// How numbers that stand together are written alike.
extension NumberFormat {
  /// The format of a column of a table or of the cells of a heat map: the same decimals for all.
  ///
  /// At most four significant digits of the largest. With `keepsSmall` there are up to four decimals when the
  /// smallest value would else be written as zero.
  package static func column(_ values: [DecimalNumber], keepsSmall: Bool = true) -> NumberFormat {
    guard let spread = NumberSpread(values) else { return .fixed(0) }
    let power = spread.largest
    if spread.place >= 0, power < 15 { return .fixed(0).groupedWhenLong(power) }
    if power >= 9 || power < -4 { return .scientific(2) }
    let wanted = power >= 2 ? 1 : power >= 0 ? 2 : 1 - power
    let enough = max(wanted, keepsSmall ? min(4, -spread.smallest) : 1)
    return .fixed(min(max(0, -spread.place), enough)).groupedWhenLong(power)
  }

  /// The format of the elements of a tensor: as few decimals as show every number, at most four.
  ///
  /// Powers of ten, with `mantissa` decimals, where that would hide some of them.
  package static func elements(_ values: [DecimalNumber], mantissa: Int = 4) -> NumberFormat {
    guard let spread = NumberSpread(values) else { return .fixed(0) }
    let hides = spread.smallest < -4 && spread.largest - spread.smallest >= 3
    if spread.largest >= 8 || spread.largest < -4 || hides { return .scientific(mantissa) }
    return .fixed(min(4, max(0, -spread.place)))
  }

  /// The format in which every value is exact, so that all of them differ: the ticks of an axis.
  package static func exact(_ values: [DecimalNumber]) -> NumberFormat {
    guard let spread = NumberSpread(values) else { return .fixed(0) }
    let power = spread.largest
    let digits = values.map { $0.digits.count }.max() ?? 1
    if power >= 15 || power < -4 { return .scientific(digits - 1) }
    if power >= 6, digits <= 4 { return .metric(digits) }
    return .fixed(max(0, -spread.place)).groupedWhenLong(power)
  }

  /// All numbers of a set in groups when its largest has five digits or more.
  private func groupedWhenLong(_ power: Int) -> NumberFormat { power >= 4 ? grouped : self }
}
