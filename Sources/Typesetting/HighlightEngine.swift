/// highlight.js in a script engine.
final class HighlightEngine {
  /// Grows when the way in which highlight.js is asked changes, so that no answer of an older way is used.
  static let revision = 1

  private let engine: ScriptEngine

  /// Loads highlight.js with all its languages.
  init(program: String, path: String) throws(TypesettingError) {
    // Long listings take some seconds.
    engine = try ScriptEngine(library: program, path: path, adapter: Self.adapter, allocations: 40_000_000)
  }

  /// Colours code: `+` and the library's markup, or `-` for a language that it does not know.
  func highlight(_ code: String, language: String) -> String {
    // Code that the library cannot cope with is shown plain, like that of an unknown language.
    (try? engine.call("lecternHighlight", code, language)) ?? "-"
  }

  /// Debian 12 has version 9, whose order of arguments the later versions still accept.
  private static let adapter = #"""
    function lecternHighlight(code, language) {
      if (!hljs.getLanguage(language)) { return "-"; }
      return "+" + hljs.highlight(language, code, true).value;
    }
    """#
}
