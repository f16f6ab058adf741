import Foundation
import TensorEngine
import Testing

/// Each operation and its gradients against what PyTorch computes, which make_operation_goldens.py has written down.
@Suite struct OperationGoldenTests {
  private static let cases = (try? GoldenCase.read()) ?? []

  @Test func everyOperationThatPyTorchHasIsCompared() {
    let wanted = OperationCatalog.all.filter(\.isInPyTorch).map(\.name)
    #expect(Self.cases.map(\.name).sorted() == wanted.sorted())
  }

  @Test(arguments: cases)
  func isAsAccurateAsPyTorch(golden: GoldenCase) throws {
    let operation = try #require(OperationCatalog.all.first { $0.name == golden.name })
    for dtype in [DType.float64, .float32] {
      let inputs = golden.inputs.map { $0.tensor(dtype) }
      let leaves = inputs.map { $0.dtype.isFloating ? $0.requiringGradient() : $0 }
      let result = operation.apply(leaves)
      compare(result, golden.output, dtype, "result")
      guard operation.isDifferentiable else { continue }
      (result * wave(result.shape, 9, dtype: dtype)).sum().backward()
      for (leaf, truth) in zip(leaves.filter(\.dtype.isFloating), golden.gradients) {
        compare(leaf.gradient ?? Tensor.zeros(like: leaf), truth, dtype, "gradient")
      }
    }
  }

  /// Double precision must agree to rounding; single precision may be off by twice what PyTorch is.
  private func compare(_ found: Tensor, _ truth: GoldenCase.Block, _ dtype: DType, _ what: Comment) {
    #expect(found.shape == truth.shape, what)
    let largest = truth.values.map(\.magnitude).max() ?? 0
    let limit = dtype == .float64 ? 1e-13 * max(1, largest) : 2 * truth.error + largest * 0x1p-24
    let error = zip(found.scalars, truth.values).map { ($0 - $1).magnitude }.max() ?? 0
    #expect(error <= limit, "\(what), \(dtype): PyTorch is off by \(truth.error)")
  }
}

/// One case of operations.txt.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  struct Block: Sendable {
    let shape: [Int]
    let error: Double
    let values: [Double]
  }

  let name: String
  private(set) var inputs: [Input] = []
  private(set) var blocks: [Block] = []

  var testDescription: String { name }
  var output: Block { blocks[0] }
  var gradients: ArraySlice<Block> { blocks.dropFirst() }

  static func read() throws -> [GoldenCase] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().resolvingSymlinksInPath()
    let file = tests.deletingLastPathComponent().appending(path: "PyTorchGoldens/operations.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { $0.split(separator: " ") }
    var cases: [GoldenCase] = []
    for (index, words) in lines.enumerated() {
      switch words[0] {
      case "case": cases.append(GoldenCase(name: String(words[1])))
      case "input": cases[cases.count - 1].inputs.append(input(words))
      case "output", "gradient":
        let values = lines[index + 1].compactMap { Double($0) }
        cases[cases.count - 1].blocks
          .append(Block(shape: shape(words[1]), error: Double(words[3]) ?? .nan, values: values))
      default: break
      }
    }
    return cases
  }

  private static func shape(_ word: Substring) -> [Int] { word.split(separator: "x").compactMap { Int($0) } }

  private static func input(_ words: [Substring]) -> Input {
    func number(_ place: Int) -> Double { Double(words[place]) ?? .nan }
    var input = Input(shape: shape(words[1]), phase: Int(number(3)), scale: number(5), shift: number(7))
    if words.count > 8 { input.kind = words[8] == "truth" ? .truth : .index(Int(number(9))) }
    return input
  }
}
