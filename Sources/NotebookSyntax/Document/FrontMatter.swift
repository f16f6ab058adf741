/// The YAML at the top of a notebook: what Jekyll knows, and our own keys under `lectern:`.
package struct FrontMatter: Sendable, Hashable {
  /// The lesson's title; nil when there is none (then the first heading, then the file name serves).
  package var title: String?
  /// One sentence about the lesson.
  package var description: String?
  /// The date as it is written; only its day is shown.
  package var date: String?
  /// Jekyll's categories.
  package var categories: [String] = []
  /// Jekyll's tags.
  package var tags: [String] = []
  /// `lectern: seed:`, where the random numbers of the lesson start.
  package var seed = 0
  /// `lectern: timeout:`, the seconds that a cell may take.
  package var timeout: Double?
  /// `lectern: optimize:`, compile the cells with -O.
  package var optimizes = false
  /// `lectern: inputs:`, files that the cells read, relative to the notebook.
  package var inputs: [String] = []
  /// `lectern: posts:`, documents whose numbers the cells check, relative to the notebook or to the directory of posts.
  package var posts: [String] = []
  /// `lectern: series:`, the name of the series that the lesson belongs to.
  package var series: String?
  /// The bytes of the whole block with both `---` lines; nil when there is none.
  package var range: Range<Int>?

  /// Makes an empty front matter.
  package init() {}
}
