/// A head that several columns share.
package struct ColumnGroup: Sendable, Hashable {
  /// The head.
  package var name: String
  /// The columns.
  package var columns: Range<Int>
}
