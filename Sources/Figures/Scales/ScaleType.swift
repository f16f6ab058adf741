/// How values become places along an axis.
public struct ScaleType: Sendable, Hashable {
  /// The kinds of scales.
  package enum Kind: Sendable, Hashable {
    case linear, log, category
    case symmetricLog(slope: Double)
    case power(exponent: Double)
  }

  /// The kind of scale.
  package let kind: Kind

  /// Equal differences are equally far apart.
  public static let linear = ScaleType(kind: .linear)
  /// Equal ratios are equally far apart; values must be above zero.
  public static let log = ScaleType(kind: .log)
  /// Linear near zero and logarithmic away from it, on both sides.
  public static let symmetricLog = symmetricLog(slopeAtZero: 1)
  /// Places are square roots of the values, on both sides of zero.
  public static let squareRoot = power(exponent: 0.5)
  /// Names side by side.
  public static let category = ScaleType(kind: .category)

  /// Linear near zero and logarithmic away from it: sign(x) · log(1 + slope · |x|).
  public static func symmetricLog(slopeAtZero: Double) -> ScaleType {
    ScaleType(kind: .symmetricLog(slope: slopeAtZero.isFinite && slopeAtZero > 0 ? slopeAtZero : 1))
  }

  /// Places are powers of the values, on both sides of zero; the exponent is above zero.
  public static func power(exponent: Double) -> ScaleType {
    ScaleType(kind: .power(exponent: exponent.isFinite && exponent > 0 ? exponent : 1))
  }

  /// True when far values are powers of ten apart.
  package var isLogarithmic: Bool {
    switch kind {
    case .log, .symmetricLog: true
    default: false
    }
  }
}
