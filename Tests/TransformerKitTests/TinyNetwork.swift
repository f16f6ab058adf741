import Foundation
import TensorEngine
import TransformerKit

/// Two layers with a tanh between, with the weights of make_training_goldens.py.
final class TinyNetwork: Module {
  let first = Linear(3, 8)
  let second = Linear(8, 2)

  init(_ dtype: DType) {
    for (index, parameter) in parameters.enumerated() {
      let numbers = sines(parameter.value.shape, 0.3 + Double(index), .float64)
      parameter.parameter.value = (0.5 * numbers).asType(dtype)
    }
  }

  func callAsFunction(_ x: Tensor) -> Tensor { second(tanh(first(x))) }
}

/// sin(0.7 i + phase) for each place i: the inputs of the golden files.
func sines(_ shape: [Int], _ phase: Double, _ dtype: DType) -> Tensor {
  Tensor((0..<shape.reduce(1, *)).map { sin(0.7 * Double($0) + phase) }, shape: shape, dtype: dtype)
}

extension Module {
  /// All numbers of all parameters.
  var numbers: [Double] { parameters.flatMap(\.value.scalars) }
}
