package import MarkupText

extension DataTable {
  /// Several tables behind one line, each under its title.
  package static func details(_ tables: [(title: String, table: DataTable)]) -> Markup {
    let shown = tables.filter { !$0.table.rows.isEmpty }
    guard !shown.isEmpty else { return .empty }
    let content = shown.map { title, table in
      Markup.element("p", text: [title, table.note].compactMap { $0 }.joined(separator: ". "))
        + table.scrolling(label: title)
    }
    return .element("details", [.init("class", "figure-data")], [.element("summary", text: "Data")] + content)
  }
}
