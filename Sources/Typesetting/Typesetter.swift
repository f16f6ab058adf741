internal import SourceText
internal import Synchronization

/// Typesets formulas and colours code for pages; one serves all pages of a run, from any task.
///
/// The libraries are loaded when first needed: a run whose formulas are all in the cache never loads KaTeX.
package final class Typesetter: Sendable {
  private struct State {
    var formulas: AnswerStore?
    var math: MathEngine?
    var style: MathStyle?
    var colors: AnswerStore?
    var highlight: HighlightEngine?
  }

  private let libraries: TypesettingLibraries
  private let cache: TypesettingCache?
  private let state = Mutex(State())

  /// Takes the places of the libraries, and where answers of earlier runs are kept.
  package init(libraries: TypesettingLibraries = .debian, cache: TypesettingCache? = nil) {
    self.libraries = libraries
    self.cache = cache
  }

  /// Typesets a formula as HTML with MathML.
  ///
  /// Throws when KaTeX is not installed.
  package func formula(_ tex: String, isDisplay: Bool) throws(TypesettingError) -> TypesetFormula {
    let answer = try locked { state throws(TypesettingError) in
      try self.formula(tex, isDisplay: isDisplay, &state)
    }
    if answer.utf8.first == UInt8(ascii: "+") { return .markup(String(answer.dropFirst())) }
    // `-place message`, the place in units of UTF-16.
    let parts = answer.dropFirst().split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let message = parts.count == 2 ? String(parts[1]) : String(answer.dropFirst())
    let index = Int(parts[0]).map {
      tex.utf16.index(tex.startIndex, offsetBy: $0, limitedBy: tex.endIndex) ?? tex.endIndex
    }
    return .rejected(message, at: index.map { tex.utf8.distance(from: tex.startIndex, to: $0) })
  }

  /// Colours code that is not Swift; nil when highlight.js does not know the language.
  ///
  /// Throws when highlight.js is not installed.
  package func highlight(_ code: String, language: String) throws(TypesettingError) -> [HighlightedSpan]? {
    let answer = try locked { state throws(TypesettingError) in
      try self.highlight(code, language: language, &state)
    }
    return answer.first == "+" ? HighlightMarkup.spans(of: String(answer.dropFirst())) : nil
  }

  /// KaTeX's style sheet with the fonts that these pieces of its markup use; it asks for nothing from outside.
  ///
  /// Throws when KaTeX or one of its fonts is not installed.
  package func style(for markup: some Sequence<String>) throws(TypesettingError) -> String {
    try locked { state throws(TypesettingError) in
      var style = if let known = state.style { known } else { try MathStyle(libraries: self.libraries) }
      let sheet = try style.sheet(for: markup)
      state.style = style
      return sheet
    }
  }

  /// Writes what this run has learnt to the cache, if there is one; call it once, at the end.
  package func save() {
    state.withLock { state in
      state.formulas?.save()
      state.colors?.save()
    }
  }

  private func formula(_ tex: String, isDisplay: Bool, _ state: inout State) throws(TypesettingError) -> String {
    let path = libraries.mathScript
    var program: [UInt8]?
    if state.formulas == nil {
      let bytes = try script(path, orElse: .mathLibraryMissing(path: path))
      state.formulas = store("math", bytes, revision: MathEngine.revision)
      program = bytes
    }
    let key = (isDisplay ? "d" : "i") + tex
    if let known = state.formulas?.answer(to: key) { return known }
    if state.math == nil {
      let bytes = if let program { program } else { try script(path, orElse: .mathLibraryMissing(path: path)) }
      state.math = try MathEngine(program: String(decoding: bytes, as: UTF8.self), path: path)
    }
    let answer = state.math?.typeset(tex, isDisplay: isDisplay) ?? "-"
    state.formulas?.keep(answer, to: key)
    return answer
  }

  private func highlight(_ code: String, language: String, _ state: inout State) throws(TypesettingError) -> String {
    let path = libraries.highlightScript
    var program: [UInt8]?
    if state.colors == nil {
      let bytes = try script(path, orElse: .highlightLibraryMissing(path: path))
      state.colors = store("code", bytes, revision: HighlightEngine.revision)
      program = bytes
    }
    let key = language + "\n" + code
    if let known = state.colors?.answer(to: key) { return known }
    if state.highlight == nil {
      let bytes = if let program { program } else { try script(path, orElse: .highlightLibraryMissing(path: path)) }
      state.highlight = try HighlightEngine(program: String(decoding: bytes, as: UTF8.self), path: path)
    }
    let answer = state.highlight?.highlight(code, language: language) ?? "-"
    state.colors?.keep(answer, to: key)
    return answer
  }

  private func store(_ library: String, _ program: [UInt8], revision: Int) -> AnswerStore {
    AnswerStore(cache: cache, library: library, fingerprint: ContentDigest(program).text, revision: revision)
  }

  private func script(_ path: String, orElse error: TypesettingError) throws(TypesettingError) -> [UInt8] {
    guard let bytes = LibraryFile.bytes(at: path) else { throw error }
    return bytes
  }

  /// Runs `body` alone with the state; `Mutex` itself passes no typed errors.
  private func locked<Answer: Sendable>(
    _ body: (inout State) throws(TypesettingError) -> Answer
  ) throws(TypesettingError) -> Answer {
    let result = state.withLock { state -> Result<Answer, TypesettingError> in
      do throws(TypesettingError) { return .success(try body(&state)) } catch { return .failure(error) }
    }
    return try result.get()
  }
}
