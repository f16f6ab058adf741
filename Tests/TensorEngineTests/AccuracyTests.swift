import Foundation
import TensorEngine
import Testing

/// Accuracy at sizes where errors add up, and of functions over many samples.
@Suite struct AccuracyTests {
  /// Numbers in −1…1 of a linear congruential generator, exact in float32.
  private func noise(_ shape: [Int], _ seed: UInt32) -> Tensor {
    var state = seed
    let values = (0..<shape.reduce(1, *)).map { _ -> Double in
      state = state &* 1_664_525 &+ 1_013_904_223
      return Double(Int32(bitPattern: state) >> 8) * 0x1p-23
    }
    return Tensor(values, shape: shape)
  }

  /// PyTorch 2.13 is off by 1.3e-6 of the root of the sum of squares for such numbers: `accuracy.py` prints it.
  @Test func sumsOfFourMillion() {
    let x = noise([1 << 22], 1)
    let truth = x.scalars.reduce(0, +), size = x.scalars.reduce(0) { $0 + $1 * $1 }.squareRoot()
    #expect((x.sum().item() - truth).magnitude <= 1e-7 * size)
    let positive = abs(x)
    let total = positive.scalars.reduce(0, +)
    #expect((positive.sum().item() - total).magnitude <= 2e-7 * total)
  }

  @Test func matrixProductsAtLargeDepth() {
    let (m, n, k) = (24, 40, 8192)
    let a = noise([m, k], 2), b = noise([k, n], 3)
    let truth = (a.asType(.float64) • b.asType(.float64)).scalars, found = (a • b).scalars
    let errors = zip(found, truth).map { ($0 - $1) * ($0 - $1) }
    let error = (errors.reduce(0, +) / Double(m * n)).squareRoot()
    let size = (truth.map { $0 * $0 }.reduce(0, +) / Double(m * n)).squareRoot()
    #expect(error / size <= 6e-7, "off by \(error / size)")
  }

  @Test(arguments: ["exp", "log", "tanh", "erf", "sin", "cos"])
  func functionsOverSamples(name: String) {
    let survey = UlpSurvey(name)
    let worst = survey.worst(stride: 1 << 12)
    #expect(worst.units <= survey.limit, "\(name)(\(worst.at)) is off by \(worst.units)")
  }

  @Test func powersOverSamples() {
    let bases = abs(noise([1 << 16], 5)) * 30 + 0.01, exponents = noise([1 << 16], 6) * 20
    let found = pow(bases, exponents).floats
    for (place, (x, y)) in zip(bases.scalars, exponents.scalars).enumerated() {
      let units = UlpSurvey.distance(found[place], Foundation.pow(x, y))
      #expect(units <= 2, "pow(\(x), \(y))")
    }
  }

  /// Every float32, in some minutes: `make ulp`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["LECTERN_ULP"] != nil))
  func everyFloat() {
    for name in ["exp", "log", "tanh", "erf", "sin", "cos"] {
      let survey = UlpSurvey(name)
      let worst = survey.worst(stride: 1)
      print("| \(name) | \(String(format: "%.3f", worst.units)) | \(worst.at) |")
      #expect(worst.units <= survey.limit)
    }
  }
}

/// The error of a function over the floats of its domain, in units in the last place.
struct UlpSurvey: Sendable {
  let limit: Double
  private let function: @Sendable (Tensor) -> Tensor
  private let truth: @Sendable (Double) -> Double
  private var largest = Float.infinity

  init(_ name: String) {
    limit = name == "exp" ? 1.5 : 2
    switch name {
    case "exp":
      function = { exp($0) }
      truth = { Foundation.exp($0) }
    case "log":
      function = { log($0) }
      truth = { Foundation.log($0) }
    case "tanh":
      function = { tanh($0) }
      truth = { Foundation.tanh($0) }
    case "erf":
      function = { erf($0) }
      truth = { Foundation.erf($0) }
    case "sin":
      function = { sin($0) }
      truth = { Foundation.sin($0) }
    default:
      function = { cos($0) }
      truth = { Foundation.cos($0) }
    }
    if name == "sin" || name == "cos" { largest = 0x1p20 }
  }

  /// The worst error over every `stride`-th bit pattern.
  func worst(stride step: Int) -> (units: Double, at: Float) {
    var result = (units: 0.0, at: Float(0))
    let block = 1 << 20
    for start in Swift.stride(from: 0, to: 1 << 32, by: block * step) {
      let inputs = (0..<block).map { Float(bitPattern: UInt32(truncatingIfNeeded: start + $0 * step)) }
      let outputs = function(Tensor(inputs.map(Double.init), shape: [block])).floats
      for (x, y) in zip(inputs, outputs) where !(x.magnitude > largest) {
        let units = Self.distance(y, truth(Double(x)))
        if units > result.units { result = (units, x) }
      }
    }
    return result
  }

  /// The distance in units of the last place of the exact result; NaN must meet NaN.
  static func distance(_ value: Float, _ truth: Double) -> Double {
    if value.isNaN || truth.isNaN { return value.isNaN && truth.isNaN ? 0 : .infinity }
    let rounded = Float(truth)
    if rounded.isInfinite || value.isInfinite { return value == rounded ? 0 : .infinity }
    return (Double(value) - truth).magnitude / Double(rounded.ulp)
  }
}
