import TensorEngine
import Testing
import TransformerKit

@Suite struct MultiHeadAttentionTests {
  private static let kinds: [@Sendable () -> MultiHeadAttention] = [
    { MultiHeadAttention(dimensions: 16, heads: 4) },
    { MultiHeadAttention(dimensions: 16, heads: 4, keyValueHeads: 2) },
    { MultiHeadAttention(dimensions: 16, heads: 4, keyValueHeads: 1, alibi: true) },
    { MultiHeadAttention(dimensions: 16, heads: 4, rotaryBase: 10_000) },
    { MultiHeadAttention(dimensions: 16, heads: 4, keyValueHeads: 2, rotaryBase: 100, alibi: true) },
  ]

  private let x = wave([2, 6, 16])

  /// A causal mask in all its forms is one mask, with a graph and without.
  @Test(arguments: kinds.indices) func masksAgree(kind: Int) {
    let attention = withSeed(1) { Self.kinds[kind]() }
    let square = Tensor.ones([6, 6]).tril().asType(.bool)
    let masks: [AttentionMask] = [
      .keep(square), .keep(square.reshaped([1, 1, 6, 6])), .causalUpperLeft,
      .additive(which(square, Tensor.zeros([6, 6]), -Double.infinity)),
    ]
    let causal = attention(x, mask: .causal), free = noGrad { attention(x, mask: .causal) }
    #expect(abs(causal - free).max().item() < 1e-5)
    for mask in masks {
      #expect(attention(x, mask: mask).bits == causal.bits)
      #expect(noGrad { attention(x, mask: mask) }.bits == free.bits)
      #expect(attention.weights(x, mask: mask).bits == attention.weights(x, mask: .causal).bits)
    }
    let everything = Tensor.ones([6, 6]).asType(.bool)
    #expect(attention(x, mask: .keep(everything)).bits == attention(x).bits)
    #expect(attention(x).bits != causal.bits)
  }

  /// Queries that come late see what the last rows of the whole sequence see.
  @Test(arguments: kinds.indices) func lastQueries(kind: Int) {
    let attention = withSeed(1) { Self.kinds[kind]() }
    var cache = KVCache()
    noGrad {
      let whole = attention(x, mask: .causal)
      #expect(attention(x[0..., ..<4], cache: &cache).bits == whole[0..., ..<4].bits)
      #expect(attention(x[0..., 4...], cache: &cache).bits == whole[0..., 4...].bits)
    }
    #expect(cache.count == 6)
    #expect(cache.keys?.shape == [2, attention.keyValueHeads, 6, 4])
  }

  /// Groups of heads that share keys and values are heads with equal keys and values.
  @Test func sharedHeadsAreEqualHeads() {
    let shared = withSeed(2) { MultiHeadAttention(dimensions: 16, heads: 4, keyValueHeads: 2) }
    let own = MultiHeadAttention(dimensions: 16, heads: 4)
    func repeated(_ x: Tensor) -> Tensor {
      x.reshaped([2, 4] + x.shape.dropFirst()).repeated(2, axis: 0).reshaped([16] + x.shape.dropFirst())
    }
    for (name, value) in shared.stateDictionary {
      let isShared = name.hasPrefix("key") || name.hasPrefix("value")
      own.parameters.first { $0.name == name }?.parameter.value = isShared ? repeated(value) : value
    }
    #expect(own(x, mask: .causal).bits == shared(x, mask: .causal).bits)
    #expect(own.parameterCount - shared.parameterCount == 2 * (8 * 16 + 8))
  }

  /// From other queries to a memory: as many results as queries, and only the memory's masked part counts.
  @Test func crossAttention() {
    let attention = withSeed(3) { MultiHeadAttention(dimensions: 16, heads: 4) }
    let memory = wave([2, 9, 16], 4)
    let mask = AttentionMask.padding(lengths: [9, 5], time: 9)
    let result = attention(x, keys: memory, values: memory, mask: mask)
    #expect(result.shape == [2, 6, 16])
    var changed = memory
    changed[1, 5...] = Tensor(7)
    let other = attention(x, keys: changed, values: changed, mask: mask)
    #expect(other.bits == result.bits)
    #expect(attention(x, memory: attention.memory(keys: memory, values: memory), mask: mask).bits == result.bits)
    let weights = attention.weights(x, keys: memory, mask: mask)
    #expect(weights.shape == [2, 4, 6, 9])
    #expect(weights[1, 0..., 0..., 5...].scalars.allSatisfy { $0 == 0 })
    for sum in weights.sum(axis: -1).scalars { #expect((sum - 1).magnitude < 1e-6) }
  }

  /// Without a batch the rows are those with one.
  @Test func oneSequenceNeedsNoBatch() {
    let attention = withSeed(4) { MultiHeadAttention(dimensions: 16, heads: 4) }
    #expect(attention(x[0], mask: .causal).bits == attention(x, mask: .causal)[0].bits)
  }

  /// A sequence whose keys are all masked gets the output's bias: there is nothing to attend to.
  @Test func nothingToAttendTo() {
    let attention = withSeed(5) { MultiHeadAttention(dimensions: 16, heads: 4) }
    attention.output.bias = wave([16])
    let result = attention(x, mask: .padding(lengths: [6, 0], time: 6))
    for row in 0..<6 { #expect(result[1, row].bits == wave([16]).bits) }
    result.sum().backward()
    #expect(attention.parameters.allSatisfy { $0.value.gradient?.scalars.allSatisfy(\.isFinite) == true })
  }
}
