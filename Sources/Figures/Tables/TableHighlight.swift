/// The numbers of a column that stand out.
public enum TableHighlight: Sendable, Hashable {
  /// The largest, every time it occurs.
  case maximum
  /// The smallest, every time it occurs.
  case minimum
}
