package import NotebookSyntax
package import Numerals
internal import Posts
internal import SourceText

extension PostText {
  /// What a program may know of a post: its text, where numbers stand in it, its sections.
  package init(_ post: Post) {
    let document = post.document
    self.init(
      name: post.name, text: document.source.text(in: document.source.bytes.indices),
      runs: document.textRuns.sorted { $0.range.lowerBound < $1.range.lowerBound }.map {
        Run(range: $0.range, context: NumeralContext($0.kind))
      },
      headings: document.blocks.compactMap { block in
        guard case .heading(let level, _, let inlines) = block.kind else { return nil }
        return Heading(title: Inline.plainText(inlines), level: level, offset: block.range.lowerBound)
      })
  }
}

extension NumeralContext {
  /// The context of a text run.
  package init(_ kind: TextRun.Kind) {
    switch kind {
    case .prose: self = .prose
    case .code: self = .code
    case .math: self = .math
    case .tableCell: self = .tableCell
    }
  }
}
