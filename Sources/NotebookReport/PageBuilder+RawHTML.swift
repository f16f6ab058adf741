internal import Figures
internal import MarkupText
internal import NotebookSyntax
internal import SourceText
internal import Typesetting
internal import Verification

extension PageBuilder {
  /// Adds an author's raw HTML: what the list allows as elements, the rest as text with a warning.
  mutating func append(_ source: String, to html: inout RawHTMLStack) throws(TypesettingError) {
    if html.trustsAll {
      html.append(.trusted(source))
      return
    }
    for token in RawHTMLTokenizer.tokens(of: source) {
      switch token {
      case .text(let text): html.append(.text(text))
      case .comment: break
      case .other(let text): refuse(text, in: &html)
      case .close(let name):
        if !html.close(name), RawHTML.element(for: name) == nil, name != "iframe" { refuse("</\(name)>", in: &html) }
      case .open(let name, let attributes, let written): open(name, attributes, written, in: &html)
      }
    }
  }

  private mutating func refuse(_ text: String, in html: inout RawHTMLStack) {
    note(.warning, "raw HTML '\(text.prefix(40))' is shown as text: it is not on the list of what may pass")
    html.append(.text(text))
  }

  private mutating func open(
    _ name: String, _ attributes: [RawHTMLAttribute], _ written: String, in html: inout RawHTMLStack
  ) {
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    if name == "iframe", let source = value("src") {
      html.append(remote(source, alternative: value("title") ?? "", what: "Embedded page"))
    } else if name == "img" {
      let size = attributes.filter { ["width", "height"].contains($0.name) && RawHTML.allows($0, on: "img") }
      html.append(
        image(
          value("src") ?? "", title: value("title"), value("alt") ?? "",
          attributes: size.map { Markup.Attribute($0.name, $0.value) }))
    } else if let element = RawHTML.element(for: name) {
      let kept = kept(attributes, of: name, element: element)
      if RawHTML.voidElements.contains(element) {
        html.append(.element(element, kept))
      } else if !html.open(name, as: element, kept) {
        refuse(written, in: &html)
      }
    } else {
      refuse(written, in: &html)
    }
  }

  /// The attributes that pass; the author hears of the others, except of classes, which mean nothing here.
  private mutating func kept(
    _ attributes: [RawHTMLAttribute], of name: String, element: String
  ) -> [Markup.Attribute] {
    var kept: [Markup.Attribute] = []
    var classes: [String] = name == "center" ? ["align-center"] : name == "p" ? ["paragraph"] : []
    for attribute in attributes {
      if attribute.name == "align", let alignment = RawHTML.alignment(attribute.value) {
        classes.append(alignment)
      } else if attribute.name == "href", element == "a", LinkAddress(attribute.value) != nil {
        kept.append(.init("href", attribute.value))
      } else if RawHTML.allows(attribute, on: element) {
        kept.append(.init(attribute.name == "name" ? "id" : attribute.name, attribute.value))
      } else if !["class", "markdown"].contains(attribute.name) {
        // A class means nothing here, and `markdown` is kramdown's own word, for Markdown inside of HTML.
        note(.warning, "the attribute '\(attribute.name)' of <\(name)> is left out: it may not pass")
      }
    }
    if !classes.isEmpty { kept.append(.init("class", classes.joined(separator: " "))) }
    return kept
  }
}
