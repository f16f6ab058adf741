internal import Figures
internal import MarkupText
internal import NotebookSyntax
internal import SourceText
internal import Verification

/// What stands around the text of a lesson: head, title, contents, series.
struct PageFrame {
  /// A line of the contents.
  struct ContentsLine {
    /// 2 or 3, as on the page.
    var level: Int
    /// The anchor.
    var anchor: String
    /// The heading, without links.
    var text: Markup
  }

  let lesson: Lesson
  /// The series that the lesson belongs to.
  let series: SeriesPlan.Series?
  /// The lesson's own text, then the posts that it is about.
  let documents: [VerifiedDocument]
  /// Whether a cell failed, so that the rest did not run.
  let hasFailed: Bool
  let contents: [ContentsLine]
  let linksIndex: Bool

  /// The whole page.
  func document(_ content: Markup, mathStyle: String) -> String {
    let main = Markup.element(
      "main", [.init("id", Self.mainID)], [header, .element("article", [], [content])] + numberLists)
    let page = Markup.element(
      "div", [.init("class", "page")], [siteHeader, contentsNavigation, main, seriesNavigation])
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
      [.element("a", [.init("href", "index.html")], text: series?.name ?? "All lessons")])
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
    if hasFailed { facts.append(.element("li", [], [Badge.failed])) }
    for (index, document) in documents.enumerated() where document.coverage.total > 0 {
      facts.append(.element("li", [], [Badge(document.coverage, of: name(of: index)).markup]))
    }
    facts += lesson.tags.map { .element("li", [.init("class", "tag")], text: $0) }
    if !facts.isEmpty { children.append(.element("ul", [.init("class", "facts")], facts)) }
    return .element("div", [.init("class", "lesson-header")], children)
  }

  /// What a lesson has wrong stands out where it stands; a post is not on the page.
  private var numberLists: [Markup] {
    documents.enumerated().flatMap { index, document in
      let kinds: [NumberList.Kind] = index == 0 ? [.unchecked] : [.wrong, .unchecked]
      return kinds.map { NumberList($0, of: document, name: name(of: index)).markup }
    }
  }

  /// The name of a post's file; nil for the lesson.
  private func name(of document: Int) -> String? {
    document == 0 ? nil : documents[document].source.path.split(separator: "/").last.map(String.init)
  }

  private var contentsNavigation: Markup {
    guard contents.count > 1 else { return .empty }
    let items = contents.map { line in
      Markup.element(
        "li", [.init("class", "level-\(line.level)")],
        [.element("a", [.init("href", "#" + line.anchor)], [line.text])])
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
    let lessons = series?.lessons ?? []
    guard let index = lessons.firstIndex(where: { $0.fileName == lesson.fileName }), lessons.count > 1 else {
      return .empty
    }
    func link(_ index: Int, _ relation: String, _ label: String) -> Markup {
      guard lessons.indices.contains(index) else { return .element("span") }
      return .element(
        "a", [.init("class", relation), .init("rel", relation), .init("href", lessons[index].address)],
        [.element("small", [], text: label), .element("span", [], text: lessons[index].title)])
    }
    return .element(
      "nav", [.init("class", "series"), .init("aria-label", "Lessons of the series")],
      [link(index - 1, "prev", "Previous"), link(index + 1, "next", "Next")])
  }
}
