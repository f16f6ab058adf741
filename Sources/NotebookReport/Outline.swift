internal import NotebookSyntax

/// The headings of a lesson: which one is its title, and what the contents list.
struct Outline {
  /// A line of the contents.
  struct Entry {
    /// 2 or 3, as on the page.
    var level: Int
    /// The anchor.
    var anchor: String
    /// The heading's text.
    var inlines: [Inline]
  }

  /// The index of the top-level block that repeats the title, which the page leaves out.
  let titleBlock: Int?
  /// How many levels the headings of the text go down, so that the title is the only h1.
  let shift: Int
  /// The h2 and h3 of the page, in order.
  let entries: [Entry]

  /// Reads the headings of a notebook with this title.
  init(_ notebook: Notebook, title: String) {
    let headings = notebook.blocks.enumerated().compactMap { index, block in
      if case .heading(let level, let anchor, let inlines) = block.kind { (index, level, anchor, inlines) } else { nil }
    }
    let first = headings.first { $0.1 == 1 && Inline.plainText($0.3) == title }
    titleBlock = first?.0
    let rest = headings.filter { $0.0 != first?.0 }
    let shift = rest.contains { $0.1 == 1 } ? 1 : 0
    self.shift = shift
    entries = rest.filter { $0.1 + shift <= 3 }.map { Entry(level: $0.1 + shift, anchor: $0.2, inlines: $0.3) }
  }
}
