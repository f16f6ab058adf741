package import Verification

/// A lesson as the index lists it.
package struct IndexEntry: Sendable {
  /// The lesson.
  package var lesson: Lesson
  /// What was verified in it and in the posts that it is about.
  package var coverage: Coverage
  /// True when a cell failed.
  package var hasFailed: Bool

  /// Makes an entry from its parts.
  package init(lesson: Lesson, coverage: Coverage, hasFailed: Bool) {
    self.lesson = lesson
    self.coverage = coverage
    self.hasFailed = hasFailed
  }
}
