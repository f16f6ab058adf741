internal import SourceText

/// The author's word on where a number that is not computed comes from.
package struct Classification: Sendable, Hashable {
  /// The kinds of source.
  package enum Kind: String, Sendable {
    /// The text sets it: `<!-- given -->`.
    case given
    /// Someone else said it: `<!-- quoted: source -->`.
    case quoted
    /// It only shows a shape: `<!-- illustrative -->`.
    case illustrative
  }

  /// The kind.
  package var kind: Kind
  /// The source of a quotation.
  package var source: String?
  /// The number right before the offset (inline), or all numbers of the block's bytes.
  package var binding: Claim.Binding

  /// Makes a classification from its parts.
  package init(kind: Kind, source: String?, binding: Claim.Binding) {
    self.kind = kind
    self.source = source
    self.binding = binding
  }
}
