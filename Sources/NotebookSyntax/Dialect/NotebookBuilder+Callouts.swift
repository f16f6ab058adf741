internal import SourceText

extension NotebookBuilder {
  private static let prefixes: [(String, Block.Callout)] = [
    ("note", .note), ("tip", .tip), ("important", .important), ("warning", .warning), ("caution", .caution),
    ("info", .note), ("danger", .caution),
  ]

  /// A quotation, or the callout that it is.
  mutating func quote(_ drafts: [Draft], _ range: Range<Int>) -> Block {
    let inner = blocks(drafts)
    guard dialect.contains(.callouts) else { return Block(.quote(inner), range: range) }
    let last = notebook.source.location(of: max(range.upperBound - 1, range.lowerBound)).line
    for line in [last, last + 1] {
      guard let text = attributes[line], let prompt = text.firstRange(of: ".prompt-") else { continue }
      let name = text[prompt.upperBound...].prefix { $0.isLetter }
      guard let kind = Self.prefixes.first(where: { $0.0 == name })?.1 else { continue }
      attributes[line] = nil
      // A lead such as "Note:" says what the title says.
      if let led = callout(inner, range), case .callout(kind, _, _) = led.kind { return led }
      return Block(.callout(kind: kind, title: nil, inner), range: range)
    }
    return callout(inner, range) ?? Block(.quote(inner), range: range)
  }

  private func callout(_ inner: [Block], _ range: Range<Int>) -> Block? {
    guard let first = inner.first, case .paragraph(var inlines) = first.kind, let start = inlines.first else {
      return nil
    }
    var lead: String
    switch start {
    case .text(let text, _): lead = text
    case .strong(let children):
      guard children.count == 1, case .text(let text, _) = children[0] else { return nil }
      lead = text
      if !lead.hasSuffix(":"), inlines.count > 1, case .text(let next, let offset) = inlines[1], next.hasPrefix(":") {
        lead += ":"
        inlines[1] = .text(String(next.dropFirst()), offset: offset.map { $0 + 1 })
      }
    default: return nil
    }
    for (name, kind) in Self.prefixes {
      for mark in ["[!\(name)]", "\(name):"] where lead.lowercased().hasPrefix(mark) {
        var rest = Array(inlines.dropFirst())
        if case .text(let text, let offset) = start {
          let tail = String(text.dropFirst(mark.count))
          let kept = String(tail.drop(while: \.isWhitespace))
          let skipped = text.utf8.count - kept.utf8.count
          if !kept.isEmpty { rest.insert(.text(kept, offset: offset.map { $0 + skipped }), at: 0) }
        }
        if case .softBreak = rest.first { rest.removeFirst() }
        if case .text(let text, let offset) = rest.first {
          let kept = String(text.drop(while: \.isWhitespace))
          rest[0] = .text(kept, offset: offset.map { $0 + text.utf8.count - kept.utf8.count })
        }
        var blocks = Array(inner.dropFirst())
        if !rest.isEmpty { blocks.insert(Block(.paragraph(rest), range: first.range), at: 0) }
        return Block(.callout(kind: kind, title: nil, blocks), range: range)
      }
    }
    return nil
  }

  /// An item of a list, or of a list of tasks.
  static func listItem(_ blocks: [Block], hasTask: Bool) -> Block.ListItem {
    guard hasTask, let first = blocks.first, case .paragraph(var inlines) = first.kind,
      case .text(let text, let offset) = inlines.first,
      let box = ["[ ] ", "[x] ", "[X] "].first(where: text.hasPrefix)
    else { return Block.ListItem(isChecked: nil, blocks: blocks) }
    var blocks = blocks
    inlines[0] = .text(String(text.dropFirst(4)), offset: offset.map { $0 + 4 })
    blocks[0].kind = .paragraph(inlines)
    return Block.ListItem(isChecked: box != "[ ] ", blocks: blocks)
  }
}
