internal import Synchronization

/// Typesets formulas and colours code for pages; one serves all pages of a run, from any task.
///
/// The libraries are loaded when first needed: a run whose formulas are all in the cache never loads them.
package final class Typesetter: Sendable {
  private struct State {
    var math: MathEngine?
    var formulas: [Key: TypesetFormula] = [:]
  }

  private struct Key: Hashable {
    var tex: String
    var isDisplay: Bool
  }

  private let libraries: TypesettingLibraries
  private let state: Mutex<State>

  /// Takes the places of the libraries.
  package init(libraries: TypesettingLibraries = .debian) {
    self.libraries = libraries
    state = Mutex(State())
  }

  /// Typesets a formula as HTML with MathML.
  ///
  /// Throws when KaTeX is not installed.
  package func formula(_ tex: String, isDisplay: Bool) throws(TypesettingError) -> TypesetFormula {
    let key = Key(tex: tex, isDisplay: isDisplay)
    let result = state.withLock { state -> Result<TypesetFormula, TypesettingError> in
      if let known = state.formulas[key] { return .success(known) }
      do throws(TypesettingError) {
        let engine = if let loaded = state.math { loaded } else { try MathEngine(libraries: libraries) }
        state.math = engine
        let formula = engine.typeset(tex, isDisplay: isDisplay)
        state.formulas[key] = formula
        return .success(formula)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

extension Typesetter {
  /// KaTeX's style sheet with the fonts that these pieces of its markup use; it asks for nothing from outside.
  ///
  /// Throws when KaTeX or one of its fonts is not installed.
  package func style(for markup: [String]) throws(TypesettingError) -> String {
    try MathStyle(libraries: libraries).sheet(for: markup)
  }
}
