import TensorEngine
import Testing
import TransformerKit

/// Each layer and small model, forward and backward, against what PyTorch computes.
@Suite struct LayerGoldenTests {
  private static let goldens = (try? LayerGolden.read()) ?? []

  @Test func everyCaseHasItsGolden() {
    #expect(Self.goldens.map(\.name).sorted() == LayerCatalog.all.map(\.name).sorted())
    #expect(Self.goldens.count > 40)
  }

  @Test(arguments: goldens, [DType.float64, .float32])
  func isAsAccurateAsPyTorch(golden: LayerGolden, dtype: DType) throws {
    let (model, run) = try #require(LayerCatalog.all.first { $0.name == golden.name }).make()
    let parameters = model.parameters
    #expect(Set(parameters.map(\.name)) == Set(golden.parameters.map(\.name)))
    model.load(
      stateDictionary: Dictionary(
        uniqueKeysWithValues: golden.parameters.map { ($0.name, $0.numbers.tensor(dtype)) }))
    let inputs = golden.inputs.map { $0.tensor(dtype) }.map { $0.dtype.isFloating ? $0.requiringGradient() : $0 }
    let outputs = run(inputs)
    #expect(outputs.count == golden.outputs.count)
    check(zip(outputs, golden.outputs).map { ($0, $1) }, dtype)
    // Without a graph the engine may take another way; the accuracy is the same.
    check(zip(noGrad { run(inputs) }, golden.outputs).map { ($0, $1) }, dtype)
    outputs.map { ($0 * wave($0.shape, 9, dtype: dtype)).sum() }.reduce(Tensor(0, dtype: dtype), +).backward()
    var leaves = Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0.value) })
    for (index, input) in inputs.enumerated() where input.dtype.isFloating { leaves["input\(index)"] = input }
    #expect(golden.gradients.count == leaves.count)
    let gradients = try golden.gradients.map { truth in
      let leaf = try #require(leaves[truth.name])
      return (leaf.gradient ?? Tensor.zeros(like: leaf), truth)
    }
    check(gradients, dtype)
  }

  /// Double precision must agree to rounding; single precision may be off by twice what PyTorch is.
  ///
  /// PyTorch is lucky in some blocks, so each may also be off by two units in the last place of the largest number of
  /// all blocks; but all together may not.
  private func check(_ pairs: [(found: Tensor, truth: LayerGolden.Block)], _ dtype: DType) {
    let largest = pairs.flatMap(\.truth.values).map(\.magnitude).max() ?? 0
    var ours = 0.0, theirs = 0.0
    for (found, truth) in pairs {
      let error = error(found, truth)
      let limit = dtype == .float64 ? 1e-11 * max(1, largest) : 2 * truth.error + largest * 0x1p-22
      #expect(error <= limit, "\(truth.name): off by \(error), PyTorch by \(truth.error), largest \(largest)")
      ours += error
      theirs += truth.error
    }
    #expect(ours <= 2 * theirs + largest * 0x1p-22, "off by \(ours) in all, PyTorch by \(theirs)")
  }

  /// The largest difference; of a contracted gradient, after the product.
  private func error(_ found: Tensor, _ truth: LayerGolden.Block) -> Double {
    var found = found.detached()
    if truth.isContracted {
      found = found.asType(.float64)
      found = found • wave([found.dim(-1)], 9, dtype: .float64)
    }
    #expect(found.shape == truth.shape)
    return zip(found.scalars, truth.values).map { ($0 - $1).magnitude }.max() ?? 0
  }
}
