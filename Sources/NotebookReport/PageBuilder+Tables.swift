internal import Figures
internal import MarkupText
internal import NotebookSyntax
internal import Typesetting

extension PageBuilder {
  /// A table of the text, which scrolls when it is wider than the page.
  mutating func table(
    _ columns: [Block.TableAlignment], _ header: [[Inline]], _ rows: [[[Inline]]]
  ) throws(TypesettingError) -> Markup {
    // The number of characters of each column's longest cell.
    let widths = header.indices.map { column in
      ([header] + rows).map { column < $0.count ? Inline.plainText($0[column]).count : 0 }.max() ?? 0
    }
    var head: [Markup] = []
    for (index, cell) in header.enumerated() {
      // On a telephone, a column of sentences needs room before the table begins to scroll.
      let names = [Self.name(of: index, columns), widths[index] > 30 ? "prose" : nil].compactMap(\.self)
      let attributes: [Markup.Attribute] =
        report.isBare
        ? [alignment(index, columns)]
        : [.init("scope", "col"), .init("class", names.isEmpty ? nil : names.joined(separator: " "))]
      head.append(.element("th", attributes, [try markup(of: cell)]))
    }
    var body: [Markup] = []
    for row in rows {
      var cells: [Markup] = []
      for (index, cell) in row.enumerated() {
        cells.append(.element("td", [alignment(index, columns)], [try markup(of: cell)]))
      }
      body.append(.element("tr", [], cells))
    }
    let parts = [Markup.element("thead", [], [.element("tr", [], head)])]
    let table = Markup.element("table", [], body.isEmpty ? parts : parts + [.element("tbody", [], body)])
    if report.isBare { return table }
    let characters = widths.map { min($0, 30) + 2 }.reduce(0, +)
    return .element(
      "div",
      [
        .init("class", "scroll"), .init("tabindex", "0"), .init("role", "region"), .init("aria-label", "Table"),
        PaperFit.style(characters: characters, room: 90),
      ],
      [table])
  }

  private func alignment(_ index: Int, _ columns: [Block.TableAlignment]) -> Markup.Attribute {
    .init(report.isBare ? "align" : "class", Self.name(of: index, columns))
  }

  private static func name(of index: Int, _ columns: [Block.TableAlignment]) -> String? {
    switch index < columns.count ? columns[index] : .none {
    case .none: nil
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
