internal import CellEvents
internal import Figures
internal import NotebookSyntax

/// A figure or a table that a cell displays, with its number and caption.
enum Exhibit {
  /// A figure; the number and the caption of a cell stand under its last one.
  static func figure(
    _ display: Display, of cell: Cell, _ numbering: Numbering, isFirst: Bool, isLast: Bool
  ) -> Markup {
    var content = Markup.trusted(display.content)
    if let alternative = cell.options.figureAlternative {
      // A group, not an image: the table of the data in it can be unfolded.
      content = .element("div", [.init("role", "group"), .init("aria-label", alternative)], [content])
    }
    let caption = isLast ? caption("Figure", numbering.figures[cell.index], cell.options.figureCaption) : nil
    return .element(
      "figure", [.init("class", "exhibit"), .init("id", isFirst ? label(of: cell, "fig-") : nil)],
      [content] + (caption.map { [$0] } ?? []))
  }

  /// A table; its caption stands above it.
  static func table(
    _ display: Display, of cell: Cell, _ numbering: Numbering, isFirst: Bool, isLast: Bool
  ) -> Markup {
    let caption = isFirst ? caption("Table", numbering.tables[cell.index], cell.options.tableCaption) : nil
    return .element(
      "figure",
      [
        .init("class", "exhibit"), .init("id", isFirst ? label(of: cell, "tbl-") : nil),
        PaperFit.style(characters: PaperFit.characters(ofTable: display.plainText), room: 90),
      ],
      (caption.map { [$0] } ?? []) + [Markup.trusted(display.content)])
  }

  private static func label(of cell: Cell, _ prefix: String) -> String? {
    cell.options.label.flatMap { $0.hasPrefix(prefix) ? $0 : nil }
  }

  private static func caption(_ name: String, _ number: Int?, _ text: String?) -> Markup? {
    guard let number else { return nil }
    let heading = Markup.element("b", [], text: text == nil ? "\(name) \(number)" : "\(name) \(number):")
    // A caption with words takes the place of the one that a table brings along.
    return .element(
      "figcaption", [.init("class", text == nil ? "bare" : nil)], [heading] + (text.map { [.text(" " + $0)] } ?? []))
  }
}
