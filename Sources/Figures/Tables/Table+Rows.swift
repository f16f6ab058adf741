import Numerals

extension Table {
  /// The rows in the order of a column: numbers by value before texts by their characters, empty cells last.
  public func sorted(by column: String, order: TableOrder = .ascending) -> Table {
    guard let place = places([column]).first else { return self }
    let keys = rows.map { SortKey($0.cells[place]) }
    // Rows with equal keys keep their order.
    let sorted = keys.indices.sorted { first, second in
      let comparison = keys[first].comes(before: keys[second], descending: order == .descending)
      return comparison ?? (first < second)
    }
    return changed { $0.rows = sorted.map { rows[$0] } }
  }

  /// Adds a row at the foot; stops when it has more or fewer values than the table has columns.
  public func footer(_ values: any TableValue...) -> Table {
    guard values.count == columns.count else {
      fatalError(Misuse.footerCount(cells: values.count, columns: columns.count))
    }
    return changed { $0.footers.append(TableRow(values)) }
  }

  /// Adds a row at the foot with the sums of the named columns, or of all columns of numbers.
  ///
  /// The title stands in the first column that is not added up. Stops when a named column holds a text.
  public func total(_ title: String = "Total", columns names: String...) -> Table {
    func isNumeric(_ place: Int) -> Bool { rows.allSatisfy { $0.cells[place].fitsNumbers } }
    for place in places(names) where !names.isEmpty && !isNumeric(place) {
      fatalError(Misuse.noNumbers(column: columns[place].name))
    }
    let places = Set(places(names).filter { isNumeric($0) && !(hasRowNames && $0 == 0) })
    var cells = columns.indices.map { places.contains($0) ? sum($0) : TableCell(.empty) }
    if let first = columns.indices.first(where: { !places.contains($0) }) { cells[first] = title.tableCell }
    return changed { $0.footers.append(TableRow(cells: cells)) }
  }

  /// The sum of a column, without digits that only binary arithmetic has put there.
  private func sum(_ place: Int) -> TableCell {
    let cells = rows.map { $0.cells[place] }
    let specials = cells.compactMap { if case .notFinite(let value) = $0.content { value } else { nil } }
    let value = (cells.compactMap(\.number) + specials).reduce(0, +)
    let last = cells.compactMap(\.decimal).map(\.exponent).min() ?? 0
    return .number(DecimalNumber(value)?.rounded(toPlace: last), value)
  }
}

/// What rows are sorted by.
private struct SortKey {
  let content: TableCell.Content

  init(_ cell: TableCell) { content = cell.content }

  /// Whether this key comes first; nil when they are equal.
  ///
  /// What has no place in an order is last either way.
  func comes(before other: SortKey, descending: Bool) -> Bool? {
    if rank != other.rank { return rank < other.rank }
    switch (content, other.content) {
    case (.text(let first), .text(let second)):
      if first.utf8.elementsEqual(second.utf8) { return nil }
      return first.utf8.lexicographicallyPrecedes(second.utf8) != descending
    default:
      guard let first = value, let second = other.value, first != second else { return nil }
      return (first < second) != descending
    }
  }

  private var value: Double? {
    switch content {
    case .number(_, let value), .notFinite(let value): value.isNaN ? nil : value
    case .text, .empty: nil
    }
  }

  private var rank: Int {
    switch content {
    case .number: 0
    case .notFinite(let value): value.isNaN ? 2 : 0
    case .text: 1
    case .empty: 3
    }
  }
}
