/// What became of a formula.
package enum TypesetFormula: Sendable, Equatable {
  /// HTML with MathML for screen readers.
  case markup(String)
  /// KaTeX does not accept it, with KaTeX's own message.
  case rejected(String)
}
