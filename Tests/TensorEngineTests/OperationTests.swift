import TensorEngine
import Testing

/// Each operation of the catalog against its definition.
@Suite struct OperationTests {
  private func error(_ values: [Double], _ truth: [Double]) -> Double {
    zip(values, truth).reduce(0) { $1.0 == $1.1 ? $0 : max($0, ($1.0 - $1.1).magnitude) }
  }

  private func largest(_ values: [Double]) -> Double { values.reduce(0) { max($0, $1.magnitude) } }

  @Test(arguments: OperationCatalog.all)
  func agreesWithItsDefinition(operation: Operation) {
    for n in OperationCatalog.sizes {
      let inputs = operation.inputs(n)
      for (dtype, unit) in [(DType.float32, 0x1p-24), (.float64, 0x1p-51)] {
        let x = inputs.map { $0.tensor(dtype) }
        let truth = operation.define(x.map(Reference.init))
        let size = max(largest(truth.values), largest(x.flatMap(\.scalars)))
        let limit = (operation.tolerance + operation.growth * Double(n).squareRoot()) * unit * size
        // A recorded operation may be another kernel than one that is only evaluated.
        for result in [operation.apply(x), operation.apply(x.map(leaf))] {
          #expect(result.shape == truth.shape, "n = \(n)")
          let found = error(result.scalars, truth.values)
          #expect(found <= limit, "n = \(n), \(dtype): off by \(found / unit / size) units")
        }
      }
    }
  }

  @Test(arguments: OperationCatalog.all)
  func allWaysToWriteItGiveTheSameBits(operation: Operation) {
    for n in [1, 17] {
      let x = operation.inputs(n).map { $0.tensor(.float32) }
      let bits = operation.apply(x).bits
      for (index, other) in operation.others.enumerated() { #expect(other(x).bits == bits, "n = \(n), way \(index)") }
    }
  }

  @Test(arguments: OperationCatalog.all)
  func viewsGiveTheSameBits(operation: Operation) {
    for n in [2, 17] {
      let x = operation.inputs(n).map { $0.tensor(.float32) }
      let expected = results(operation, x)
      for view in Views.all {
        let viewed = x.map(view.make)
        #expect(viewed.map(\.bits) == x.map(\.bits), "\(view.name)")
        #expect(results(operation, viewed) == expected, "\(view.name), n = \(n)")
      }
      // A broadcast input is compared with a copy of itself.
      for place in x.indices where x[place].rank > 0 && operation.inputs(n)[place].isNumber {
        var seen = x, copied = x
        seen[place] = x[place][0..<1].broadcast(to: x[place].shape)
        copied[place] = Tensor(seen[place].scalars, shape: seen[place].shape)
        #expect(results(operation, seen) == results(operation, copied), "broadcast, n = \(n)")
      }
    }
  }

  @Test(arguments: OperationCatalog.all.filter(\.batches))
  func placeInABatchChangesNothing(operation: Operation) {
    for n in [3, 17, 65] {
      let inputs = operation.inputs(n)
      let members = (0..<5).map { member in
        inputs.map { $0.tensor(.float32, phase: $0.isShared ? 0 : member * 3) }
      }
      let batch = inputs.indices.map { place in
        inputs[place].isShared ? members[0][place] : stacked(members.map { $0[place] })
      }
      let together = operation.apply(batch)
      for (index, member) in members.enumerated() {
        #expect(together[index].bits == operation.apply(member).bits, "n = \(n), place \(index)")
      }
    }
  }

  @Test(arguments: OperationCatalog.all)
  func instructionSetsGiveTheSameBits(operation: Operation) {
    for n in OperationCatalog.sizes { compare(Machine.instructionSets + Machine.threads, operation, n) }
  }

  /// Small tensors have one thread; these are large enough for more.
  @Test(arguments: OperationCatalog.all)
  func threadsGiveTheSameBits(operation: Operation) { compare(Machine.threads, operation, 20_011) }

  private func compare(_ machines: [Machine], _ operation: Operation, _ n: Int) {
    let x = operation.inputs(n).map { $0.tensor(.float32) }
    let expected = Machine.plain.run { results(operation, x) }
    for machine in machines {
      #expect(machine.run { results(operation, x) } == expected, "\(machine.name), n = \(n)")
    }
  }

  private func leaf(_ x: Tensor) -> Tensor { x.dtype.isFloating ? x.requiringGradient() : x }

  /// The bits of the result and of all gradients.
  private func results(_ operation: Operation, _ x: [Tensor]) -> [[UInt64]] {
    guard operation.isDifferentiable else { return [operation.apply(x).bits] }
    let leaves = x.map(leaf)
    let y = operation.apply(leaves)
    (y * wave(y.shape, 9)).sum().backward()
    return [operation.apply(x).bits, y.bits] + leaves.map { $0.gradient?.bits ?? [] }
  }

  @Test(arguments: OperationCatalog.differentiable)
  func gradientsAgreeWithDifferences(operation: Operation) {
    for n in [1, 3] {
      let inputs = operation.inputs(n).map { $0.tensor(.float64) }
      let weights = wave(operation.apply(inputs).shape, 9, dtype: .float64)
      let leaves = inputs.map(leaf)
      (operation.apply(leaves) * weights).sum().backward()
      for (place, leaf) in leaves.enumerated() where leaf.requiresGradient {
        #expect(leaf.gradient?.shape == leaf.shape)
        for (index, gradient) in (leaf.gradient?.scalars ?? []).enumerated() {
          func moved(_ by: Double) -> Double {
            var scalars = leaf.scalars, all = inputs
            scalars[index] += by
            all[place] = Tensor(scalars, shape: leaf.shape, dtype: .float64)
            return (operation.apply(all) * weights).sum().item()
          }
          let difference = (moved(1e-5) - moved(-1e-5)) / 2e-5
          #expect((gradient - difference).magnitude <= 1e-7 + 1e-6 * difference.magnitude, "\(place), \(index)")
        }
      }
    }
  }
}
