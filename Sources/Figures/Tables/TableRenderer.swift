import MarkupText
import Numerals

/// Writes a table as HTML.
struct TableRenderer {
  private let table: Table
  private let columns: [WrittenColumn]
  private let shading: TableShading
  private let standingOut: [Int: Double]

  /// A text longer than this may wrap.
  private static let longText = 40
  /// The narrowest page on which a table must be read.
  private static let narrowPage = 320.0

  init(_ whole: Table) {
    let table = whole.withShownColumns
    self.table = table
    columns = table.written(spelling: \.typeset)
    shading = TableShading(table)
    var standingOut: [Int: Double] = [:]
    for (column, options) in table.columns.enumerated() {
      guard let highlight = options.highlight else { continue }
      let values = table.rows.compactMap { $0.cells[column].number }
      standingOut[column] = highlight == .maximum ? values.max() : values.min()
    }
    self.standingOut = standingOut
  }

  /// The table in a frame that scrolls.
  func markup() -> Markup {
    let caption = table.caption.map { Markup.element("caption", text: $0) } ?? .empty
    let feet = table.footers.indices.map(footer)
    let content = Markup.element(
      "table", [.init("class", table.hasRowNames ? "figure-table row-names" : "figure-table")],
      [caption, .element("thead", [], heads), .element("tbody", [], body)]
        + (feet.isEmpty ? [] : [.element("tfoot", [], feet)]))
    let frame = Markup.element(
      "div",
      [
        .init("class", "figure-scroll"), .init("role", "group"), .init("aria-label", table.caption ?? "Table"),
        .init("tabindex", mayScroll ? "0" : nil),
      ],
      [content])
    return .element("div", [.init("class", "figure-body")], [frame])
  }

  /// True when the table may be wider than a narrow page, so that the keyboard must reach it.
  private var mayScroll: Bool {
    let widths = columns.indices.map { column in
      let texts = [table.columns[column].name] + columns[column].body + columns[column].feet
      return 24 + (texts.map { min(TextMeasure.width($0, size: 14), 300) }.max() ?? 0)
    }
    return widths.reduce(0, +) > Self.narrowPage
  }
}

// MARK: Rows

extension TableRenderer {
  private var heads: [Markup] {
    let groups = table.groups.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
    guard !groups.isEmpty else { return [.element("tr", [], table.columns.indices.map { head($0) })] }
    var upper: [Markup] = []
    var lower: [Markup] = []
    for column in table.columns.indices {
      guard let group = groups.first(where: { $0.columns.contains(column) }) else {
        upper.append(head(column, rows: "2"))
        continue
      }
      lower.append(head(column))
      guard column == group.columns.lowerBound else { continue }
      upper.append(
        .element(
          "th",
          [.init("scope", "colgroup"), .init("colspan", String(group.columns.count)), .init("class", "group")],
          [Self.isolated(group.name)]))
    }
    return [.element("tr", [], upper), .element("tr", [], lower)]
  }

  private func head(_ column: Int, rows: String? = nil) -> Markup {
    let options = table.columns[column]
    // A head without a name says nothing to a screen reader; the corner above the row names is no head.
    if options.name.isEmpty { return .element("td", [.init("rowspan", rows)]) }
    let width = options.width.map { "--width:\($0)ch" }
    return .element(
      "th",
      [
        .init("scope", "col"), .init("rowspan", rows),
        .init("class", Self.names([alignment(column), width == nil ? nil : "sized"])), .init("style", width),
      ],
      [Self.isolated(options.name)])
  }

  private var body: [Markup] {
    if table.rows.isEmpty { return [wide("No rows")] }
    return table.shownRows.enumerated().map { place, row in
      guard let row else {
        let count = table.rows.count - table.shownRows.count + 1
        return wide("… \(NumberFormat.fixed(0).grouped.string(count)) more \(count == 1 ? "row" : "rows") …")
      }
      return .element(
        "tr", [.init("class", table.rows[row].isHighlighted ? "highlighted" : nil)],
        table.columns.indices.map { cell(row, $0, columns[$0].body[place]) })
    }
  }

  private func wide(_ text: String) -> Markup {
    let count = max(1, table.columns.count)
    return .element(
      "tr", [],
      [.element("td", [.init("colspan", count == 1 ? nil : String(count)), .init("class", "omitted")], text: text)])
  }

  private func cell(_ row: Int, _ column: Int, _ text: String) -> Markup {
    if column == 0, table.hasRowNames {
      return .element("th", [.init("scope", "row"), .init("class", alignment(0))], [Self.isolated(text)])
    }
    let value = table.rows[row].cells[column].number
    let stands = value != nil && value == standingOut[column]
    return .element(
      "td", look(column, text, shading.style(column: column, value: value)),
      [stands ? .element("strong", text: text) : Self.isolated(text)])
  }

  /// How a cell looks: its classes, and the lengths and colours that are its own.
  private func look(_ column: Int, _ text: String, _ shade: String?) -> [Markup.Attribute] {
    let width = columns[column].isNumeric ? nil : table.columns[column].width
    let gap = columns[column].alignment?.gap(behind: text)
    let styles = [
      gap?.style, width.map { "--width:\($0)ch" }, shade,
    ].compactMap(\.self)
    let wrapping = width != nil ? "sized" : !columns[column].isNumeric && text.count > Self.longText ? "prose" : nil
    return [
      .init("class", Self.names([alignment(column), gap?.name, wrapping])),
      .init("style", styles.isEmpty ? nil : styles.joined(separator: ";")),
    ]
  }

  private func footer(_ place: Int) -> Markup {
    .element(
      "tr", [],
      table.columns.indices.map { column in
        let text = columns[column].feet[place]
        guard table.footers[place].cells[column].fitsNumbers else {
          return .element("th", [.init("scope", "row"), .init("class", "leading")], [Self.isolated(text)])
        }
        return .element("td", look(column, text, nil), text: text)
      })
  }

  private static func names(_ names: [String?]) -> String? {
    let names = names.compactMap(\.self)
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  private func alignment(_ column: Int) -> String? {
    columns[column].alignment == nil ? table.columns[column].alignment?.rawValue : "number"
  }

  /// A text whose direction does not reach beyond its cell.
  private static func isolated(_ text: String) -> Markup {
    let isRightToLeft = text.unicodeScalars.contains { scalar in
      (0x590...0x8FF).contains(scalar.value) || (0xFB1D...0xFEFC).contains(scalar.value)
        || (0x10800...0x10FFF).contains(scalar.value) || (0x1E800...0x1EFFF).contains(scalar.value)
    }
    return isRightToLeft ? .element("bdi", text: text) : .text(text)
  }
}
