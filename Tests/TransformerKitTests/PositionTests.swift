import TensorEngine
import Testing
import TransformerKit

@Suite struct PositionTests {
  private func expect(_ found: Tensor, _ truth: [Double], within limit: Double = 6e-9) {
    #expect(found.count == truth.count)
    for (value, truth) in zip(found.scalars, truth) { #expect((value - truth).magnitude < limit) }
  }

  @Test func sinesOfThePaper() {
    let small = SinusoidalPositionalEncoding(4).table(4, dtype: .float64)
    expect(small[0], [0, 1, 0, 1])
    expect(small[1], [0.84147098, 0.54030231, 0.00999983, 0.99995])
    expect(small[2], [0.90929743, -0.41614684, 0.01999867, 0.99980001])
    expect(small[3], [0.14112001, -0.98999250, 0.02999550, 0.99955003])
    let base = SinusoidalPositionalEncoding(512).table(101, dtype: .float64)
    expect(base[1, ..<6], [0.84147098, 0.54030231, 0.82185619, 0.56969501, 0.80196180, 0.59737533])
    expect(base[1, 510...], [0.00010366, 0.99999999])
    expect(base[100, ..<4], [-0.50636564, 0.86231887, 0.79754236, -0.60326294])
  }

  /// |PE|² = d/2, and PE(p) · PE(p + k) depends on k alone.
  @Test func lengthsAndDistances() {
    let table = SinusoidalPositionalEncoding(512).table(101, dtype: .float64)
    for square in table.square().sum(axis: 1).scalars { #expect((square - 256).magnitude < 1e-10) }
    for place in [0, 17, 90] {
      let product = table[place] • table[(place + 1)...].T
      #expect((product[0].item() - 249.10209783).magnitude < 1e-8)
      #expect((product[9].item() - 173.78972492).magnitude < 1e-8)
    }
  }

  /// PE(p + k) is PE(p) turned by an angle that depends on k alone (section 3.5).
  @Test func shiftsAreRotations() {
    let encoding = SinusoidalPositionalEncoding(8)
    let table = encoding.table(30, dtype: .float64)
    let turn = encoding.table(6, dtype: .float64)[5]
    for i in 0..<4 {
      let s = turn[2 * i].item(), c = turn[2 * i + 1].item()
      let rotation = Tensor([[c, s], [-s, c]], dtype: .float64)
      let pair = table[..<25, (2 * i)..<(2 * i + 2)]
      #expect(abs(pair • rotation.T - table[5..., (2 * i)..<(2 * i + 2)]).max().item() < 1e-13)
    }
  }

  @Test func offsetsContinue() {
    let encoding = SinusoidalPositionalEncoding(6), x = wave([2, 5, 6])
    #expect(encoding.table(3, offset: 4).bits == encoding.table(7)[4...].bits)
    #expect(encoding(x, offset: 2).bits == (x + encoding.table(7)[2...]).bits)
    #expect(SinusoidalPositionalEncoding(5).table(3).shape == [3, 5])
    let learned = withSeed(1) { LearnedPositionalEncoding(positions: 9, dimensions: 6) }
    #expect(learned(x, offset: 3).bits == (x + learned.weight[3..<8]).bits)
  }

  /// q·k after rotation depends on the distance alone (Su et al., 2021, equation 11).
  @Test func rotatedProductsDependOnDistance() {
    let rope = RoPE(8)
    let q = wave([1, 8], 1, dtype: .float64), k = wave([1, 8], 2, dtype: .float64)
    func product(_ m: Int, _ n: Int) -> Double { (rope(q, offset: m) * rope(k, offset: n)).sum().item() }
    for (m, n) in [(3, 1), (10, 8), (1002, 1000)] { #expect((product(m, n) - product(2, 0)).magnitude < 1e-10) }
    #expect((product(3, 1) - product(4, 1)).magnitude > 1e-3)
    #expect((rope(q, offset: 7).norm().item() - q.norm().item()).magnitude < 1e-13)
    #expect(rope(q).bits == q.bits)
    // One pair at one radian.
    expect(RoPE(2)(Tensor([[1, 0]], dtype: .float64), offset: 1), [0.54030231, 0.84147098])
  }

  @Test func slopesOfALiBi() {
    #expect(ALiBi(heads: 8).slopes == [0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625, 0.0078125, 0.00390625])
    let twelve = ALiBi(heads: 12).slopes
    #expect(Array(twelve.prefix(8)) == ALiBi(heads: 8).slopes)
    for (slope, exponent) in zip(twelve.suffix(4), [0.5, 1.5, 2.5, 3.5]) {
      #expect((slope - ScalarMath.pow(2, -exponent)).magnitude < 1e-15)
    }
    let bias = ALiBi(heads: 2).bias(queries: 2, keys: 3)
    #expect(bias.shape == [2, 2, 3])
    #expect(bias[0].scalars == [-0.0625, 0, -0.0625, -0.125, -0.0625, 0])
    #expect(bias[1].scalars == [-1, 0, -1, -2, -1, 0].map { $0 / 256 })
  }
}
