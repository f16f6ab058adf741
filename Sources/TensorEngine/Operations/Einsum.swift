/// Sums of products in Einstein's notation: `einsum("bqd,bkd->bqk", queries, keys)`.
///
/// Letters name axes; a letter that is missing after `->` is summed over. Without an arrow the result has, in
/// alphabetical order, the letters that occur once. A letter may occur once in each operand.
public func einsum(_ equation: String, _ operands: Tensor...) -> Tensor {
  let plan = EinsumPlan(equation, operands)
  var (names, result) = (plan.inputs[0], operands[0])
  for index in operands.indices.dropFirst() {
    let later = plan.inputs[(index + 1)...].joined()
    let needed = Set(later).union(plan.output)
    (names, result) = contracted((names, result), (plan.inputs[index], operands[index]), needed)
  }
  for name in names where !plan.output.contains(name) {
    guard let axis = names.firstIndex(of: name) else { continue }
    result = result.sum(axis: axis)
    names.remove(at: axis)
  }
  return result.transposed(axes: plan.output.compactMap { names.firstIndex(of: $0) })
}

/// An equation read and checked against its operands.
private struct EinsumPlan {
  let inputs: [[Character]]
  let output: [Character]

  init(_ equation: String, _ operands: [Tensor]) {
    func fail(_ why: String) -> Never { stop(.einsum(equation, why)) }
    let sides = equation.filter { $0 != " " }.split(separator: "->", omittingEmptySubsequences: false)
    guard sides.count <= 2 else { fail("more than one ->") }
    inputs = sides[0].split(separator: ",", omittingEmptySubsequences: false).map { Array($0) }
    guard inputs.count == operands.count else { fail("\(inputs.count) operands are named, \(operands.count) given") }
    var sizes: [Character: Int] = [:]
    for (names, operand) in zip(inputs, operands) {
      guard names.allSatisfy(\.isLetter) else { fail("axes are named by letters") }
      guard names.count == operand.rank else { fail("\(String(names)) names \(names.count) axes of \(operand.shape)") }
      guard Set(names).count == names.count else { fail("\(String(names)) repeats a letter") }
      for (name, size) in zip(names, operand.shape) {
        if let known = sizes[name], known != size { fail("\(name) is \(known) and \(size)") }
        sizes[name] = size
      }
    }
    let all = inputs.joined()
    output = sides.count == 2 ? Array(sides[1]) : sizes.keys.filter { k in all.count { $0 == k } == 1 }.sorted()
    guard Set(output).count == output.count else { fail("the result repeats a letter") }
    if let unknown = output.first(where: { sizes[$0] == nil }) { fail("\(unknown) is in no operand") }
  }
}

/// The product of two operands, summed over the letters that nothing later needs, as one batched matrix product.
private func contracted(
  _ a: ([Character], Tensor), _ b: ([Character], Tensor), _ needed: Set<Character>
) -> ([Character], Tensor) {
  let left = summed(a, keeping: needed.union(b.0)), right = summed(b, keeping: needed.union(a.0))
  let batch = left.0.filter { right.0.contains($0) && needed.contains($0) }
  let inner = left.0.filter { right.0.contains($0) && !needed.contains($0) }
  let rows = left.0.filter { !right.0.contains($0) }, columns = right.0.filter { !left.0.contains($0) }
  let x = arranged(left, [batch, rows, inner]), y = arranged(right, [batch, inner, columns])
  let sizes = (batch + rows).map { size($0, left) } + columns.map { size($0, right) }
  return (batch + rows + columns, (x • y).reshaped(sizes))
}

/// An operand summed over the letters that neither the other operand nor the result has.
private func summed(_ operand: ([Character], Tensor), keeping: Set<Character>) -> ([Character], Tensor) {
  var (names, tensor) = operand
  for name in operand.0 where !keeping.contains(name) {
    guard let axis = names.firstIndex(of: name) else { continue }
    tensor = tensor.sum(axis: axis)
    names.remove(at: axis)
  }
  return (names, tensor)
}

private func size(_ name: Character, _ operand: ([Character], Tensor)) -> Int {
  operand.0.firstIndex(of: name).map { operand.1.dim($0) } ?? 1
}

/// The operand with its axes in the order of the groups, each group one axis.
private func arranged(_ operand: ([Character], Tensor), _ groups: [[Character]]) -> Tensor {
  let order = groups.joined().compactMap { operand.0.firstIndex(of: $0) }
  return operand.1.transposed(axes: order)
    .reshaped(groups.map { $0.map { size($0, operand) }.reduce(1, *) })
}
