package import NotebookSyntax
internal import SourceText

/// A lesson as other pages and the index know it.
package struct Lesson: Sendable, Hashable {
  /// The name of its report beside the index, such as `part1.html`.
  package var fileName: String
  /// The name of its Markdown file without directories, such as `part1.md`.
  package var sourceName: String
  /// Its title: of the front matter, else its first heading, else its file's name.
  package var title: String
  /// One sentence about it.
  package var description: String?
  /// The day that it was written, as its front matter says, such as `2025-04-14`.
  package var day: String?
  /// Its tags.
  package var tags: [String]
  /// The series that its front matter names.
  package var series: String?
  /// The posts that it links to, by their slugs.
  var linkedPosts: [String]

  /// Reads the lesson off a notebook; `fileName` is the report's name.
  package init(_ notebook: Notebook, fileName: String) {
    let front = notebook.frontMatter
    self.fileName = fileName
    sourceName = notebook.source.path.split(separator: "/").last.map(String.init) ?? notebook.source.path
    let name = fileName.hasSuffix(".html") ? String(fileName.dropLast(5)) : fileName
    title = front.title ?? Self.firstHeading(notebook.blocks) ?? name
    description = front.description
    day = front.date.map { String($0.prefix { $0 != " " && $0 != "T" }) }
    tags = front.tags
    series = front.series
    linkedPosts = notebook.linkedPosts
  }

  /// The name of its report as an address, in which no character means anything else.
  var address: String {
    fileName.utf8.map { byte in
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  private static func firstHeading(_ blocks: [Block]) -> String? {
    for block in blocks {
      if case .heading(_, _, let inlines) = block.kind { return Inline.plainText(inlines) }
    }
    return nil
  }

  /// True when `{% post_url slug %}` means this lesson, with or without the day in front.
  func answers(toSlug slug: String) -> Bool {
    let own = sourceName.hasSuffix(".md") ? String(sourceName.dropLast(3)) : sourceName
    return own == slug || Self.withoutDay(own) == Self.withoutDay(slug)
  }

  private static func withoutDay(_ slug: String) -> Substring {
    let parts = slug.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    let isDay = parts.count == 4 && parts[..<3].map(\.count) == [4, 2, 2] && parts[..<3].allSatisfy { Int($0) != nil }
    return isDay ? parts[3] : slug[...]
  }
}
