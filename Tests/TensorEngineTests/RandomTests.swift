import TensorEngine
import Testing

@Suite struct RandomTests {
  /// The published known answers of Philox 4x32-10.
  @Test func knownAnswers() {
    let full = UInt32.max
    #expect(
      RandomStream.block(counter: [0, 0, 0, 0], key: [0, 0]) == [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8])
    #expect(
      RandomStream.block(counter: [full, full, full, full], key: [full, full])
        == [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd])
    #expect(
      RandomStream.block(
        counter: [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], key: [0xa409_3822, 0x299f_31d0])
        == [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1])
  }

  @Test func valuesDependOnSeedAndPlaceOnly() {
    let whole = withSeed(3) { Tensor.randn([103]) }
    let parts = withSeed(3) {
      concatenated([Tensor.randn([1]), Tensor.randn([2, 3]).flattened(), Tensor.randn([96])])
    }
    #expect(whole.bits == parts.bits)
    let other = withSeed(4) { Tensor.randn([103]) }
    let double = withSeed(3) { Tensor.randn([103], dtype: .float64) }
    #expect(whole.bits != other.bits)
    #expect(double.asType(.float32).bits == whole.bits)
  }

  @Test func distributions() {
    let (normal, unit, shifted) = withSeed(0) {
      (Tensor.randn([200_000]), Tensor.uniform([200_000]), Tensor.uniform([1000], in: -2..<3))
    }
    #expect(normal.mean().item().magnitude < 0.01)
    #expect((normal.variance().item() - 1).magnitude < 0.01)
    #expect((pow(normal, 4).mean().item() - 3).magnitude < 0.1)
    #expect((unit.mean().item() - 0.5).magnitude < 0.005)
    #expect(unit.min().item() >= 0 && unit.max().item() < 1)
    #expect(shifted.min().item() >= -2 && shifted.max().item() < 3)
  }
}
