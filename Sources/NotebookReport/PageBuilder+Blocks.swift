internal import Figures
internal import MarkupText
internal import NotebookSyntax
internal import SourceText
internal import Typesetting
internal import Verification

extension PageBuilder {
  /// Blocks in order.
  mutating func markup(of blocks: [Block]) throws(TypesettingError) -> Markup {
    var html = RawHTMLStack(trustsAll: report.trustsHTML)
    for block in blocks {
      position = block.range.lowerBound
      if case .html(let source) = block.kind {
        try append(source, to: &html)
      } else {
        html.closeText()
        html.append(try markup(of: block))
        html.append(.text("\n"))
      }
    }
    return html.finished()
  }

  private mutating func markup(of block: Block) throws(TypesettingError) -> Markup {
    switch block.kind {
    case .heading(let level, let anchor, let inlines): return try heading(level, anchor, inlines)
    case .paragraph(let inlines): return try paragraph(inlines)
    case .cell(let index): return try cell(index)
    case .code(let language, let text): return try code(text, language: language, range: block.range)
    case .math(let tex, let label, let place): return try displayMath(tex, label: label, at: place, range: block.range)
    case .quote(let inner): return .element("blockquote", [], [try markup(of: inner)])
    case .callout(let kind, let title, let inner): return try callout(kind, title: title, inner)
    case .list(let start, let isTight, let items): return try list(start, isTight: isTight, items)
    case .table(let columns, let header, let rows): return try table(columns, header, rows)
    case .html: return .empty
    case .footnotes(let notes): return try footnotes(notes)
    case .rule: return .element("hr")
    }
  }

  private mutating func heading(_ level: Int, _ anchor: String, _ inlines: [Inline]) throws(TypesettingError) -> Markup
  {
    if report.isBare { return .element("h\(level)", [], [try markup(of: inlines)]) }
    let link = Markup.element(
      "a", [.init("class", "anchor"), .init("href", "#" + anchor), .init("aria-label", "Link to this section")],
      text: "#")
    return .element(
      "h\(min(6, level + outline.shift))", [.init("id", anchor)], [try markup(of: inlines), link])
  }

  private mutating func paragraph(_ inlines: [Inline]) throws(TypesettingError) -> Markup {
    // A paragraph with a block in it, such as a picture's division, would be torn apart by the browser.
    let holdsBlock =
      !report.isBare
      && inlines.contains { inline in
        if case .html(let source) = inline { RawHTML.opensBlock(source) } else { false }
      }
    let content = try markup(of: inlines)
    return holdsBlock ? .element("div", [.init("class", "paragraph")], [content]) : .element("p", [], [content])
  }

  private mutating func displayMath(
    _ tex: String, label: String?, at place: TextPlace?, range: Range<Int>
  ) throws(TypesettingError) -> Markup {
    let typeset = try formula(tex, isDisplay: true, at: place).shown
    var children = [marked(formulaBox(typeset, tex: tex), range: range)]
    if let label, let number = numbering.equations[label] {
      children.append(.element("span", [.init("class", "equation-number")], text: "(\(number))"))
    }
    let fit = PaperFit.style(characters: PaperFit.characters(ofTeX: tex), room: 75)
    return .element("div", [.init("class", "equation"), .init("id", label), fit], children)
  }

  /// A box around a display formula; one that may scroll on a telephone is reached by keyboard.
  func formulaBox(_ formula: Markup, tex: String) -> Markup {
    .element("span", [.init("class", "formula"), .init("tabindex", tex.utf8.count > 40 ? "0" : nil)], [formula])
  }

  private mutating func callout(
    _ kind: Block.Callout, title: [Inline]?, _ blocks: [Block]
  ) throws(TypesettingError) -> Markup {
    let name = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
    let heading = if let title { try markup(of: title) } else { Markup.text(name) }
    return .element(
      "div", [.init("class", "callout \(kind.rawValue)"), .init("role", "note")],
      [.element("p", [.init("class", "callout-title")], [heading]), try markup(of: blocks)])
  }

  private mutating func list(
    _ start: Int?, isTight: Bool, _ items: [Block.ListItem]
  ) throws(TypesettingError) -> Markup {
    var rows: [Markup] = []
    for item in items { rows.append(try listItem(item, isTight: isTight)) }
    guard let start else { return .element("ul", [], rows) }
    return .element("ol", [.init("start", start == 1 ? nil : String(start))], rows)
  }

  private mutating func listItem(_ item: Block.ListItem, isTight: Bool) throws(TypesettingError) -> Markup {
    var children: [Markup] = []
    if let isChecked = item.isChecked {
      let label = isChecked ? "done" : "to do"
      children.append(
        .element(
          "input",
          [
            .init("type", "checkbox"), .init("disabled", ""), .init("checked", isChecked ? "" : nil),
            .init("aria-label", report.isBare ? nil : label),
          ]))
      children.append(.text(" "))
    }
    for (index, block) in item.blocks.enumerated() {
      if isTight, case .paragraph(let inlines) = block.kind {
        position = block.range.lowerBound
        children.append(try markup(of: inlines))
        if index + 1 < item.blocks.count { children.append(.text("\n")) }
      } else {
        children.append(try markup(of: [block]))
      }
    }
    return .element("li", [.init("class", item.isChecked == nil || report.isBare ? nil : "task")], children)
  }

  private mutating func footnotes(
    _ notes: [(label: String, blocks: [Block])]
  ) throws(TypesettingError) -> Markup {
    var items: [Markup] = []
    for note in notes {
      let back = Markup.element(
        "a", [.init("href", "#fnref-" + note.label), .init("aria-label", "Back to the text")], text: "↩")
      var children: [Markup] = []
      for (index, block) in note.blocks.enumerated() {
        position = block.range.lowerBound
        if index == note.blocks.count - 1, case .paragraph(let inlines) = block.kind {
          children.append(.element("p", [], [try markup(of: inlines), .text(" "), back]))
        } else {
          children.append(try markup(of: [block]))
          if index == note.blocks.count - 1 { children.append(back) }
        }
      }
      items.append(.element("li", [.init("id", "fn-" + note.label)], children))
    }
    return .element(
      "section", [.init("class", "footnotes"), .init("aria-label", "Footnotes")], [.element("ol", [], items)])
  }
}
