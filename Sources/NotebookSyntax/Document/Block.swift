package import SourceText

/// A block of the document tree.
package struct Block: Sendable {
  /// What it is.
  package var kind: Kind
  /// Its bytes, from its first line's first byte to the end of its last line.
  package var range: Range<Int>

  /// Makes a block from its parts.
  package init(_ kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The kinds of block.
  package indirect enum Kind: Sendable {
    /// A heading with its anchor as GitHub makes it.
    case heading(level: Int, anchor: String, [Inline])
    /// A paragraph.
    case paragraph([Inline])
    /// The cell with this index.
    case cell(Int)
    /// A fence or an indented block that is not run; `language` is the first word of the info string.
    case code(language: String?, text: String)
    /// Display mathematics, with its label, `eq-x`.
    case math(tex: String, label: String?, place: TextPlace? = nil)
    /// A quotation.
    case quote([Block])
    /// A note, tip, warning and so on; `title` replaces the kind's own.
    case callout(kind: Callout, title: [Inline]?, [Block])
    /// A list; `start` is nil for bullets.
    case list(start: Int?, isTight: Bool, [ListItem])
    /// A pipe table.
    case table(columns: [TableAlignment], header: [[Inline]], rows: [[[Inline]]])
    /// Raw HTML, not yet checked.
    case html(String)
    /// Footnote definitions, gathered at the end, in the order of their first reference.
    case footnotes([(label: String, blocks: [Block])])
    /// A thematic break.
    case rule
  }

  /// The kinds of callout.
  package enum Callout: String, Sendable, CaseIterable {
    case note, tip, important, warning, caution
  }

  /// How a column is aligned.
  package enum TableAlignment: Sendable { case none, left, center, right }

  /// An item of a list.
  package struct ListItem: Sendable {
    /// The state of a task's box; nil for an ordinary item.
    package var isChecked: Bool?
    /// Its blocks.
    package var blocks: [Block]

    /// Makes an item from its parts.
    package init(isChecked: Bool?, blocks: [Block]) {
      self.isChecked = isChecked
      self.blocks = blocks
    }
  }
}
