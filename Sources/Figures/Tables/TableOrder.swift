/// An order of rows.
public enum TableOrder: Sendable, Hashable {
  /// From the smallest to the largest.
  case ascending
  /// From the largest to the smallest.
  case descending
}
