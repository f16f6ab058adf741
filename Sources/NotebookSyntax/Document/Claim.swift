package import Numerals

/// The statement that numbers of the text are the value of an expression.
package struct Claim: Sendable, Hashable {
  /// Which numbers are bound.
  package enum Binding: Sendable, Hashable {
    /// The numbers right before this offset, as many as the value has scalars (form 1).
    case before(offset: Int)
    /// The numbers of a block (form 2), from the end of the literal anchor on when there is one.
    case block(range: Range<Int>, anchor: String?)
    /// The first numbers in a range of bytes, as many as the value has scalars (form 3).
    case first(in: Range<Int>)
  }

  /// The probe that computes the value.
  package var probe: Int
  /// The numbers that it is about.
  package var binding: Binding
  /// How close they must be.
  package var tolerance: Tolerance
  /// The bytes of the whole comment, from `<!--` to `-->`, or of the place that a cell names.
  package var range: Range<Int>

  /// Makes a claim from its parts.
  package init(probe: Int, binding: Binding, tolerance: Tolerance, range: Range<Int>) {
    self.probe = probe
    self.binding = binding
    self.tolerance = tolerance
    self.range = range
  }
}
