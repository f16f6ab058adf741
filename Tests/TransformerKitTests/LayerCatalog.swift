import TensorEngine
import TransformerKit

/// A layer or small model as make_layer_goldens.py has it too.
struct LayerCase: Sendable {
  let name: String
  /// Makes the layer, and what it computes of the case's inputs.
  let make: @Sendable () -> (model: any Module, run: ([Tensor]) -> [Tensor])

  init<M: Module & SendableMetatype>(
    _ name: String, _ make: @escaping @Sendable () -> M, _ run: @escaping @Sendable (M, [Tensor]) -> [Tensor]
  ) {
    self.name = name
    self.make = {
      let model = make()
      return (model, { run(model, $0) })
    }
  }
}

enum LayerCatalog {
  static let all = basics + attentions + stacks + recurrences + scores + models

  private static let dimensions = 8, heads = 2, hidden = 12

  private static func feedForward(_ name: String, _ activation: Activation, gated: Bool = false) -> LayerCase {
    LayerCase(name) {
      FeedForward(dimensions: dimensions, hidden: hidden, activation: activation, gated: gated)
    } _: {
      [$0($1[0])]
    }
  }

  private static let basics = [
    LayerCase("linear") {
      Linear(dimensions, 3)
    } _: {
      [$0($1[0])]
    },
    LayerCase("embedding") {
      Embedding(vocabulary: 7, dimensions: dimensions)
    } _: {
      [$0($1[0])]
    },
    LayerCase("layerNorm") {
      LayerNorm(dimensions)
    } _: {
      [$0($1[0])]
    },
    LayerCase("rmsNorm") {
      RMSNorm(dimensions)
    } _: {
      [$0($1[0])]
    },
    feedForward("feedForward", .relu), feedForward("feedForwardGELU", .gelu),
    feedForward("feedForwardApproximate", .geluApproximate), feedForward("feedForwardGated", .silu, gated: true),
    LayerCase("rotary") {
      RoPE(dimensions)
    } _: {
      [$0($1[0], offset: 3)]
    },
  ]

  private static func attention(_ name: String, _ mask: AttentionMask) -> LayerCase {
    LayerCase(name) {
      MultiHeadAttention(dimensions: dimensions, heads: heads)
    } _: {
      [$0($1[0], mask: mask)]
    }
  }

  private static let kept = tokens([5, 5], 2, below: 2).asType(.bool) .|| Tensor.eye(5).asType(.bool)

  private static let attentions = [
    attention("selfAttention", .none), attention("causalAttention", .causal), attention("keptAttention", .keep(kept)),
    attention("paddedAttention", .padding(lengths: [5, 3], time: 5)),
    LayerCase("crossAttention") {
      MultiHeadAttention(dimensions: dimensions, heads: heads)
    } _: {
      [$0($1[0], keys: $1[1], values: $1[1])]
    },
    LayerCase("groupedAttention") {
      MultiHeadAttention(dimensions: dimensions, heads: 4, keyValueHeads: 2, bias: false)
    } _: {
      [$0($1[0], mask: .causal)]
    },
    LayerCase("rotaryAttention") {
      MultiHeadAttention(dimensions: dimensions, heads: heads, rotaryBase: 10_000)
    } _: {
      [$0($1[0], mask: .causal)]
    },
    LayerCase("alibiAttention") {
      MultiHeadAttention(dimensions: dimensions, heads: heads, alibi: true)
    } _: {
      [$0($1[0], mask: .causal)]
    },
  ]

  private static func encoderLayer(_ name: String, _ activation: Activation, normFirst: Bool) -> LayerCase {
    LayerCase(name) {
      EncoderLayer(
        dimensions: dimensions, heads: heads, hidden: hidden, activation: activation, normFirst: normFirst)
    } _: {
      [$0($1[0])]
    }
  }

  private static func decoderLayer(_ name: String, normFirst: Bool) -> LayerCase {
    LayerCase(name) {
      DecoderLayer(dimensions: dimensions, heads: heads, hidden: hidden, normFirst: normFirst)
    } _: {
      [$0($1[0], memory: $1[1])]
    }
  }

  /// Encoder and decoder as `nn.Transformer` joins them.
  private final class Stacks: Module {
    let encoder: Encoder, decoder: Decoder

    init(normFirst: Bool) {
      encoder = Encoder(
        layers: 2, dimensions: dimensions, heads: heads, hidden: hidden, normFirst: normFirst, finalNorm: true)
      decoder = Decoder(
        layers: 2, dimensions: dimensions, heads: heads, hidden: hidden, normFirst: normFirst, finalNorm: true)
    }
  }

  private static func stacks(_ name: String, normFirst: Bool) -> LayerCase {
    LayerCase(name) {
      Stacks(normFirst: normFirst)
    } _: {
      [$0.decoder($1[1], memory: $0.encoder($1[0]))]
    }
  }

  private static let stacks = [
    encoderLayer("encoderLayer", .relu, normFirst: false),
    encoderLayer("encoderLayerNormFirst", .gelu, normFirst: true),
    decoderLayer("decoderLayer", normFirst: false), decoderLayer("decoderLayerNormFirst", normFirst: true),
    stacks("stacks", normFirst: false), stacks("stacksNormFirst", normFirst: true),
  ]

  /// The four shapes of one kind of recurrent network; `states` lists final states as PyTorch does.
  private static func recurrence<Cell: RecurrentCell & SendableMetatype>(
    _ name: String, _ kind: Recurrent<Cell>.Type, _ states: @escaping @Sendable ([Cell.State]) -> [Tensor]
  ) -> [LayerCase] {
    let shapes: [(String, layers: Int, both: Bool, lengths: [Int]?)] = [
      ("", 1, false, nil), ("TwoLayers", 2, false, nil), ("BothDirections", 2, true, nil), ("Packed", 2, true, [3, 5]),
    ]
    return shapes.map { suffix, layers, both, lengths in
      LayerCase(name + suffix) {
        Recurrent<Cell>(inputs: 4, hidden: 3, layers: layers, bidirectional: both)
      } _: {
        let result = $0($1[0], lengths: lengths)
        return [result.outputs] + states(result.states)
      }
    }
  }

  private static let recurrences =
    recurrence("rnn", RNN.self) { [stacked($0)] } + recurrence("gru", GRU.self) { [stacked($0)] }
    + recurrence("lstm", LSTM.self) { [stacked($0.map(\.hidden)), stacked($0.map(\.cell))] }

  private static func additive(_ name: String, lengths: [Int]?) -> LayerCase {
    LayerCase(name) {
      BahdanauAttention(queries: 4, keys: 6, hidden: 3)
    } _: {
      let (context, weights) = $0($1[0], keys: $1[1], lengths: lengths)
      return [context, weights]
    }
  }

  private static func luong(_ name: String, _ score: LuongAttention.Score, keys: Int) -> LayerCase {
    LayerCase(name) {
      LuongAttention(score, queries: 4, keys: keys)
    } _: {
      let (context, weights) = $0($1[0], keys: $1[1])
      return [context, weights]
    }
  }

  private static let scores = [
    additive("bahdanau", lengths: nil), additive("bahdanauPadded", lengths: [5, 3]),
    luong("luongDot", .dot, keys: 4), luong("luongGeneral", .general, keys: 6), luong("luongConcat", .concat, keys: 6),
  ]

  private static func small() -> TransformerConfiguration {
    var small = TransformerConfiguration(vocabulary: 7)
    (small.dimensions, small.heads, small.hidden) = (dimensions, heads, hidden)
    (small.encoderLayers, small.decoderLayers) = (2, 2)
    return small
  }

  private static func gpt() -> GPTConfiguration {
    var gpt = GPTConfiguration(vocabulary: 7, context: 6, dimensions: dimensions, heads: heads, layers: 2)
    gpt.hidden = hidden
    return gpt
  }

  private static let models = [
    LayerCase("gpt") {
      GPT(gpt())
    } _: {
      [$0($1[0])]
    },
    LayerCase("bert") {
      MaskedLanguageModel(
        BERTConfiguration(vocabulary: 7, context: 6, dimensions: dimensions, heads: heads, layers: 2, hidden: hidden))
    } _: {
      [$0($1[0], segments: $1[1]), $0.bert.pooled($0.bert($1[0], segments: $1[1]))]
    },
    LayerCase("transformer") {
      Transformer(small())
    } _: {
      [$0($1[0], $1[1], sourceLengths: [5, 3])]
    },
    LayerCase("seq2seq") {
      Seq2Seq(sourceVocabulary: 7, targetVocabulary: 7, dimensions: 4, hidden: 3)
    } _: {
      [$0($1[0], $1[1], sourceLengths: [5, 3])]
    },
  ]
}
