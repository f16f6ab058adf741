internal import NotebookSyntax

/// Which lessons of a run belong together.
///
/// Those that name the same series; else those that link to each other as posts do, directly or by others; else all that
/// are left. Within a series, the order is that of the run.
struct SeriesPlan {
  /// Lessons that belong together.
  struct Series {
    /// Its name: the authors', else what the titles of linked posts begin with.
    var name: String?
    /// Its lessons in order.
    var lessons: [Lesson]
  }

  /// All series, in the order of their first lessons.
  let series: [Series]

  /// Sorts the lessons of a run into series.
  init(_ lessons: [Lesson]) {
    let groups = Self.linkedGroups(lessons)
    var keys: [String] = []
    var members: [String: Series] = [:]
    for (index, lesson) in lessons.enumerated() {
      let group = groups[index].map { "linked \($0)" } ?? "left"
      let key = lesson.series.map { "named " + $0 } ?? group
      if members[key] == nil {
        keys.append(key)
        members[key] = Series(name: lesson.series, lessons: [])
      }
      members[key]?.lessons.append(lesson)
    }
    series = keys.compactMap { key in
      guard var found = members[key] else { return nil }
      if key.hasPrefix("linked ") { found.name = Self.commonTitle(found.lessons.map(\.title)) }
      return found
    }
  }

  /// The series of a lesson.
  func series(of lesson: Lesson) -> Series? {
    series.first { $0.lessons.contains { $0.fileName == lesson.fileName } }
  }

  /// For each lesson that links to another one or is linked to, the index of the first lesson of its group.
  private static func linkedGroups(_ lessons: [Lesson]) -> [Int?] {
    var first = Array(lessons.indices)
    func root(_ index: Int) -> Int { first[index] == index ? index : root(first[index]) }
    for (index, lesson) in lessons.enumerated() where lesson.series == nil {
      for slug in lesson.linkedPosts {
        guard let other = lessons.firstIndex(where: { $0.series == nil && $0.answers(toSlug: slug) }) else { continue }
        let roots = (root(index), root(other))
        first[max(roots.0, roots.1)] = min(roots.0, roots.1)
      }
    }
    let roots = lessons.indices.map(root)
    return roots.map { group in roots.count { $0 == group } > 1 ? group : nil }
  }

  /// What all titles begin with, up to the mark that sets it apart: `Cooking` of `Cooking - Part 1` and `Cooking - Part 2`.
  private static func commonTitle(_ titles: [String]) -> String? {
    guard let shortest = titles.min(by: { $0.count < $1.count }) else { return nil }
    let common = zip(shortest.indices, shortest).prefix { index, character in
      let length = shortest.distance(from: shortest.startIndex, to: index)
      return titles.allSatisfy { $0.dropFirst(length).first == character }
    }
    let prefix = String(common.map(\.1))
    let marks = [" - ", " – ", " — ", ": ", " | "]
    let ends = marks.compactMap { prefix.ranges(of: $0).last?.lowerBound }
    guard let end = ends.max(), end > prefix.startIndex else { return nil }
    return String(prefix[..<end])
  }
}
