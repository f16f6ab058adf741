/// Where KaTeX, its fonts and highlight.js are installed.
package struct TypesettingLibraries: Sendable, Hashable {
  /// KaTeX's program, `katex.min.js`.
  package var mathScript: String
  /// KaTeX's style sheet, `katex.min.css`.
  package var mathStyle: String
  /// The directory of KaTeX's fonts, `KaTeX_Main-Regular.woff2` and so on.
  package var mathFonts: String
  /// highlight.js with its languages, `highlight.min.js`.
  package var highlightScript: String

  /// Names the files.
  package init(mathScript: String, mathStyle: String, mathFonts: String, highlightScript: String) {
    self.mathScript = mathScript
    self.mathStyle = mathStyle
    self.mathFonts = mathFonts
    self.highlightScript = highlightScript
  }

  /// The places of Debian's and Ubuntu's packages `libjs-katex`, `fonts-katex` and `libjs-highlight.js`.
  package static let debian = TypesettingLibraries(
    mathScript: "/usr/share/javascript/katex/katex.min.js",
    mathStyle: "/usr/share/javascript/katex/katex.min.css",
    mathFonts: "/usr/share/fonts/truetype/katex",
    highlightScript: "/usr/share/javascript/highlight.js/highlight.min.js")
}
