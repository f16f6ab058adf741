import NotebookSyntax
import SourceText

/// What a lesson consists of, as lectern reads it.
struct LessonParts {
  /// The number of headings.
  private(set) var headings = 0
  /// The number of pipe tables.
  private(set) var tables = 0
  /// The number of cells and other code.
  private(set) var code = 0
  /// The number of folded parts.
  private(set) var details = 0
  /// The number of ordered lists that do not begin with one.
  private(set) var laterLists = 0
  /// The TeX of formulas on lines of their own, in order, without blanks.
  private(set) var displayFormulas: [String] = []
  /// The TeX of formulas in lines, without blanks.
  private(set) var inlineFormulas: [String] = []

  private let bytes: [UInt8]

  /// Counts the parts of a lesson.
  init(_ lesson: Notebook) {
    bytes = lesson.source.bytes
    add(lesson.blocks)
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .heading(_, _, let inlines):
        headings += 1
        add(inlines)
      case .paragraph(let inlines): add(inlines)
      case .cell: code += 1
      case .code: code += 1
      // A fence of mathematics is GitHub's; kramdown shows its TeX.
      case .math where bytes[block.range.lowerBound] == UInt8(ascii: "`"): code += 1
      case .math(let tex, _, _): displayFormulas.append(PostPage.withoutBlanks(tex))
      case .quote(let inner), .callout(_, _, let inner): add(inner)
      case .list(let start, _, let items):
        if let start, start != 1 { laterLists += 1 }
        for item in items { add(item.blocks) }
      case .table(_, let header, let rows):
        tables += 1
        for cell in [header] + rows { cell.forEach { add($0) } }
      case .html(let source): details += source.ranges(of: "<details").count
      case .footnotes(let notes): for note in notes { add(note.blocks) }
      case .rule: break
      }
    }
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .math(let tex, _, _): inlineFormulas.append(PostPage.withoutBlanks(tex))
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner),
        .postLink(_, let inner):
        add(inner)
      default: break
      }
    }
  }
}
