internal import Figures
internal import SourceText
package import Typesetting
package import Verification

/// Makes the pages of a run: self-contained HTML without script, the same bytes for the same input.
package struct HTMLReport: Sendable {
  /// Finds the bytes of a local image: its path as the Markdown writes it, and the notebook's own path.
  package typealias Assets = @Sendable (_ image: String, _ notebook: String) -> [UInt8]?

  /// Typesets formulas and colours code.
  let typesetter: Typesetter
  /// Whether raw HTML passes unchecked.
  let trustsHTML: Bool
  let linksIndex: Bool
  /// Whether the text has just the elements that the specifications of Markdown prescribe.
  let isBare: Bool
  /// Finds local images.
  let assets: Assets

  /// Takes the typesetter, whether raw HTML passes unchecked, whether the pages link to an index, whether their text is
  /// bare of all that the specifications of Markdown do not prescribe, and where local images are found.
  package init(
    typesetter: Typesetter, trustsHTML: Bool = false, linksIndex: Bool = true, isBare: Bool = false,
    assets: @escaping Assets = { _, _ in nil }
  ) {
    self.typesetter = typesetter
    self.trustsHTML = trustsHTML
    self.linksIndex = linksIndex
    self.isBare = isBare
    self.assets = assets
  }

  /// The page of one lesson; `lessons` are all lessons of the run in order, `lesson` among them.
  ///
  /// Throws when a library that the page needs is not installed.
  package func page(
    for notebook: VerifiedNotebook, lesson: Lesson, among lessons: [Lesson]
  ) throws(TypesettingError) -> ReportPage {
    var builder = PageBuilder(report: self, notebook: notebook, lesson: lesson, lessons: lessons)
    let content = try builder.content()
    let frame = PageFrame(
      lesson: lesson, series: SeriesPlan(lessons).series(of: lesson), documents: notebook.documents,
      hasFailed: !notebook.codeSucceeded, contents: try builder.contents(), linksIndex: linksIndex)
    let mathStyle =
      builder.formulas.isEmpty ? "" : try typesetter.style(for: builder.formulas) + builder.mathClasses.rules
    return ReportPage(html: frame.document(content, mathStyle: mathStyle), diagnostics: builder.diagnostics)
  }
}
