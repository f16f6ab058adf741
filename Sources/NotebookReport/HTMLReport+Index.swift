internal import Figures
internal import Verification

extension HTMLReport {
  /// The page that lists all lessons of a run in order, with what was verified in each.
  package static func index(of entries: [IndexEntry], title: String = "Lessons") -> String {
    var lists: [Markup] = []
    var series: [String?] = []
    for entry in entries where !series.contains(entry.lesson.series) { series.append(entry.lesson.series) }
    for name in series {
      if let name { lists.append(.element("h2", [], text: name)) }
      let items = entries.filter { $0.lesson.series == name }.map(item)
      lists.append(.element("ol", [.init("class", "lessons")], items))
    }
    let main = Markup.element("main", [.init("id", PageFrame.mainID)], [.element("h1", [], text: title)] + lists)
    let page = Markup.element("div", [.init("class", "page index")], [main])
    return PageHead(title: title).document([PageFrame.skipLink, page])
  }

  private static func item(_ entry: IndexEntry) -> Markup {
    let lesson = entry.lesson
    var children = [Markup.element("a", [.init("href", lesson.address)], text: lesson.title)]
    if let description = lesson.description { children.append(.element("p", [], text: description)) }
    var facts: [Markup] = []
    if let day = lesson.day {
      facts.append(.element("li", [], [.element("time", [.init("datetime", day)], text: day)]))
    }
    if entry.hasFailed {
      facts.append(.element("li", [], [.element("span", [.init("class", "badge wrong")], text: "a cell failed")]))
    }
    if entry.coverage.total > 0 { facts.append(.element("li", [], [Badge(entry.coverage).markup])) }
    if !facts.isEmpty { children.append(.element("ul", [.init("class", "facts")], facts)) }
    return .element("li", [], children)
  }
}
