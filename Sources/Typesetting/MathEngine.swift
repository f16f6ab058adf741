/// KaTeX in a script engine.
final class MathEngine {
  /// Grows when the way in which KaTeX is asked changes, so that no answer of an older way is used.
  static let revision = 1

  private let engine: ScriptEngine

  /// Loads KaTeX, which takes some 80 ms.
  init(program: String, path: String) throws(TypesettingError) {
    engine = try ScriptEngine(library: program, path: path, adapter: Self.adapter)
  }

  /// Typesets a formula: `+` and its markup, or `-` and KaTeX's message.
  func typeset(_ tex: String, isDisplay: Bool) -> String {
    do {
      return try engine.call("lecternTypeset", tex, isDisplay ? "display" : "inline")
    } catch {
      return "-" + error.message
    }
  }

  /// `trust: false` refuses links and images in a formula; `maxExpand` stops macros that loop.
  private static let adapter = #"""
    function lecternTypeset(tex, mode) {
      try {
        return "+" + katex.renderToString(tex, {
          displayMode: mode === "display", output: "htmlAndMathml", throwOnError: true, strict: "ignore",
          trust: false, maxExpand: 1000, maxSize: 50
        });
      } catch (error) {
        if (!(error instanceof katex.ParseError)) { throw error; }
        return "-" + (error.rawMessage || String(error.message).replace(/^KaTeX parse error: /, ""));
      }
    }
    """#
}
