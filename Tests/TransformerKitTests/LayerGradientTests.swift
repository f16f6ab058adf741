import TensorEngine
import Testing
import TransformerKit

/// The gradients of each layer and small model against differences in float64.
@Suite struct LayerGradientTests {
  private static let goldens = (try? LayerGolden.read()) ?? []

  @Test(arguments: goldens)
  func agreeWithDifferences(golden: LayerGolden) throws {
    let (model, run) = try #require(LayerCatalog.all.first { $0.name == golden.name }).make()
    var values = Dictionary(
      uniqueKeysWithValues: golden.parameters.map { ($0.name, $0.numbers.tensor(.float64)) })
    var inputs = golden.inputs.map { $0.tensor(.float64) }
    func loss() -> Tensor {
      run(inputs).enumerated().map { ($1 * wave($1.shape, 4 + $0, dtype: .float64)).sum() }
        .reduce(Tensor(0, dtype: .float64), +)
    }
    func difference(_ move: (Double) -> Void) -> Double {
      noGrad {
        let values = [2e-5, -2e-5, 1e-5, -1e-5].map { step in
          move(step)
          return loss().item()
        }
        // Richardson's extrapolation: the error is of fourth order.
        return (4 * (values[2] - values[3]) / 2e-5 - (values[0] - values[1]) / 4e-5) / 3
      }
    }
    model.load(stateDictionary: values)
    inputs = inputs.map { $0.dtype.isFloating ? $0.requiringGradient() : $0 }
    loss().backward()
    let found = model.parameters.map { ($0.name, $0.value.gradient) }
    for (name, gradient) in found {
      let original = try #require(values[name])
      let gradient = gradient ?? Tensor.zeros(like: original)
      for place in [0, original.count / 2, original.count - 1] {
        let expected = difference {
          values[name] = original.moved(place, by: $0)
          model.load(stateDictionary: values)
        }
        #expect((gradient.scalars[place] - expected).magnitude < 1e-7 * max(1, expected.magnitude), "\(name)[\(place)]")
      }
      values[name] = original
      model.load(stateDictionary: values)
    }
    for (index, original) in inputs.enumerated() where original.dtype.isFloating {
      let gradient = try #require(original.gradient)
      for place in stride(from: 0, to: original.count, by: 7) {
        let expected = difference { inputs[index] = original.detached().moved(place, by: $0) }
        #expect((gradient.scalars[place] - expected).magnitude < 1e-7 * max(1, expected.magnitude), "input [\(place)]")
      }
      inputs[index] = original
    }
  }
}

extension Tensor {
  /// The tensor with one element changed.
  fileprivate func moved(_ place: Int, by step: Double) -> Tensor {
    var scalars = scalars
    scalars[place] += step
    return Tensor(scalars, shape: shape, dtype: dtype)
  }
}
