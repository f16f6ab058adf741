import Numerals

/// Writes a table as columns of text, for a terminal.
struct TableText {
  private let table: Table
  private let columns: [WrittenColumn]
  private let widths: [Int]

  init(_ whole: Table) {
    let table = whole.withShownColumns
    self.table = table
    let columns = table.written(spelling: \.plain)
    self.columns = columns
    widths = columns.indices.map { index in
      let texts = columns[index].body + columns[index].feet
      let aligned = texts.map { columns[index].alignment?.padded($0) ?? $0 }
      return ([table.columns[index].name] + aligned).map { DisplayWidth.columns(of: Self.oneLine($0)) }.max() ?? 0
    }
  }

  /// The caption, the heads, the rows and the feet.
  var text: String {
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    let rows = table.shownRows.enumerated().map { place, row in
      row == nil ? "…" : line(columns.map { $0.alignment?.padded($0.body[place]) ?? $0.body[place] })
    }
    let feet = table.footers.indices.map { place in
      line(columns.map { $0.alignment?.padded($0.feet[place]) ?? $0.feet[place] })
    }
    let heads = line(table.columns.map(\.name))
    return ((table.caption.map { [$0, ""] } ?? []) + [heads, rule] + rows + (feet.isEmpty ? [] : [rule] + feet))
      .joined(separator: "\n")
  }

  private func line(_ cells: [String]) -> String {
    let padded = cells.indices.map { column in
      let text = Self.oneLine(cells[column])
      let room = widths[column] - DisplayWidth.columns(of: text)
      let before: Int
      switch table.columns[column].alignment ?? (columns[column].isNumeric ? .trailing : .leading) {
      case .leading: before = 0
      case .center: before = room / 2
      case .trailing: before = room
      }
      return String(repeating: " ", count: before) + text + String(repeating: " ", count: room - before)
    }
    var text = padded.joined(separator: "  ")
    while text.last == " " { text.removeLast() }
    return text
  }

  /// A text without the characters that would leave its line.
  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
