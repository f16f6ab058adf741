/// How values become places along an axis.
public enum ScaleType: Sendable, Hashable {
  /// Equal differences are equally far apart.
  case linear
  /// Equal ratios are equally far apart; values must be above zero.
  case log
  /// Linear near zero and logarithmic away from it, on both sides.
  case symmetricLog
  /// Names side by side.
  case category
}
