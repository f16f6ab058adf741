internal import Figures
internal import MarkupText
internal import Verification

extension HTMLReport {
  /// The page that lists all lessons of a run in order, with what was verified in each.
  package static func index(of entries: [IndexEntry], title: String = "Lessons") -> String {
    let series = SeriesPlan(entries.map(\.lesson)).series
    let isOnly = series.count == 1
    let lists = series.flatMap { series -> [Markup] in
      let items = series.lessons.compactMap { lesson in entries.first { $0.lesson.fileName == lesson.fileName } }.map(
        item)
      let list = Markup.element("ol", [.init("class", "lessons")], items)
      return isOnly && series.name == nil ? [list] : [.element("h2", [], text: series.name ?? "More lessons"), list]
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
    if entry.hasFailed { facts.append(.element("li", [], [Badge.failed])) }
    if entry.coverage.total > 0 { facts.append(.element("li", [], [Badge(entry.coverage).markup])) }
    if !facts.isEmpty { children.append(.element("ul", [.init("class", "facts")], facts)) }
    return .element("li", [], children)
  }
}
