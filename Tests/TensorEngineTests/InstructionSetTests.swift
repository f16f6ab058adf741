import TensorEngine
import Testing

@Suite struct InstructionSetTests {
  /// Runs `body` under every instruction set of this machine; the bits must be those of the baseline.
  private func expectSameBits(_ comment: Comment, _ body: () -> [Tensor]) {
    let expected = InstructionSet.with(.baseline) { body().map(\.bits) }
    for instructionSet in InstructionSet.available {
      let bits = InstructionSet.with(instructionSet) { body().map(\.bits) }
      #expect(bits == expected, "\(instructionSet): \(comment)")
    }
  }

  /// Floats from all over their range: ordinary, tiny, huge, subnormal, infinite and NaN.
  private var anyBits: Tensor {
    var state: UInt32 = 1
    let values = (0..<4099).map { _ -> Double in
      state = state &* 1_664_525 &+ 1_013_904_223
      return Double(Float(bitPattern: state ^ (state >> 15)))
    }
    return Tensor(values, shape: [4099])
  }

  @Test func elementaryFunctions() {
    let all = anyBits
    expectSameBits("functions") {
      [exp(all), log(all), sin(all), cos(all), tanh(all), erf(all), sqrt(all), sigmoid(all), relu(all), gelu(all)]
    }
    expectSameBits("pow") { [pow(abs(all), 0.37), pow(all, 3)] }
  }

  @Test(arguments: [1, 2, 3, 15, 16, 17, 63, 65, 1000, 5000])
  func sumsAndSoftmax(n: Int) {
    let x = wave([3, n]) * 1.7, wide = wave([n, 19]) * 0.3
    expectSameBits("n = \(n)") {
      [
        x.sum(axis: 1), x.sum(axis: 0), wide.sum(axis: 0), wide.sum(), softmax(x), logSoftmax(x), x.mean(),
        x.max(axis: 1),
      ]
    }
  }

  @Test(arguments: [(1, 1, 1), (1, 64, 300), (3, 17, 256), (13, 65, 257), (40, 130, 600)])
  func matrixProducts(m: Int, n: Int, k: Int) {
    let a = wave([m, k]) / 3, b = wave([k, n], 1) / 7, c = wave([n, k], 2) / 7
    expectSameBits("\(m) × \(k) × \(n)") { [a • b, a • c.T, b.T • a.T] }
  }

  @Test func namesOfTheEnvironment() throws {
    #expect(try InstructionSet.chosen(by: nil).get() == nil)
    #expect(try InstructionSet.chosen(by: "baseline").get() == .baseline)
    let names = InstructionSet.available.map(\.name).joined(separator: ", ")
    let expected = Misuse("LECTERN_ISA", "sse9 is not available here: choose one of \(names)")
    #expect(InstructionSet.chosen(by: "sse9") == .failure(MisuseError(misuse: expected)))
  }
}
