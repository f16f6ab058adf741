/// How the cells of a column of a table are aligned.
public enum ColumnAlignment: String, Sendable, Hashable {
  /// At the side where a line begins, as texts are unless something else is said.
  case leading
  /// In the middle.
  case center
  /// At the side where a line ends.
  case trailing
}
