package import Numerals

/// Chooses how the numbers of a column are written.
package enum ColumnFormat {
  /// The format of a column.
  package static func format(_ values: [Double], keepsSmall: Bool = true) -> NumberFormat {
    .column(values.compactMap(DecimalNumber.init), keepsSmall: keepsSmall)
  }
}
