import Numerals

/// A column of a table as texts, in one of the spellings of numbers.
struct WrittenColumn {
  /// True when all cells are numbers or empty, and at least one is a number.
  let isNumeric: Bool
  /// The texts of the rows that are shown; of a row that is left out nothing.
  let body: [String]
  /// The texts at the foot.
  let feet: [String]
  /// Where numbers have their points; nil when they do not stand below each other.
  let alignment: NumberAlignment?

  /// Writes the cells of a column; `shown` names the rows, and is nil for those left out.
  init(
    _ options: ColumnOptions, cells: [TableCell], feet: [TableCell], shown: [Int?],
    spelling: (WrittenNumber) -> String
  ) {
    let numbers = cells + feet.filter(\.fitsNumbers)
    let isNumeric = cells.allSatisfy(\.fitsNumbers) && numbers.contains { $0.content != .empty }
    let format = options.format ?? (isNumeric ? .column(numbers.compactMap(\.decimal)) : .brief)
    func number(_ decimal: DecimalNumber) -> WrittenNumber {
      let written = format.written(decimal)
      // Unless the author wants it so, a small number does not look like none.
      return written.showsZero && !decimal.isZero && options.format == nil
        ? NumberFormat.significant(2).written(decimal) : written
    }
    func write(_ cell: TableCell) -> String {
      switch cell.content {
      case .text(let text): text
      case .number(let decimal, _): spelling(number(decimal))
      case .notFinite(let value): spelling(format.written(value))
      case .empty: ""
      }
    }
    self.isNumeric = isNumeric
    body = shown.map { $0.map { write(cells[$0]) } ?? "" }
    self.feet = feet.map(write)
    alignment =
      isNumeric && (options.alignment ?? .trailing) == .trailing
      ? NumberAlignment(body + zip(feet, self.feet).filter(\.0.fitsNumbers).map(\.1)) : nil
  }
}
