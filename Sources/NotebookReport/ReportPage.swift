internal import NotebookSyntax
package import SourceText

/// A finished page and what its author should know of it.
package struct ReportPage: Sendable {
  /// The whole HTML document.
  package var html: String
  /// What went wrong with the page alone: formulas, references, links, images, raw HTML.
  package var diagnostics: [Diagnostic]
}
