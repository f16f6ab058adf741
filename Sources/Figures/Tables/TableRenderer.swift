import Numerals

/// Writes a table as HTML and as text.
struct TableRenderer {
  private let table: Table
  private let texts: [[String]]
  private let isNumeric: [Bool]
  private let ramps: [Int: (ramp: ColorRamp, domain: ClosedRange<Double>)]

  /// Rows beyond these are left out of the middle.
  private static let rowLimit = 200
  private static let lastRows = 20
  /// A text longer than this may wrap.
  private static let longText = 40

  init(_ table: Table) {
    self.table = table
    let columns = table.columns.indices
    isNumeric = columns.map { column in
      let cells = table.rows.map { $0[column] }
      return cells.contains { $0.number != nil } && cells.allSatisfy { Self.isNumberLike($0) }
    }
    let written = columns.map { column in Self.written(table.rows.map { $0[column] }, table.formats[column]) }
    texts = table.rows.indices.map { row in columns.map { written[$0][row] } }
    ramps = Self.ramps(table)
  }

  /// The table with column heads, in a frame that scrolls.
  func markup() -> Markup {
    let body = shownRows.map { row -> Markup in
      guard let row else { return omittedRow }
      return .element("tr", [], table.columns.indices.map { cell(row, $0) })
    }
    let head = table.columns.indices.map { column in
      // A head without a name says nothing to a screen reader; the corner above the row names is no head.
      table.columns[column].isEmpty
        ? Markup.element("td")
        : Markup.element(
          "th", [.init("scope", "col"), .init("class", isNumeric[column] ? "number" : nil)], text: table.columns[column]
        )
    }
    let content = Markup.element(
      "table", [.init("class", "figure-table")],
      [.element("thead", [], [.element("tr", [], head)]), .element("tbody", [], body)])
    let frame = Markup.element(
      "div",
      [.init("class", "figure-scroll"), .init("role", "group"), .init("aria-label", "Table"), .init("tabindex", "0")],
      [content])
    return .element("div", [.init("class", "figure-body")], [frame])
  }

  /// The table in columns of text.
  var plainText: String {
    let widths = table.columns.indices.map { column in
      ([table.columns[column]] + texts.map { $0[column] }).map(\.count).max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.indices.map { column in
        let room = String(repeating: " ", count: widths[column] - cells[column].count)
        return isNumeric[column] ? room + cells[column] : cells[column] + room
      }
      var text = padded.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text
    }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    let rows = shownRows.map { row in row.map { line(texts[$0].map(Self.plain)) } ?? "…" }
    return ([line(table.columns), rule] + rows).joined(separator: "\n")
  }

  /// The rows to show; nil stands for those left out.
  private var shownRows: [Int?] {
    let count = table.rows.count
    guard count > Self.rowLimit else { return table.rows.indices.map { $0 } }
    return (0..<Self.rowLimit - Self.lastRows).map { $0 } + [nil] + (count - Self.lastRows..<count).map { $0 }
  }

  private var omittedRow: Markup {
    let count = NumberFormat.shortest.grouped.string(table.rows.count - Self.rowLimit)
    let attributes = [Markup.Attribute("colspan", String(table.columns.count)), .init("class", "omitted")]
    return .element("tr", [], [.element("td", attributes, text: "… \(count) more rows …")])
  }

  private func cell(_ row: Int, _ column: Int) -> Markup {
    let text = texts[row][column]
    if column == 0, table.hasRowNames { return .element("th", [.init("scope", "row")], text: text) }
    let name = isNumeric[column] ? "number" : text.count > Self.longText ? "prose" : nil
    var style: String?
    if let (ramp, domain) = ramps[column], let value = table.rows[row][column].number {
      let step = ramp.step(value, in: domain)
      style = "background:\(ramp.fill(step));color:\(ramp.ink(step))"
    }
    return .element("td", [.init("class", name), .init("style", style)], text: Ticks.typeset(text, isNumeric[column]))
  }
}

// MARK: Writing numbers

extension TableRenderer {
  private static func isNumberLike(_ cell: TableCell) -> Bool {
    switch cell.content {
    case .number, .empty: true
    case .text(let text): ["nan", "inf", "-inf"].contains(text)
    }
  }

  /// The texts of a column; numbers are padded behind so that their decimal points align.
  private static func written(_ cells: [TableCell], _ format: NumberFormat?) -> [String] {
    let format = format ?? ColumnFormat.format(cells.compactMap(\.number))
    let texts = cells.map { cell in
      switch cell.content {
      case .text(let text): text
      case .number(let decimal, _): format.string(decimal)
      case .empty: ""
      }
    }
    guard cells.allSatisfy(isNumberLike) else { return texts }
    let fractions = texts.map { text in text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) } ?? 0
    }
    let longest = zip(cells, fractions).filter { $0.0.number != nil }.map(\.1).max() ?? 0
    return cells.indices.map { index in
      guard cells[index].number != nil, fractions[index] < longest else { return texts[index] }
      // A figure space is as wide as a digit, a punctuation space as wide as a point.
      let missing = longest - max(1, fractions[index])
      return texts[index] + (fractions[index] == 0 ? "\u{2008}" : "") + String(repeating: "\u{2007}", count: missing)
    }
  }

  private static func plain(_ text: String) -> String {
    String(text.map { $0 == "\u{2007}" || $0 == "\u{2008}" ? " " : $0 })
  }

  /// The ramp of every shaded column; the columns of a matrix share one.
  private static func ramps(_ table: Table) -> [Int: (ramp: ColorRamp, domain: ClosedRange<Double>)] {
    var result: [Int: (ramp: ColorRamp, domain: ClosedRange<Double>)] = [:]
    for column in table.shaded {
      let columns = table.sharesShading ? Array(table.shaded) : [column]
      let values = columns.flatMap { place in table.rows.compactMap { $0[place].number } }
      guard let low = values.min(), let high = values.max() else { continue }
      let reach = max(abs(low), abs(high))
      result[column] = low < 0 && high > 0 ? (.diverging, -reach...reach) : (.sequential, low...high)
    }
    return result
  }
}

extension Ticks {
  /// A number as it is typeset, a text as it is.
  fileprivate static func typeset(_ text: String, _ isNumeric: Bool) -> String { isNumeric ? typeset(text) : text }
}
