/// What a cell of a heat map shows when there are more values than cells can be told apart.
public enum HeatmapReduction: Sendable, Hashable {
  /// The mean of its values.
  case mean
  /// The value farthest from zero, so that a single large one is seen.
  case extreme
}
