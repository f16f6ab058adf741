/// The data of a figure as a table for those who want the numbers.
package struct DataTable {
  /// The heads of the columns.
  package var columns: [String]
  /// The cells of every row, one for each column.
  package var rows: [[String]]
  /// What a reader must know about the rows, such as that they are a summary.
  package var note: String?

  package init(columns: [String], rows: [[String]], note: String? = nil) {
    self.columns = columns
    self.rows = rows
    self.note = note
  }

  /// The table behind a line that unfolds it; nothing when there are no rows.
  package func details() -> Markup {
    guard !rows.isEmpty else { return .empty }
    return .element(
      "details", [.init("class", "figure-data")],
      [.element("summary", text: "Data"), note.map { .element("p", text: $0) } ?? .empty, scrolling(label: "Data")])
  }

  /// The table alone, in a frame that scrolls.
  package func scrolling(label: String) -> Markup {
    let numeric = columns.indices.map { column in rows.allSatisfy { Self.looksNumeric($0[column]) } }
    let head = columns.indices.map { column in
      Markup.element(
        "th", [.init("scope", "col"), .init("class", numeric[column] ? "number" : nil)], text: columns[column])
    }
    let body = rows.map { row in
      Markup.element(
        "tr", [],
        row.indices.map { column in
          .element("td", [.init("class", numeric[column] ? "number" : nil)], text: row[column])
        })
    }
    return .element(
      "div",
      [.init("class", "figure-scroll"), .init("tabindex", "0"), .init("role", "group"), .init("aria-label", label)],
      [
        .element(
          "table", [.init("class", "figure-table")],
          [.element("thead", [], [.element("tr", [], head)]), .element("tbody", [], body)])
      ])
  }

  private static func looksNumeric(_ text: String) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) || "+-.,e%infa".utf8.contains($0) } || text == "–"
  }
}
