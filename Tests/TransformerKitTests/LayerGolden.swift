import Foundation
import TensorEngine
import Testing

/// One case of layers.txt, which make_layer_goldens.py describes.
struct LayerGolden: Sendable, CustomTestStringConvertible {
  /// Numbers by formula.
  struct Numbers: Sendable {
    let shape: [Int], phase: Int, scale: Double, shift: Double
    /// For tokens: what they are below.
    let bound: Int?

    func tensor(_ dtype: DType) -> Tensor {
      bound.map { tokens(shape, phase, below: $0) } ?? wave(shape, phase, scale: scale, shift: shift, dtype: dtype)
    }
  }

  /// What PyTorch computes, and how far its float32 is off.
  struct Block: Sendable {
    let name: String, shape: [Int], error: Double, values: [Double]
    /// Whether a matrix has been multiplied by weights.
    var isContracted = false
  }

  let name: String
  private(set) var parameters: [(name: String, numbers: Numbers)] = []
  private(set) var inputs: [Numbers] = []
  private(set) var outputs: [Block] = []
  private(set) var gradients: [Block] = []

  var testDescription: String { name }

  static func read() throws -> [LayerGolden] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().resolvingSymlinksInPath()
    let file = tests.deletingLastPathComponent().appending(path: "PyTorchGoldens/layers.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { $0.split(separator: " ") }
    var cases: [LayerGolden] = []
    for (index, words) in lines.enumerated() {
      let last = cases.count - 1
      switch words[0] {
      case "case": cases.append(LayerGolden(name: String(words[1])))
      case "parameter": cases[last].parameters.append((String(words[1]), numbers(words.dropFirst(2))))
      case "input": cases[last].inputs.append(numbers(words.dropFirst()))
      case "output": cases[last].outputs.append(block("", words.dropFirst(), lines[index + 1]))
      case "gradient", "contracted":
        var block = block(String(words[1]), words.dropFirst(2), lines[index + 1])
        block.isContracted = words[0] == "contracted"
        cases[last].gradients.append(block)
      default: break
      }
    }
    return cases
  }

  private static func shape(_ word: Substring) -> [Int] { word.split(separator: "x").compactMap { Int($0) } }

  private static func numbers(_ slice: ArraySlice<Substring>) -> Numbers {
    let words = Array(slice)
    return Numbers(
      shape: shape(words[0]), phase: Int(words[2]) ?? -1, scale: Double(words[4]) ?? .nan,
      shift: Double(words[6]) ?? .nan, bound: words.count > 8 ? Int(words[8]) : nil)
  }

  private static func block(_ name: String, _ slice: ArraySlice<Substring>, _ values: [Substring]) -> Block {
    let words = Array(slice)
    return Block(
      name: name, shape: shape(words[0]), error: Double(words[2]) ?? .nan, values: values.compactMap { Double($0) })
  }
}
