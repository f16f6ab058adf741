/// Columns of text side by side, as rows of a plain table.
struct TextColumns {
  private let columns: [[String]]
  private let words: Set<Int>

  /// Columns of one length, each with its head first; those of `words` are aligned at the left, numbers at the right.
  init(_ columns: [[String]], words: Set<Int> = []) {
    self.columns = columns
    self.words = words
  }

  /// The rows.
  var text: String {
    let widths = columns.map { $0.map(\.count).max() ?? 0 }
    return (0..<(columns.first?.count ?? 0)).map { row in
      let cells = columns.indices.map { cell(row, $0, widths[$0]) }
      // No spaces behind the last word.
      let line = cells.joined(separator: "  ")
      return String(line.prefix(line.count - line.reversed().prefix { $0 == " " }.count))
    }.joined(separator: "\n")
  }

  private func cell(_ row: Int, _ column: Int, _ width: Int) -> String {
    let text = columns[column][row], space = String(repeating: " ", count: width - text.count)
    return words.contains(column) ? text + space : space + text
  }
}
