extension Numeral.Quantity {
  /// Reads a scalar as it travels between guest and host: a decimal text, `inf`, `-inf` or `nan`.
  package init?(scalar text: String) {
    switch text.lowercased() {
    case "inf", "+inf", "infinity": self = .infinite(isNegative: false)
    case "-inf", "-infinity": self = .infinite(isNegative: true)
    case "nan", "-nan": self = .notANumber
    default:
      guard let number = DecimalNumber(parsing: text) else { return nil }
      self = .finite(number)
    }
  }
}
