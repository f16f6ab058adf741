import TensorEngine
import Testing
import TransformerKit

@Suite struct ModuleTests {
  private final class Model: Module {
    let embedding = Embedding(vocabulary: 5, dimensions: 3)
    let shared: Embedding
    let blocks = [Linear(3, 3), Linear(3, 3, bias: false)]
    let pair = (first: LayerNorm(3), RMSNorm(3))
    let missing: Linear? = nil
    let present: Linear? = Linear(3, 2)
    let constant = Tensor.ones([4])
    @Parameter var scale = Tensor.ones([1])

    init() { shared = embedding }

    func callAsFunction(_ tokens: Tensor) -> Tensor { shared.asLinear(blocks[0](embedding(tokens))) * scale }
  }

  private let names = [
    "embedding.weight", "blocks.0.weight", "blocks.0.bias", "blocks.1.weight", "pair.first.weight", "pair.first.bias",
    "pair.1.weight", "present.weight", "present.bias", "scale",
  ]

  @Test func parametersAreFoundOnceInTheOrderOfDeclaration() {
    let model = Model()
    #expect(model.parameters.map(\.name) == names)
    #expect(model.parameterCount == 15 + 12 + 9 + 6 + 3 + 8 + 1)
    #expect(model.modules.map(\.name) == ["", "embedding", "blocks.0", "blocks.1", "pair.first", "pair.1", "present"])
    #expect(model.modules[2].parameters.map(\.name) == ["blocks.0.weight", "blocks.0.bias"])
  }

  /// A table that is both embedding and last layer gets the sum of both gradients.
  @Test func sharedWeightsShareGradients() {
    let model = Model()
    model.convertParameters(to: .float64)
    let tokens = tokens([2, 3], below: 5)
    model(tokens).square().sum().backward()
    let together = model.embedding.weight.gradient
    let input = model.embedding.weight.detached().requiringGradient()
    let output = model.embedding.weight.detached().requiringGradient()
    let hidden = input.gathered(tokens) • model.blocks[0].weight.T + (model.blocks[0].bias ?? Tensor(0))
    ((hidden • output.T) * model.scale).square().sum().backward()
    let apart = input.gradient.flatMap { first in output.gradient.map { first + $0 } }
    for (a, b) in zip(together?.scalars ?? [], apart?.scalars ?? []) { #expect((a - b).magnitude < 1e-12) }
    #expect(together?.count == 15 && apart?.count == 15)
  }

  @Test func dictionariesOfValues() {
    let first = withSeed(1) { Model() }, second = withSeed(2) { Model() }
    let state = first.stateDictionary
    #expect(state.keys.sorted() == names.sorted())
    #expect(state.values.allSatisfy { !$0.requiresGradient })
    second.load(stateDictionary: state)
    for (a, b) in zip(first.parameters, second.parameters) { #expect(a.value.bits == b.value.bits) }
    #expect(second.parameters.allSatisfy { $0.value.requiresGradient })
    // The values are copies: training one model leaves the other.
    noGrad { second.scale -= Tensor.ones([1]) }
    #expect(first.scale.scalars == [1] && state["scale"]?.scalars == [1])
  }

  @Test func typesAndGradients() {
    let model = Model()
    model.convertParameters(to: .float64)
    #expect(model.parameters.allSatisfy { $0.value.dtype == .float64 && $0.value.requiresGradient })
    model(tokens([1, 2], below: 5)).sum().backward()
    #expect(model.scale.gradient != nil)
    model.clearGradients()
    #expect(model.parameters.allSatisfy { $0.value.gradient == nil })
  }

  @Test func layersMayInherit() {
    class Base: Module { let first = Linear(2, 2, bias: false) }
    final class Derived: Base { let second = Linear(2, 2, bias: false) }
    #expect(Derived().parameters.map(\.name) == ["first.weight", "second.weight"])
  }

  /// A part that knows its parent must not lead in circles.
  @Test func circlesEnd() {
    final class Child: Module {
      let linear = Linear(2, 2, bias: false)
      weak var parent: Parent?
    }
    final class Parent: Module {
      let child = Child()
      init() { child.parent = self }
    }
    #expect(Parent().parameters.map(\.name) == ["child.linear.weight"])
  }
}
