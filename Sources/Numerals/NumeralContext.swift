/// What kind of text numbers are read from, which decides what else digits can mean there.
package enum NumeralContext: String, Sendable, Hashable, Codable {
  /// Running text.
  case prose
  /// A code span or a fence.
  case code
  /// TeX.
  case math
  /// A cell of a table.
  case tableCell
}
