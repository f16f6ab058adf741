import TensorEngine
import Testing
import TransformerKit

@Suite struct AttentionTests {
  private let q = withSeed(5) { Tensor.randn([2, 4, 6, 8]) }
  private let k = withSeed(6) { Tensor.randn([2, 4, 6, 8]) }
  private let v = withSeed(7) { Tensor.randn([2, 4, 6, 8]) }

  @Test func weightsSumToOne() {
    for mask in [AttentionMask.none, .causal] {
      for sum in attentionWeights(queries: q, keys: k, mask: mask).sum(axis: -1).scalars {
        #expect((sum - 1).magnitude < 1e-6)
      }
    }
  }

  @Test func laterTokensDoNotReachEarlierOnes() {
    let whole = scaledDotProductAttention(queries: q, keys: k, values: v, mask: .causal)
    var changed = k, other = v
    changed[.ellipsis, 4..., 0...] = Tensor(3)
    other[.ellipsis, 4..., 0...] = Tensor(-3)
    let partly = scaledDotProductAttention(queries: q, keys: changed, values: other, mask: .causal)
    #expect(partly[.ellipsis, ..<4, 0...].scalars == whole[.ellipsis, ..<4, 0...].scalars)
    #expect(partly[.ellipsis, 4, 0...].scalars != whole[.ellipsis, 4, 0...].scalars)
  }

  @Test func lastQueryOfACacheIsTheLastRow() {
    let whole = scaledDotProductAttention(queries: q, keys: k, values: v, mask: .causal)
    let step = scaledDotProductAttention(queries: q[.ellipsis, 5..., 0...], keys: k, values: v, mask: .causal)
    #expect(step.scalars == whole[.ellipsis, 5..., 0...].scalars)
  }

  @Test func masks() {
    let square = Tensor.ones([6, 6]).tril().asType(.bool)
    let causal = attentionWeights(queries: q, keys: k, mask: .causal)
    #expect(attentionWeights(queries: q, keys: k, mask: .keep(square)).scalars == causal.scalars)
    let bias = which(square, Tensor.zeros([6, 6]), -Double.infinity)
    #expect(attentionWeights(queries: q, keys: k, mask: .additive(bias)).scalars == causal.scalars)
    let nothing = Tensor.zeros([6, 6]).asType(.bool)
    let result = scaledDotProductAttention(queries: q, keys: k, values: v, mask: .keep(nothing))
    #expect(result.scalars.allSatisfy { $0 == 0 })
    let few = q[.ellipsis, ..<2, 0...]
    #expect(attentionWeights(queries: few, keys: k, mask: .causalUpperLeft)[0, 0, 0, 0].item() == 1)
    #expect(attentionWeights(queries: few, keys: k, mask: .causal)[0, 0, 0, 5].item() == 0)
    #expect(attentionWeights(queries: few, keys: k, mask: .causal)[0, 0, 0, 4].item() > 0)
  }

  @Test func sharedHeadsEqualRepeatedOnes() {
    let keys = k[0..., ..<2], values = v[0..., ..<2]
    let shared = scaledDotProductAttention(queries: q, keys: keys, values: values, mask: .causal)
    let repeated = scaledDotProductAttention(
      queries: q, keys: keys.repeated(2, axis: 1), values: values.repeated(2, axis: 1), mask: .causal)
    #expect(shared.scalars == repeated.scalars)
  }

  @Test func theIllustratedExample() {
    let weights = softmax(Tensor([112, 96]) / 8)
    #expect((weights[0].item() - 0.8807970779778823).magnitude < 1e-7)
  }

  @Test func keysInAnotherOrder() {
    let order = Tensor([3, 1, 5, 0, 2, 4], dtype: .int32)
    let mixed = scaledDotProductAttention(
      queries: q, keys: k.gathered(order, axis: 2), values: v.gathered(order, axis: 2))
    let plain = scaledDotProductAttention(queries: q, keys: k, values: v)
    for (a, b) in zip(mixed.scalars, plain.scalars) { #expect((a - b).magnitude < 1e-6) }
  }
}
