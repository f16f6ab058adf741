import TensorEngine
import Testing
import TransformerKit

@Suite struct LossTests {
  private static let goldens = (try? TrainingGolden.read()) ?? [:]

  private static let losses: [String: @Sendable (Tensor) -> Tensor] = [
    "meanSquaredError": { meanSquaredError($0, targets: sines([5, 8], 0.9, $0.dtype)) },
    "meanAbsoluteError": { meanAbsoluteError($0, targets: sines([5, 8], 0.9, $0.dtype)) },
    "huberLoss": { huberLoss($0, targets: sines([5, 8], 0.9, $0.dtype), delta: 0.7) },
    "binaryCrossEntropy": {
      binaryCrossEntropy(logits: 30 * $0, targets: (0.5 + 0.5 * sines([5, 8], 0.9, .float64)).asType($0.dtype))
    },
    "binaryCrossEntropyHard": { binaryCrossEntropy(logits: 20 * $0, targets: $0 .> -0.5) },
    "klDivergence": { x in
      let raw = relu(sines([5, 8], 0.9, .float64))
      return klDivergence(logits: 5 * x, targets: (raw / raw.sum(axis: -1, keepDims: true)).asType(x.dtype))
    },
  ]

  @Test(arguments: losses.keys.sorted())
  func isAsAccurateAsPyTorch(name: String) throws {
    let golden = try #require(Self.goldens[name]), loss = try #require(Self.losses[name])
    let value = try #require(golden.blocks["value"]), gradient = try #require(golden.blocks["gradient"])
    for dtype in [DType.float64, .float32] {
      let found = valueAndGrad(at: sines([5, 8], 0.1, dtype), loss)
      compare(found.value.scalars, value, dtype, "\(name), value, \(dtype)")
      compare(found.gradient.scalars, gradient, dtype, "\(name), gradient, \(dtype)")
    }
  }

  private func compare(_ found: [Double], _ golden: TrainingGolden.Block, _ dtype: DType, _ what: Comment) {
    #expect(found.count == golden.values.count, what)
    let largest = golden.values.map(\.magnitude).max() ?? 0
    let limit = dtype == .float64 ? 1e-14 : 2 * golden.error + largest * 0x1p-23
    let error = zip(found, golden.values).map { ($0 - $1).magnitude }.max() ?? .infinity
    #expect(error <= limit, what)
  }

  /// Where e^x overflows or vanishes, and where 1 + z loses z.
  @Test func binaryCrossEntropyKeepsItsDigits() {
    for (logit, target, truth) in [
      (1000.0, 0.0, 1000.0), (-1000, 1, 1000), (1000, 1, 0), (20, 1, 2.0611536181902037e-09),
      (-16, 0, 1.1253516205509499e-07), (0, 0.5, 0.6931471805599453),
    ] {
      let found = binaryCrossEntropy(logits: Tensor([logit]), targets: Tensor([target])).item()
      #expect((found - truth).magnitude <= truth * 0x1p-22, "\(logit)")
    }
  }

  @Test func divergenceFromItselfIsZero() {
    let logits = sines([4, 6], 0.3, .float64)
    #expect(klDivergence(logits: logits, targets: logits.softmax()).item().magnitude < 1e-15)
    // Cross-entropy is divergence plus entropy; against one wanted class it is the divergence.
    let targets = Tensor([2, 0, 5, 1], dtype: .int32)
    let wanted = (Tensor.arange(6) .== targets.expandedDimensions(axis: 1)).asType(.float64)
    let difference = klDivergence(logits: logits, targets: wanted) - crossEntropy(logits: logits, targets: targets)
    #expect(difference.item().magnitude < 1e-15)
  }
}
