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
}
