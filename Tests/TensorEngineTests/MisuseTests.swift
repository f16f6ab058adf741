import TensorEngine
import Testing

@Suite struct MisuseTests {
  @Test(arguments: [
    (Misuse.matmulInner([2, 3], [4, 5]), "matmul: [2, 3] × [4, 5]: inner dimensions 3 and 4 differ"),
    (.matmulBatch([2, 1, 3], [3, 3, 4]), "matmul: [2, 1, 3] × [3, 3, 4]: the leading axes do not broadcast"),
    (.broadcast("add", [2, 3], [4]), "add: [2, 3] and [4] do not broadcast: axis -1 is 3 and 4"),
    (.axis("softmax", 3, [2, 3]), "softmax: axis 3 of [2, 3]: axes are -2…1"),
    (.axis("sum", 0, []), "sum: axis 0: a scalar has no axes"),
    (.ragged("1", 1, 2), "Tensor: row 1 has 1 elements where the first has 2: rows must be equally long"),
    (.mixedTypes("add", .float32, .float64), "add: float32 and float64 do not mix: convert one with asType(_:)"),
    (.item([2]), "item: [2] has 2 elements, not one"),
    (.transposeRank([2, 3, 4]), "T: [2, 3, 4] is not a matrix: use mT for the last two axes or transposed(_:)"),
    (.index(5, 1, [2, 3]), "subscript: index 5 is out of range: axis 1 of [2, 3] has size 3"),
    (.gather(9, 4), "gather: index 9 is out of range: the axis has size 4"),
    (
      .consumed("tanh"),
      "backward: the graph behind tanh was used by an earlier backward(): compute the loss again"
    ),
    (
      .notScalar([2]),
      "backward: the loss has shape [2]: reduce it to one number, or give backward(_:) a gradient"
    ),
    (
      .updateOutsideNoGrad("-="),
      "-=: a tensor that requires a gradient is updated in place: write noGrad { … } around the update"
    ),
    (.einsum("ij,jk", "j is 2 and 3"), "einsum: \"ij,jk\": j is 2 and 3"),
  ])
  func sentences(misuse: Misuse, text: String) { #expect(misuse.text == text) }

  /// What a stopped process writes to standard error.
  private func output(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }

  @Test func shapesThatDoNotFit() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor.zeros([2, 3]) • Tensor.zeros([4, 5])
    }
    #expect(output(result).contains("matmul: [2, 3] × [4, 5]: inner dimensions 3 and 4 differ"))
  }

  @Test func raggedLiteral() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor([[1, 2], [3]])
    }
    #expect(output(result).contains(Misuse.ragged("1", 1, 2).text))
  }

  @Test func consumedGraph() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let x = Tensor([1.0, 2]).requiringGradient()
      let loss = tanh(x).sum()
      loss.backward()
      loss.backward()
    }
    #expect(output(result).contains(Misuse.consumed("sum").text))
  }
}
