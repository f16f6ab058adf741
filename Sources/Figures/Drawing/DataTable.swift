package import MarkupText
import Numerals

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
    let alignments = columns.indices.map { column -> NumberAlignment? in
      let texts = rows.map { $0[column] }
      return Self.isNumeric(texts) ? NumberAlignment(texts) : nil
    }
    let head = columns.indices.map { column in
      Markup.element(
        "th", [.init("scope", "col"), .init("class", alignments[column] == nil ? nil : "number")],
        text: columns[column])
    }
    let body = rows.map { row in
      Markup.element("tr", [], row.indices.map { Self.cell(row[$0], alignments[$0]) })
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

  private static func cell(_ text: String, _ alignment: NumberAlignment?) -> Markup {
    // Numbers are the rule here, so that only what is not one needs a class.
    guard let alignment else { return .element("td", [.init("class", "text")], text: text) }
    let gap = alignment.gap(behind: text)
    return .element("td", [.init("class", gap?.name), .init("style", gap?.style)], text: text)
  }

  /// True when every text is a number or stands for one that is missing, and at least one is a number.
  private static func isNumeric(_ texts: [String]) -> Bool {
    let numbers = texts.map { text in
      NumeralReader.numerals(in: text, context: .tableCell).first?.range == 0..<text.utf8.count
    }
    let others = zip(texts, numbers).filter { !$0.1 }.map(\.0)
    let missing: Set<String> = ["", "–", "nan", "inf", "-inf", "∞", "−∞"]
    return numbers.contains(true) && others.allSatisfy(missing.contains)
  }
}
