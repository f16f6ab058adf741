internal import Numerals

/// The floating-point operations, FLOPs, of a transformer that continues texts, such as GPT-2.
///
/// A multiplication with its addition is two. Matrix products are counted, and nothing else: LayerNorm, softmax and
/// activations are below one percent. Attention is counted for all pairs of positions, also those that a causal mask
/// hides, as most programs compute them.
public struct TransformerCost: Sendable, Equatable {
  /// The number of blocks.
  public let layers: Int
  /// d, the components of each position.
  public let dimensions: Int
  /// The components between the two linear layers of a block.
  public let feedForward: Int
  /// The number of tokens that the last layer scores.
  public let vocabulary: Int
  /// The length of each sequence.
  public let time: Int
  /// The sequences side by side.
  public let batch: Int

  /// The cost of a model for sequences of a length.
  ///
  /// The feed-forward layer has 4 d components unless given.
  public init(layers: Int, dimensions: Int, feedForward: Int? = nil, vocabulary: Int, time: Int, batch: Int = 1) {
    self.layers = layers
    self.dimensions = dimensions
    self.feedForward = feedForward ?? 4 * dimensions
    self.vocabulary = vocabulary
    self.time = time
    self.batch = batch
  }

  /// GPT-2 small (Radford et al., 2019), 124 million parameters.
  public static func gpt2(time: Int = 1024, batch: Int = 1) -> TransformerCost {
    TransformerCost(layers: 12, dimensions: 768, vocabulary: 50_257, time: time, batch: batch)
  }

  /// Queries, keys and values of one block.
  public var projectionFLOPs: Int { linear(dimensions, 3 * dimensions) }
  /// Q Kᵀ of one block.
  public var scoreFLOPs: Int { attention.scoreFLOPs }
  /// The weighted sums of the values of one block.
  public var sumFLOPs: Int { attention.sumFLOPs }
  /// The output projection of one block.
  public var outputFLOPs: Int { linear(dimensions, dimensions) }
  /// The feed-forward layer of one block.
  public var feedForwardFLOPs: Int { linear(dimensions, feedForward) + linear(feedForward, dimensions) }
  /// One block.
  public var blockFLOPs: Int { projectionFLOPs + attention.flops + outputFLOPs + feedForwardFLOPs }
  /// All blocks.
  public var blocksFLOPs: Int { layers * blockFLOPs }
  /// The scores of all tokens of the vocabulary.
  public var headFLOPs: Int { linear(dimensions, vocabulary) }
  /// From tokens to logits.
  public var forwardFLOPs: Int { blocksFLOPs + headFLOPs }
  /// The gradients: each product needs two more, for its input and its weights.
  public var backwardFLOPs: Int { 2 * forwardFLOPs }
  /// Forward and backward.
  public var trainingStepFLOPs: Int { forwardFLOPs + backwardFLOPs }

  /// The rule of thumb for a training step: 6 N + 12 L d T for each token.
  ///
  /// N is the number of parameters without the positions (Chowdhery et al., 2022, PaLM, appendix B).
  public func estimatedTrainingStepFLOPs(parameters: Int) -> Int {
    batch * time * (6 * parameters + 12 * layers * dimensions * time)
  }

  /// All heads together do what one of d components would.
  private var attention: AttentionCost { AttentionCost(batch: batch, heads: 1, queries: time, depth: dimensions) }

  private func linear(_ inputs: Int, _ outputs: Int) -> Int { 2 * batch * time * inputs * outputs }
}

extension TransformerCost: CustomStringConvertible {
  /// The parts with their FLOPs: those of all blocks, then the sums.
  public var parts: [(name: String, flops: Int)] {
    [
      ("queries, keys, values", layers * projectionFLOPs), ("scores", layers * scoreFLOPs),
      ("weighted sums", layers * sumFLOPs), ("output projection", layers * outputFLOPs),
      ("feed-forward", layers * feedForwardFLOPs), ("all \(layers) blocks", blocksFLOPs), ("last layer", headFLOPs),
      ("forward", forwardFLOPs), ("training step", trainingStepFLOPs),
    ]
  }

  /// A table with a row for each part and its share of the forward pass.
  public var description: String {
    let grouped = NumberFormat.shortest.grouped, percent = NumberFormat.percent(1)
    return TextColumns(
      [
        ["part"] + parts.map(\.name), ["FLOPs"] + parts.map { grouped.string($0.flops) },
        ["of forward"] + parts.map { percent.string(Double($0.flops) / Double(Swift.max(1, forwardFLOPs))) },
      ], words: [0]
    ).text
  }
}
