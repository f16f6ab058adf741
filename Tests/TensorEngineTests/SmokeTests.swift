import TensorEngine
import Testing

@Suite struct SmokeTests {
  @Test func recurrentNetworkHasGradients() {
    let (weights, first) = withSeed(7) { (Tensor.randn([4, 4]) * 0.5, Tensor.randn([1, 4])) }
    let recurrent = weights.requiringGradient()
    var hidden = first.requiringGradient()
    let start = hidden
    var states: [Tensor] = []
    for _ in 0..<100 {
      hidden = tanh(hidden • recurrent + first)
      hidden.retainGradient()
      states.append(hidden)
    }
    let loss = hidden.square().sum()
    loss.backward()
    #expect(states.allSatisfy { $0.gradient?.shape == [1, 4] })
    #expect(start.gradient != nil)
    #expect(recurrent.gradient?.shape == [4, 4])
  }

  @Test func describes() {
    let a = Tensor([[1, 2], [3, 4.5]])
    #expect(a.description == "[[1.0, 2.0],\n [3.0, 4.5]]  shape [2, 2]")
    #expect((a • a.T).scalars == [5, 12, 12, 29.25])
    #expect(a[0..., -1].scalars == [2, 4.5])
    #expect(a[.ellipsis, 0].scalars == [1, 3])
    #expect(a[.newAxis, 0...].shape == [1, 2, 2])
    #expect(a[0..., .stride(by: 2)].shape == [2, 1])
  }
}
