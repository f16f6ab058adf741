/// The texts with which tables stop.
extension Misuse {
  package static func cellCount(row: Int, cells: Int, columns: Int) -> String {
    "Table: row \(row) has \(count(cells, "cell")) for \(count(columns, "column"))"
  }

  package static func footerCount(cells: Int, columns: Int) -> String {
    "Table: the footer has \(count(cells, "cell")) for \(count(columns, "column"))"
  }

  package static func columnLength(name: String, values: Int, first: String, expected: Int) -> String {
    "Table: the column “\(name)” has \(count(values, "value")), the column “\(first)” has \(expected)"
  }

  package static func unknownColumn(name: String, known: [String]) -> String {
    "Table: no column “\(name)”; the columns are \(known.joined(separator: ", "))"
  }

  package static func unknownRow(row: Int, rows: Int) -> String {
    "Table: no row \(row); there are \(count(rows, "row")), counted from 0"
  }

  package static func scatteredGroup(name: String, columns: [String]) -> String {
    "Table: the columns \(columns.joined(separator: ", ")) of the group “\(name)” do not stand side by side"
  }

  package static func overlappingGroups(name: String, other: String, column: String) -> String {
    "Table: the column “\(column)” is in the groups “\(other)” and “\(name)”"
  }

  package static func noNumbers(column: String) -> String {
    "Table: the column “\(column)” holds a text, and only numbers can be added up"
  }

  package static func limit(_ limit: Int, _ noun: String) -> String {
    "Table: a maximum of \(count(limit, noun)), expected at least 1"
  }

  package static func columnWidth(_ width: Int) -> String {
    "Table: a width of \(count(width, "character")), expected at least 1"
  }
}
