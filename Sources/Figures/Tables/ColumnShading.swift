/// How the numbers of a column are shaded by their value.
package struct ColumnShading: Sendable, Hashable {
  /// The colours; nil for those that suit the values.
  package var ramp: ColorRamp?
  /// The values with the first and the last colour; nil for the smallest and the largest.
  package var domain: ClosedRange<Double>?
  /// True when the column shares its scale with the other columns for which it is true.
  package var isShared: Bool
}
