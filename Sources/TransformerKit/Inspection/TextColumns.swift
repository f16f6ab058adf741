/// Columns of text side by side, as rows of a plain table.
struct TextColumns {
  private let columns: [[String]]

  /// Columns of one length, each with its head first.
  init(_ columns: [[String]]) { self.columns = columns }

  /// The rows; every column is aligned at its right edge.
  var text: String {
    let widths = columns.map { $0.map(\.count).max() ?? 0 }
    return (0..<(columns.first?.count ?? 0)).map { row in
      columns.indices.map { Self.padded(columns[$0][row], widths[$0]) }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: width - text.count) + text
  }
}
