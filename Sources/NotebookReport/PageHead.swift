internal import Figures
internal import MarkupText
internal import SourceText

/// The head of every page: its policy, its name, its style.
struct PageHead {
  var title: String
  var description: String?
  var mathStyle = ""

  /// Nothing is loaded, nothing runs, nothing is sent, whatever stands in the page.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

  /// A whole document.
  func document(_ body: [Markup]) -> String {
    var head: [Markup] = [
      .element("meta", [.init("charset", "utf-8")]),
      .element("meta", [.init("http-equiv", "Content-Security-Policy"), .init("content", Self.policy)]),
      .element("meta", [.init("name", "viewport"), .init("content", "width=device-width, initial-scale=1")]),
      .element("title", [], text: title),
    ]
    if let description {
      head.append(.element("meta", [.init("name", "description"), .init("content", description)]))
    }
    head.append(.element("meta", [.init("name", "color-scheme"), .init("content", "light dark")]))
    head.append(.element("link", [.init("rel", "icon"), .init("href", "data:,")]))
    if !mathStyle.isEmpty { head.append(.style(mathStyle)) }
    // The style of figures and tables stands first, so that the page's own may refine it.
    head.append(.style(FigureStyle.sheet + PageStyle.sheet))
    return Markup.document(language: "en", head: head, body: body).source
  }
}
