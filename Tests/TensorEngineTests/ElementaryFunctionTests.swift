import Foundation
import TensorEngine
import Testing

@Suite struct ElementaryFunctionTests {
  /// The distance in units of the last place of the reference.
  private func distance<F: BinaryFloatingPoint>(_ value: F, _ reference: Double) -> Double {
    if value.isNaN && reference.isNaN { return 0 }
    let rounded = F(reference)
    if rounded.isInfinite || rounded == 0 { return value == rounded ? 0 : .infinity }
    return (Double(value) - reference).magnitude / Double(rounded.ulp)
  }

  private func points(_ range: ClosedRange<Double>) -> [Double] {
    (0...4000).map { range.lowerBound + (range.upperBound - range.lowerBound) * (Double($0) + 0.37) / 4000.5 }
  }

  @Test(arguments: [
    ("exp", -1...1), ("exp", -700...700), ("log", 0.5...2), ("log", 1e-3...1e6), ("sin", -7...7), ("sin", -1e6...1e6),
    ("sin", 1e9...1e15), ("cos", -7...7), ("cos", -1e6...1e6), ("tanh", -1...1), ("tanh", -25...25), ("erf", -1...1),
    ("erf", -6...6),
  ])
  func scalarsAreWithinThreeUnits(name: String, range: ClosedRange<Double>) {
    let (ours, reference) = pair(name)
    // The reference is itself off by up to one unit.
    let limit = name == "erf" ? 4.0 : name == "tanh" ? 3.0 : 1.5
    for x in points(range) { #expect(distance(ours(x), reference(x)) <= limit, "\(name)(\(x))") }
  }

  @Test(arguments: [
    ("exp", -87...88), ("exp", -1...1), ("exp", -103 ... -87), ("log", 0.3...3), ("log", 1e-40...1e-37),
    ("log", 1...1e30),
    ("sin", -7...7), ("sin", -1_048_576...1_048_576), ("cos", -7...7), ("cos", -1_048_576...1_048_576),
    ("tanh", -1...1),
    ("tanh", -10...10), ("erf", -1...1), ("erf", -4.5...4.5),
  ])
  func tensorsAreWithinTwoUnits(name: String, range: ClosedRange<Double>) {
    let (_, reference) = pair(name)
    let inputs = points(range).map { Float($0) }
    let results = mapped(name, Tensor(inputs)).floats
    let limit = name == "exp" ? 1.5 : 2.0
    for (x, y) in zip(inputs, results) { #expect(distance(y, reference(Double(x))) <= limit, "\(name)(\(x))") }
  }

  @Test func powers() {
    for x in points(0.01...30) {
      for y in [-7.3, -1, 0.1, 0.5, 2, 3.75, 60] {
        #expect(distance(ScalarMath.pow(x, y), Foundation.pow(x, y)) <= 1.5, "pow(\(x), \(y))")
      }
    }
    #expect(ScalarMath.pow(-2.0, 3.0) == -8)
    #expect(ScalarMath.pow(-2.0, 0.5).isNaN)
    #expect(ScalarMath.pow(0.0, -1.0) == .infinity)
    #expect(ScalarMath.pow(.nan, 0.0) == 1)
  }

  @Test func specialValues() {
    let ends = Tensor([Float.infinity, -.infinity, .nan, 0, -0.0])
    #expect(exp(ends).floats.map(\.description) == ["inf", "0.0", "nan", "1.0", "1.0"])
    #expect(log(ends).floats.map(\.description) == ["inf", "nan", "nan", "-inf", "-inf"])
    #expect(tanh(ends).floats.map(\.description) == ["1.0", "-1.0", "nan", "0.0", "-0.0"])
    #expect(sigmoid(ends).floats.map(\.description) == ["1.0", "0.0", "nan", "0.5", "0.5"])
    #expect(sin(ends).floats.map(\.isNaN) == [true, true, true, false, false])
  }

  private func pair(_ name: String) -> ((Double) -> Double, (Double) -> Double) {
    switch name {
    case "exp": (ScalarMath.exp, Foundation.exp)
    case "log": (ScalarMath.log, Foundation.log)
    case "sin": (ScalarMath.sin, Foundation.sin)
    case "cos": (ScalarMath.cos, Foundation.cos)
    case "tanh": (ScalarMath.tanh, Foundation.tanh)
    default: (ScalarMath.erf, Foundation.erf)
    }
  }

  private func mapped(_ name: String, _ x: Tensor) -> Tensor {
    switch name {
    case "exp": x.exp()
    case "log": x.log()
    case "sin": x.sin()
    case "cos": x.cos()
    case "tanh": x.tanh()
    default: x.erf()
    }
  }
}
