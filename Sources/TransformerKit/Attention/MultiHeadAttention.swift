public import TensorEngine

/// MultiHead(Q, K, V) = Concat(head_1, …, head_h) W_O, head_i = Attention(Q W_Q, K W_K, V W_V) (Vaswani et al.,
/// 2017, section 3.2.2).
///
/// With fewer heads of keys and values, groups of query heads share them (Ainslie et al., 2023); with one it is
/// multi-query attention (Shazeer, 2019).
public final class MultiHeadAttention: Module {
  /// W_Q of all heads.
  public let query: Linear
  /// W_K of all heads.
  public let key: Linear
  /// W_V of all heads.
  public let value: Linear
  /// W_O.
  public let output: Linear
  /// h, the number of heads.
  public let heads: Int
  /// The number of heads of keys and values; h unless groups share them.
  public let keyValueHeads: Int
  /// What is dropped of the weights while training.
  public let dropout: Dropout
  /// The rotations that tell queries and keys their positions; nil without.
  public let rotary: RoPE?
  /// The biases that make distant keys weaker; nil without.
  public let alibi: ALiBi?

  /// Each head has dimensions/heads components; matrices are drawn by Xavier's rule, biases are zero.
  ///
  /// `rotaryBase` gives queries and keys rotary positions (10,000 in the paper); `alibi` adds linear biases.
  public init(
    dimensions: Int, heads: Int, keyValueHeads: Int? = nil, bias: Bool = true, dropout: Double = 0,
    rotaryBase: Double? = nil, alibi: Bool = false
  ) {
    guard heads > 0, dimensions > 0, dimensions % heads == 0 else { stop(.heads(dimensions, heads)) }
    let shared = keyValueHeads ?? heads
    guard shared > 0, heads % shared == 0 else { stop(.sharedHeads(heads, shared)) }
    let depth = dimensions / heads
    func linear(_ outputs: Int) -> Linear { Linear(dimensions, outputs, bias: bias, initializer: .xavierUniform) }
    (query, key, value) = (linear(dimensions), linear(shared * depth), linear(shared * depth))
    output = linear(dimensions)
    (self.heads, self.keyValueHeads) = (heads, shared)
    self.dropout = Dropout(dropout)
    rotary = rotaryBase.map { RoPE(depth, base: $0) }
    self.alibi = alibi ? ALiBi(heads: heads) : nil
  }

  /// Attention from one sequence, [batch, time, dimensions], to itself.
  public func callAsFunction(_ x: Tensor, mask: AttentionMask = .none) -> Tensor {
    self(x, keys: x, values: x, mask: mask)
  }

  /// Attention from one sequence to another, both [batch, time, dimensions].
  public func callAsFunction(_ queries: Tensor, keys: Tensor, values: Tensor, mask: AttentionMask = .none) -> Tensor {
    let q = self.queries(queries)
    return attend(q, memory(keys: keys, values: values), mask)
  }

  /// Attention from the next tokens of a sequence, [batch, new, dimensions], to all of it so far.
  ///
  /// The cache remembers the keys and values; the result has the same bits as that of the whole sequence at once.
  public func callAsFunction(_ x: Tensor, mask: AttentionMask = .causal, cache: inout KVCache) -> Tensor {
    let q = queries(x, offset: cache.count)
    let new = memory(keys: x, values: x, offset: cache.count)
    if let keys = new.keys, let values = new.values { cache.append(keys: keys, values: values) }
    return attend(q, cache, mask)
  }

  /// Attention from queries [batch, time, dimensions], the first at position `offset`, to keys and values made before.
  public func callAsFunction(
    _ queries: Tensor, memory: KVCache, mask: AttentionMask = .none, offset: Int = 0
  ) -> Tensor {
    attend(self.queries(queries, offset: offset), memory, mask)
  }

  /// The keys K W_K and values V W_V of a sequence [batch, time, dimensions], to attend to more than once.
  public func memory(keys: Tensor, values: Tensor, offset: Int = 0) -> KVCache {
    let k = split(key(keys), keyValueHeads)
    var memory = KVCache()
    memory.append(keys: rotary.map { $0(k, offset: offset) } ?? k, values: split(value(values), keyValueHeads))
    return memory
  }

  /// Q W_Q in heads, turned if positions are rotary.
  private func queries(_ x: Tensor, offset: Int = 0) -> Tensor {
    let q = split(query(x), heads)
    return rotary.map { $0(q, offset: offset) } ?? q
  }

  /// Concat(head_1, …, head_h) W_O.
  private func attend(_ q: Tensor, _ memory: KVCache, _ mask: AttentionMask) -> Tensor {
    guard let keys = memory.keys, let values = memory.values else { stop(.emptyMemory()) }
    let mask = biased(mask, q, keys)
    if isTraced { explain(q, keys, values, mask) }
    countOperations(2 * q.count / q.dim(-1) * keys.dim(-2) * (q.dim(-1) + values.dim(-1)))
    return traced(output(joined(traced(head(q, keys, values, mask), as: "heads"))))
  }

  /// The mask with linear biases, if there are any.
  private func biased(_ mask: AttentionMask, _ q: Tensor, _ k: Tensor) -> AttentionMask {
    alibi.map { mask.adding($0.bias(queries: q.dim(-2), keys: k.dim(-2), dtype: q.dtype)) } ?? mask
  }

  /// The weights of all heads, [batch, heads, time, time], in self-attention.
  public func weights(_ x: Tensor, mask: AttentionMask = .none) -> Tensor {
    weights(x, keys: x, mask: mask)
  }

  /// The weights of all heads, [batch, heads, queries, keys].
  public func weights(_ queries: Tensor, keys: Tensor, mask: AttentionMask = .none) -> Tensor {
    let q = self.queries(queries), k = split(key(keys), keyValueHeads)
    let turned = rotary.map { $0(k) } ?? k
    return attentionWeights(queries: q, keys: turned, mask: biased(mask, q, turned))
  }

  /// softmax(Q Kᵀ / √d_k) V of all heads at once, with some of the weights dropped while training.
  private func head(_ q: Tensor, _ k: Tensor, _ v: Tensor, _ mask: AttentionMask) -> Tensor {
    guard dropout.isActive else { return scaledDotProductAttention(queries: q, keys: k, values: v, mask: mask) }
    return dropout(attentionWeights(queries: q, keys: k, mask: mask)) • repeatedForGroups(v)
  }

  /// Notes what happens inside the heads, for `tracing`.
  private func explain(_ q: Tensor, _ k: Tensor, _ v: Tensor, _ mask: AttentionMask) {
    traced(q, as: "queries")
    traced(k, as: "keys")
    traced(v, as: "values")
    let scores = traced(q • repeatedForGroups(k).mT, as: "scores")
    let scaled = traced(scores / Double(q.dim(-1)).squareRoot(), as: "scaledScores")
    traced(mask.applied(to: scaled), as: "maskedScores")
    traced(attentionWeights(queries: q, keys: k, mask: mask), as: "weights")
  }

  /// [batch, time, heads · depth] as [batch, heads, time, depth].
  private func split(_ x: Tensor, _ heads: Int) -> Tensor {
    x.reshaped(Array(x.shape.dropLast()) + [heads, x.dim(-1) / heads]).swappedAxes(-3, -2)
  }

  /// [batch, heads, time, depth] as [batch, time, dimensions].
  private func joined(_ x: Tensor) -> Tensor { x.swappedAxes(-3, -2).flattened(from: -2) }

  /// Keys or values with one head for each head of queries.
  private func repeatedForGroups(_ x: Tensor) -> Tensor {
    keyValueHeads == heads ? x : x.repeated(heads / keyValueHeads, axis: -3)
  }
}
