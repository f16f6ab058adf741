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

  // The limits are what accuracy.py prints for PyTorch 2.13 with the same numbers, and a little more.

  @Test func sumsOfFourMillion() {
    let x = noise([1 << 22], 1)
    let truth = x.scalars.reduce(0, +), size = x.scalars.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let error = (x.sum().item() - truth).magnitude / size
    #expect(error <= 1.1 * 1.239e-6, "off by \(error)")
    let positive = abs(x)
    let total = positive.scalars.reduce(0, +)
    let relative = (positive.sum().item() - total).magnitude / total
    // Rounding the exact sum may already be off by this; PyTorch's is off by 2.6e-8.
    #expect(relative <= 0x1p-24, "off by \(relative)")
  }

  @Test func matrixProductsAtLargeDepth() {
    let (m, n, k) = (24, 40, 8192)
    let a = noise([m, k], 2), b = noise([k, n], 3)
    let truth = (a.asType(.float64) • b.asType(.float64)).scalars, found = (a • b).scalars
    let errors = zip(found, truth).map { ($0 - $1) * ($0 - $1) }
    let error = (errors.reduce(0, +) / truth.reduce(0) { $0 + $1 * $1 }).squareRoot()
    #expect(error <= 1.2 * 2.737e-7, "off by \(error)")
  }

  @Test(arguments: ["exp", "log", "tanh", "erf", "sin", "cos"])
  func functionsOverSamples(name: String) {
    let survey = UlpSurvey(name)
    let worst = survey.worst(stride: 1 << 12)
    #expect(worst.units <= survey.limit, "\(name)(\(worst.at)) is off by \(worst.units)")
  }

  @Test func powersOverSamples() {
    let worst = worstPower(seeds: 5..<7)
    #expect(worst.units <= 2, "pow\(worst.at)")
  }

  /// The worst error of pow over 2^16 pairs for each seed: bases up to 30, exponents between −20 and 20.
  private func worstPower(seeds: Range<UInt32>) -> (units: Double, at: (Double, Double)) {
    var result = (units: 0.0, at: (0.0, 0.0))
    for seed in seeds {
      let bases = abs(noise([1 << 16], seed)) * 30 + 0.01, exponents = noise([1 << 16], seed + 1000) * 20
      let found = pow(bases, exponents).floats
      for (place, (x, y)) in zip(bases.scalars, exponents.scalars).enumerated() {
        let units = UlpSurvey.distance(found[place], Foundation.pow(x, y))
        if units > result.units { result = (units, (x, y)) }
      }
    }
    return result
  }

  /// exp over every float32, the others over 2^24: `make ulp` prints the lines of Benchmarks/ULP.md.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["LECTERN_ULP"] != nil))
  func everyFloat() {
    for (name, step) in [("exp", 1), ("log", 256), ("tanh", 256), ("erf", 256), ("sin", 256), ("cos", 256)] {
      let survey = UlpSurvey(name)
      let worst = survey.worst(stride: step)
      print("| \(name) | \((1 << 32) / step) | \(String(format: "%.3f", worst.units)) | \(worst.at) |")
      #expect(worst.units <= survey.limit)
    }
    let power = worstPower(seeds: 0..<256)
    print("| pow | \(1 << 24) | \(String(format: "%.3f", power.units)) | \(power.at) |")
    #expect(power.units <= 2)
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
      truth = { $0 > 100 ? .infinity : $0 < -110 ? 0 : Foundation.exp($0) }
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
      let inputs = (0..<block).map { Float(bitPattern: UInt32(truncatingIfNeeded: start + $0 * step + step / 3)) }
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
