import TensorEngine
import Testing
import TransformerKit

@Suite struct MisuseTests {
  @Test(arguments: [
    (Misuse.sequence("RNN", [2, 3]), "RNN: [2, 3] is not [batch, time, inputs]"),
    (.noTime("RNN", [2, 0, 3]), "RNN: [2, 0, 3] has no time steps"),
    (.heads(10, 3), "MultiHeadAttention: 10 dimensions do not divide among 3 heads"),
  ])
  func sentences(misuse: Misuse, text: String) { #expect(misuse.text == text) }

  /// A parameter that an optimiser has changed makes the losses before it useless.
  @Test func staleGraphs() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let layer = Linear(3, 2)
      let loss = layer(Tensor.ones([4, 3])).sum()
      noGrad { layer.weight -= Tensor.ones([2, 3]) }
      loss.backward()
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(Misuse.changed("transposed", [2, 3]).text + "\n"))
  }
}
