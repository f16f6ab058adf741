internal import Figures
internal import NotebookSyntax
internal import Verification

/// What stands around the text of a lesson: head, title, contents, series.
struct PageFrame {
  let lesson: Lesson
  let lessons: [Lesson]
  let notebook: VerifiedNotebook
  let outline: Outline
  let linksIndex: Bool

  /// The whole page.
  func document(_ content: Markup, mathStyle: String) -> String {
    let main = Markup.element("main", [.init("id", Self.mainID)], [header, .element("article", [], [content])])
    let page = Markup.element("div", [.init("class", "page")], [siteHeader, contents, main, seriesNavigation])
    return PageHead(title: lesson.title, description: lesson.description, mathStyle: mathStyle)
      .document([Self.skipLink, page])
  }

  /// Where the text begins; no heading of a lesson has an anchor with a full stop.
  static let mainID = "page.text"

  /// The first thing that a keyboard reaches on any page.
  static let skipLink = Markup.element(
    "a", [.init("class", "skip"), .init("href", "#" + mainID)], text: "Skip to the text")

  private var siteHeader: Markup {
    guard linksIndex else { return .empty }
    return .element(
      "header", [.init("class", "site")],
      [.element("a", [.init("href", "index.html")], text: lesson.series ?? "All lessons")])
  }

  private var header: Markup {
    var children = [Markup.element("h1", [], text: lesson.title)]
    if let description = lesson.description {
      children.append(.element("p", [.init("class", "description")], text: description))
    }
    var facts: [Markup] = []
    if let day = lesson.day {
      facts.append(.element("li", [], [.element("time", [.init("datetime", day)], text: day)]))
    }
    if notebook.coverage.total > 0 { facts.append(.element("li", [], [Badge(notebook).markup])) }
    facts += lesson.tags.map { .element("li", [.init("class", "tag")], text: $0) }
    if !facts.isEmpty { children.append(.element("ul", [.init("class", "facts")], facts)) }
    return .element("div", [.init("class", "lesson-header")], children)
  }

  private var contents: Markup {
    guard outline.entries.count > 1 else { return .empty }
    let items = outline.entries.map { entry in
      Markup.element(
        "li", [.init("class", "level-\(entry.level)")],
        [.element("a", [.init("href", "#" + entry.anchor)], text: Inline.plainText(entry.inlines))])
    }
    let list = Markup.element("ol", [], items)
    // Without script, the list that folds and the list at the side are two; the style shows one of them.
    let narrow = Markup.element(
      "details", [.init("class", "narrow")], [.element("summary", [], text: "Contents"), list])
    let wide = Markup.element(
      "div", [.init("class", "wide")],
      [.element("p", [.init("class", "contents-title")], text: "Contents"), list])
    return .element("nav", [.init("class", "contents"), .init("aria-label", "Contents")], [narrow, wide])
  }

  private var seriesNavigation: Markup {
    let series = lessons.filter { $0.series == lesson.series }
    guard let index = series.firstIndex(where: { $0.fileName == lesson.fileName }), series.count > 1 else {
      return .empty
    }
    func link(_ index: Int, _ relation: String, _ label: String) -> Markup {
      guard series.indices.contains(index) else { return .element("span") }
      return .element(
        "a", [.init("class", relation), .init("rel", relation), .init("href", series[index].address)],
        [.element("small", [], text: label), .element("span", [], text: series[index].title)])
    }
    return .element(
      "nav", [.init("class", "series"), .init("aria-label", "Lessons of the series")],
      [link(index - 1, "prev", "Previous"), link(index + 1, "next", "Next")])
  }
}
