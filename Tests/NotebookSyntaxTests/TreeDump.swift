import NotebookSyntax
import SourceText

/// A notebook's blocks as indented lines, with the byte ranges.
struct TreeDump {
  private var lines: [String] = []

  /// The dump of a notebook.
  static func of(_ notebook: Notebook) -> String {
    var dump = TreeDump()
    for block in notebook.blocks { dump.add(block, 0) }
    return dump.lines.joined(separator: "\n")
  }

  /// The inlines as one line.
  static func of(_ inlines: [Inline]) -> String { inlines.map(of).joined(separator: " ") }

  private mutating func add(_ block: Block, _ depth: Int) {
    var title: String
    var inner: [[Block]] = []
    switch block.kind {
    case .heading(let level, let anchor, let inlines): title = "h\(level) #\(anchor) \(Self.of(inlines))"
    case .paragraph(let inlines): title = "p \(Self.of(inlines))"
    case .cell(let index): title = "cell \(index)"
    case .code(let language, let text): title = "code \(language ?? "-") \(quoted(text))"
    case .math(let tex, let label, _): title = "math \(quoted(tex))\(label.map { " \($0)" } ?? "")"
    case .quote(let blocks): (title, inner) = ("quote", [blocks])
    case .callout(let kind, _, let blocks): (title, inner) = ("callout \(kind.rawValue)", [blocks])
    case .list(let start, let isTight, let items):
      title = "list \(start.map(String.init) ?? "-")\(isTight ? "" : " loose")"
      title +=
        items.contains { $0.isChecked != nil }
        ? " tasks " + items.map { "\($0.isChecked.map { $0 ? "x" : "o" } ?? "-")" }.joined() : ""
      inner = items.map(\.blocks)
    case .table(let columns, let header, let rows):
      title =
        "table \(columns.map { "\($0)".split(separator: ".").last ?? "" }.joined(separator: ",")) "
        + ([header] + rows).map { $0.map(Self.of).joined(separator: " | ") }.joined(separator: " // ")
    case .html(let html): title = "html \(quoted(html))"
    case .footnotes(let notes):
      title = "footnotes \(notes.map(\.label).joined(separator: ","))"
      inner = notes.map(\.blocks)
    case .rule: title = "rule"
    }
    lines.append(
      "\(String(repeating: "  ", count: depth))\(title) [\(block.range.lowerBound)..<\(block.range.upperBound)]")
    for blocks in inner { for block in blocks { add(block, depth + 1) } }
  }

  private static func of(_ inline: Inline) -> String {
    func at(_ offset: Int?) -> String { offset.map { "@\($0)" } ?? "@?" }
    switch inline {
    case .text(let text, let offset): return quoted(text) + at(offset)
    case .code(let text, let offset): return "code" + quoted(text) + at(offset)
    case .math(let tex, let isDisplay, let place):
      return (isDisplay ? "display" : "math") + quoted(tex) + at(place?.start)
    case .value(let probe, let format, let offset): return "value\(probe):\(format ?? "-")@\(offset)"
    case .emphasis(let inner): return "em(\(of(inner)))"
    case .strong(let inner): return "strong(\(of(inner)))"
    case .strikethrough(let inner): return "del(\(of(inner)))"
    case .link(let destination, let title, let inner):
      return "link(\(destination)\(title.map { " '\($0)'" } ?? "") \(of(inner)))"
    case .postLink(let slug, let inner): return "post(\(slug) \(of(inner)))"
    case .image(let source, _, let alternative): return "image(\(source) \(quoted(alternative)))"
    case .reference(let label): return "ref(\(label))"
    case .footnote(let label, let number): return "note(\(label) \(number))"
    case .html(let html): return "html\(quoted(html))"
    case .softBreak: return "/"
    case .lineBreak: return "//"
    }
  }

  private static func quoted(_ text: String) -> String { "'\(text.replacing("\n", with: "\\n"))'" }
  private func quoted(_ text: String) -> String { Self.quoted(text) }
}

/// The notebook of a text.
func parsed(_ text: String) -> Notebook { NotebookParser().parse(path: "a.md", bytes: Array(text.utf8)) }

/// The diagnostics of a text as lines.
func diagnostics(_ text: String) -> [String] { parsed(text).diagnostics.map(\.description) }

/// The dump of a text.
func dump(_ text: String) -> String { TreeDump.of(parsed(text)) }
