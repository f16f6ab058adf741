internal import CellEvents
internal import Figures
internal import MarkupText
internal import NotebookSyntax

/// A figure or a table that a cell displays, with its number and caption.
enum Exhibit {
  /// A figure; the caption of a cell stands under its last one.
  static func figure(_ display: Display, of cell: Cell, _ caption: Markup?, isFirst: Bool) -> Markup {
    var content = Markup.trusted(display.content)
    if let alternative = cell.options.figureAlternative {
      // A group, not an image: the table of the data in it can be unfolded.
      content = .element("div", [.init("role", "group"), .init("aria-label", alternative)], [content])
    }
    return .element(
      "figure", [.init("class", "exhibit"), .init("id", isFirst ? label(of: cell, "fig-") : nil)],
      [content] + (caption.map { [$0] } ?? []))
  }

  /// A table; the caption of a cell stands above its first one.
  static func table(_ display: Display, of cell: Cell, _ caption: Markup?, isFirst: Bool) -> Markup {
    .element(
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
}
