internal import CTensorKernels

/// Elementary functions of single numbers with the same bits on every machine.
///
/// The C library's differ from CPU to CPU. Errors in double precision are below 1 ULP for exp, log, sin, cos and
/// pow, 2 for tanh, 3 for erf; single precision is computed in double and rounded once.
public enum ScalarMath {
  /// e to the power of x.
  public static func exp(_ x: Double) -> Double { lk_exp64(x) }
  /// The natural logarithm.
  public static func log(_ x: Double) -> Double { lk_log64(x) }
  /// The sine of an angle of any size.
  public static func sin(_ x: Double) -> Double { lk_sin64(x) }
  /// The cosine of an angle of any size.
  public static func cos(_ x: Double) -> Double { lk_cos64(x) }
  /// The hyperbolic tangent.
  public static func tanh(_ x: Double) -> Double { lk_tanh64(x) }
  /// The error function.
  public static func erf(_ x: Double) -> Double { lk_erf64(x) }
  /// x to the power of y.
  public static func pow(_ x: Double, _ y: Double) -> Double { lk_pow64(x, y) }

  /// e to the power of x.
  public static func exp(_ x: Float) -> Float { Float(lk_exp64(Double(x))) }
  /// The natural logarithm.
  public static func log(_ x: Float) -> Float { Float(lk_log64(Double(x))) }
  /// The sine of an angle of any size.
  public static func sin(_ x: Float) -> Float { Float(lk_sin64(Double(x))) }
  /// The cosine of an angle of any size.
  public static func cos(_ x: Float) -> Float { Float(lk_cos64(Double(x))) }
  /// The hyperbolic tangent.
  public static func tanh(_ x: Float) -> Float { Float(lk_tanh64(Double(x))) }
  /// The error function.
  public static func erf(_ x: Float) -> Float { Float(lk_erf64(Double(x))) }
  /// x to the power of y.
  public static func pow(_ x: Float, _ y: Float) -> Float { Float(lk_pow64(Double(x), Double(y))) }
}
