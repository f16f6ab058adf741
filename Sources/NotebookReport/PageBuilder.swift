internal import Figures
internal import MarkupText
internal import NotebookExecution
internal import NotebookSyntax
internal import SourceText
internal import Typesetting
internal import Verification

/// Turns the blocks of a lesson into markup, keeping what the rest of the page needs to know.
struct PageBuilder {
  /// The settings of the run.
  let report: HTMLReport
  /// What the page shows.
  let notebook: VerifiedNotebook
  /// The lesson as other pages know it.
  let lesson: Lesson
  /// All lessons of the run, for links between them.
  let lessons: [Lesson]
  /// The headings.
  let outline: Outline
  /// The numbers of figures, tables and equations.
  let numbering: Numbering
  /// What the author should know.
  var diagnostics: [Diagnostic] = []
  /// The markup of the formulas on the page, for their fonts.
  var formulas: Set<String> = []
  /// The names of the styles in them.
  var mathClasses = MathClasses()
  /// The first byte of the block at hand: where messages without a better place point.
  var position = 0
  /// How often each footnote was referenced so far.
  var footnoteReferences: [String: Int] = [:]

  init(report: HTMLReport, notebook: VerifiedNotebook, lesson: Lesson, lessons: [Lesson]) {
    self.report = report
    self.notebook = notebook
    self.lesson = lesson
    self.lessons = lessons
    outline = Outline(notebook.executed.notebook, title: lesson.title)
    numbering = Numbering(notebook.executed)
  }

  /// The file's text.
  var source: SourceFile { notebook.executed.notebook.source }

  /// The whole text of the lesson below its title.
  mutating func content() throws(TypesettingError) -> Markup {
    let blocks = notebook.executed.notebook.blocks
    return try markup(
      of: outline.titleBlock.map { index in
        var rest = blocks
        rest.remove(at: index)
        return rest
      } ?? blocks)
  }

  /// Notes a mistake at an offset, or at the block at hand.
  mutating func note(_ severity: Diagnostic.Severity, _ message: String, at offset: Int? = nil) {
    diagnostics.append(
      Diagnostic(severity, message, path: source.path, at: source.location(of: offset ?? position)))
  }

  /// A typeset formula with KaTeX's own markup, or its source when KaTeX does not accept it.
  ///
  /// A mistake is told at its place in the TeX, or at `offset` when the TeX is not in the file.
  mutating func formula(
    _ tex: String, isDisplay: Bool, at place: TextPlace?, of offset: Int? = nil
  ) throws(TypesettingError) -> (shown: Markup, html: String) {
    switch try report.typesetter.formula(tex, isDisplay: isDisplay) {
    case .markup(let html):
      formulas.insert(html)
      return (.trusted(mathClasses.naming(stylesOf: html)), html)
    case .rejected(let message, let index):
      note(.error, "KaTeX cannot typeset this formula: \(message)", at: place?.offset(of: index ?? 0) ?? offset)
      return (.element("code", [.init("class", "rejected"), .init("title", message)], text: tex), "")
    }
  }
}
