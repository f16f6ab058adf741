/// KaTeX in a script engine.
final class MathEngine {
  /// Grows when the way in which KaTeX is asked changes, so that no answer of an older way is used.
  static let revision = 2

  private let engine: ScriptEngine

  /// Loads KaTeX, which takes some 80 ms.
  init(program: String, path: String) throws(TypesettingError) {
    // Some hundred nested fractions, or a second.
    engine = try ScriptEngine(library: program, path: path, adapter: Self.adapter, allocations: 10_000_000)
  }

  /// Typesets a formula: `+` and its markup, or `-`, the place of a mistake or nothing, a space, and KaTeX's message.
  func typeset(_ tex: String, isDisplay: Bool) -> String {
    do {
      return try engine.call("lecternTypeset", tex, isDisplay ? "display" : "inline")
    } catch {
      return "- " + (error.message.hasPrefix("RangeError") ? "nested too deeply, or too long" : error.message)
    }
  }

  /// `trust: false` refuses links and images in a formula; `maxExpand` stops macros that loop.
  private static let adapter = #"""
    function lecternTypeset(tex, mode) {
      try {
        var html = katex.renderToString(tex, {
          displayMode: mode === "display", output: "htmlAndMathml", throwOnError: true, strict: "ignore",
          trust: false, maxExpand: 1000, maxSize: 50
        });
        // KaTeX's table for screen readers lacks the lines of \overlinesegment and \underlinesegment.
        return "+" + html.replace(/(<mo stretchy="true">)undefined(?=<\/mo>)/g, "$1\u2015");
      } catch (error) {
        if (!(error instanceof katex.ParseError)) { throw error; }
        return "-" + lecternPlace(tex, error) + " " + lecternMessage(error);
      }
    }
    // KaTeX's message ends with the place and what stands there, which the place in the file replaces.
    function lecternMessage(error) {
      return String(error.message).replace(/^KaTeX parse error: /, "")
        .replace(/ at (position \d+|end of input): [\s\S]*$/, "");
    }
    // A place inside of a macro's own text is none in the formula: what the message quotes must stand there.
    function lecternPlace(tex, error) {
      var start = error.position;
      if (typeof start !== "number") { return ""; }
      if (start >= tex.length) { return String(tex.length); }
      var quoted = / at position \d+: ([\s\S]*)$/.exec(error.message);
      var length = Math.max(error.length || 1, 1);
      var wanted = tex.slice(start, start + length).replace(/[\s\S]/g, "$&\u0332");
      return quoted && quoted[1].indexOf(wanted) >= 0 ? String(start) : "";
    }
    """#
}
