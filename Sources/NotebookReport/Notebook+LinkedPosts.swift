internal import NotebookSyntax

extension Notebook {
  /// The slugs of the posts that it links to, in order.
  var linkedPosts: [String] { Self.slugs(in: blocks) }

  private static func slugs(in blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block.kind {
      case .heading(_, _, let inlines), .paragraph(let inlines): slugs(in: inlines)
      case .quote(let inner): slugs(in: inner)
      case .callout(_, let title, let inner): slugs(in: title ?? []) + slugs(in: inner)
      case .list(_, _, let items): items.flatMap { slugs(in: $0.blocks) }
      case .table(_, let header, let rows): ([header] + rows).flatMap { $0.flatMap { slugs(in: $0) } }
      case .footnotes(let notes): notes.flatMap { slugs(in: $0.blocks) }
      case .cell, .code, .math, .html, .rule: []
      }
    }
  }

  private static func slugs(in inlines: [Inline]) -> [String] {
    inlines.flatMap { inline -> [String] in
      switch inline {
      case .postLink(let slug, let inner): [slug] + slugs(in: inner)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner): slugs(in: inner)
      default: []
      }
    }
  }
}
