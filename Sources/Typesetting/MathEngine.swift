/// KaTeX in a script engine.
final class MathEngine {
  private let engine: ScriptEngine

  /// Loads KaTeX, which takes some 80 ms.
  init(libraries: TypesettingLibraries) throws(TypesettingError) {
    let path = libraries.mathScript
    guard let program = LibraryFile.text(at: path) else { throw .mathLibraryMissing(path: path) }
    do {
      engine = try ScriptEngine()
      try engine.evaluate(Self.prelude)
      try engine.evaluate(program)
      try engine.evaluate(Self.adapter)
    } catch {
      throw .libraryBroken(path: path, message: error.message)
    }
  }

  /// Typesets a formula; the first letter of the answer says whether KaTeX accepted it.
  func typeset(_ tex: String, isDisplay: Bool) -> TypesetFormula {
    do {
      let answer = try engine.call("lecternTypeset", tex, isDisplay ? "display" : "inline")
      let text = String(answer.dropFirst())
      return answer.first == "+" ? .markup(text) : .rejected(text)
    } catch {
      return .rejected(error.message)
    }
  }

  /// What KaTeX uses and Duktape lacks.
  private static let prelude = #"""
    if (!Array.prototype.fill) {
      Object.defineProperty(Array.prototype, "fill", { value: function (value, start, end) {
        var length = this.length >>> 0;
        var first = start === undefined ? 0 : start < 0 ? Math.max(length + start, 0) : Math.min(start, length);
        var last = end === undefined ? length : end < 0 ? Math.max(length + end, 0) : Math.min(end, length);
        for (var index = first; index < last; index++) { this[index] = value; }
        return this;
      } });
    }
    if (!Array.prototype.find) {
      Object.defineProperty(Array.prototype, "find", { value: function (test) {
        for (var index = 0; index < this.length; index++) {
          if (test(this[index], index, this)) { return this[index]; }
        }
      } });
    }
    if (!Array.prototype.includes) {
      Object.defineProperty(Array.prototype, "includes", { value: function (value) {
        return this.indexOf(value) >= 0;
      } });
    }
    if (!String.prototype.includes) {
      Object.defineProperty(String.prototype, "includes", { value: function (value) {
        return this.indexOf(value) >= 0;
      } });
    }
    var console = { log: function () {}, warn: function () {}, error: function () {} };
    """#

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
