internal import Figures
internal import MarkupText
internal import NotebookSyntax
internal import SourceText
internal import Typesetting
internal import Verification

extension PageBuilder {
  /// Running text.
  mutating func markup(of inlines: [Inline]) throws(TypesettingError) -> Markup {
    var html = RawHTMLStack(trustsAll: report.trustsHTML)
    for inline in inlines {
      if case .html(let source) = inline {
        try append(source, to: &html)
      } else {
        html.append(try markup(of: inline))
      }
    }
    return html.finished()
  }

  private mutating func markup(of inline: Inline) throws(TypesettingError) -> Markup {
    switch inline {
    case .text(let text, let offset): return marked(text, at: offset)
    case .code(let text, let offset): return .element("code", [], [marked(text, at: offset)])
    case .math(let tex, let isDisplay, let place):
      let typeset = try formula(tex, isDisplay: isDisplay, at: place)
      var formula = typeset.shown
      if let place, place.isContiguous {
        formula = marked(typeset.shown, range: place.start..<(place.start + tex.utf8.count))
      }
      if isDisplay { return .element("span", [.init("class", "formula"), .init("tabindex", "0")], [formula]) }
      return InlineFormula(typeset.html).markup(formula)
    case .value(let probe, let format, let offset): return value(ofProbe: probe, format: format, at: offset)
    case .emphasis(let inner): return .element("em", [], [try markup(of: inner)])
    case .strong(let inner): return .element("strong", [], [try markup(of: inner)])
    case .strikethrough(let inner): return .element("del", [], [try markup(of: inner)])
    case .link(let destination, let title, let inner):
      let isAddress = Inline.plainText(inner) == destination
      return link(to: destination, title: title, isAddress: isAddress, try markup(of: inner))
    case .postLink(let slug, let inner): return postLink(slug, try markup(of: inner))
    case .image(let source, let title, let alternative): return image(source, title: title, alternative)
    case .reference(let label): return reference(label)
    case .footnote(let label, let number): return footnoteReference(label, number)
    case .html: return .empty
    case .softBreak: return .text("\n")
    case .lineBreak: return .sequence([.element("br"), .text("\n")])
    }
  }

  private mutating func link(
    to destination: String, title: String?, isAddress: Bool, _ content: Markup
  ) -> Markup {
    if report.isBare {
      return .element("a", [.init("href", LinkAddress.encoded(destination)), .init("title", title)], [content])
    }
    guard let address = LinkAddress(destination) else {
      note(.warning, "a link to '\(destination)' is left out: only http, https, mailto and relative links are kept")
      return content
    }
    let name = PercentEncoding.decoded(address.path.utf8)
    let target = lessons.first { address.isRelative && $0.sourceName == name }
    let href = target.map { $0.address + address.fragment } ?? destination
    // On paper, an address stands behind a link unless the link is the address.
    return .element(
      "a",
      [.init("class", isAddress ? "address" : nil), .init("href", LinkAddress.encoded(href)), .init("title", title)],
      [content])
  }

  private mutating func postLink(_ slug: String, _ content: Markup) -> Markup {
    if let target = lessons.first(where: { $0.answers(toSlug: slug) }) {
      return .element("a", [.init("href", target.address)], [content])
    }
    note(.warning, "the post '\(slug)' is not in this run, so the page shows its link as plain text")
    return content
  }

  private mutating func reference(_ label: String) -> Markup {
    guard let text = numbering.texts[label] else {
      note(.warning, "nothing has the label '\(label)'")
      return .text("@" + label)
    }
    return .element("a", [.init("class", "reference"), .init("href", "#" + numbering.anchor(of: label))], text: text)
  }

  private mutating func footnoteReference(_ label: String, _ number: Int) -> Markup {
    let count = (footnoteReferences[label] ?? 0) + 1
    footnoteReferences[label] = count
    let id = "fnref-" + label + (count == 1 ? "" : "-\(count)")
    let link = Markup.element(
      "a", [.init("href", "#fn-" + label), .init("id", id), .init("aria-label", "Footnote \(number)")],
      text: String(number))
    return .element("sup", [.init("class", "footnote")], [link])
  }
}
