/// What became of a formula.
package enum TypesetFormula: Sendable, Equatable {
  /// HTML with MathML for screen readers.
  case markup(String)
  /// KaTeX does not accept it, with KaTeX's own message and the byte of the TeX that it is about, if that is known.
  case rejected(String, at: Int?)
}
