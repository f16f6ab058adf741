import TensorEngine
import TransformerKit

/// Whole steps of training: forward, backward, and a step of gradient descent.
enum Training {
  static var rows: [Row] {
    [
      Row(name: "training step d 64", target: 2.3) { step(dimensions: 64, layers: 2, time: 64) },
      Row(name: "training step d 256", target: 2, isLong: true) { step(dimensions: 256, layers: 4, time: 128) },
      Row(name: "training step LSTM", target: 1.7) { step(Network()) },
    ]
  }

  private static func step(dimensions: Int, layers: Int, time: Int) -> () -> Void {
    step(CharacterModel(vocabulary: 65, dimensions: dimensions, layers: layers, time: time))
  }

  private static func step(_ model: some CharacterPredictor) -> () -> Void {
    let time = model.time, tokens = (0..<(16 * (time + 1))).map { ($0 * $0 * 7 + 13 * $0) % 65 }
    let inputs = Tensor((0..<16).map { Array(tokens[($0 * time)..<(($0 + 1) * time)]) }, dtype: .int32)
    let targets = Tensor((0..<16).map { Array(tokens[($0 * time + 1)..<(($0 + 1) * time + 1)]) }, dtype: .int32)
    let parameters = model.parameters
    return {
      for parameter in parameters { parameter.value.gradient = nil }
      let loss = crossEntropy(logits: model(inputs), targets: targets)
      loss.backward()
      noGrad {
        for parameter in parameters {
          if let gradient = parameter.value.gradient { parameter.parameter.value -= gradient * 0.01 }
        }
      }
      sink = loss
    }
  }
}

/// A model of the next character.
private protocol CharacterPredictor: Module {
  var time: Int { get }
  func callAsFunction(_ input: Tensor) -> Tensor
}

/// A recurrent network that predicts characters.
private final class Network: CharacterPredictor {
  let time = 100
  let tokens = Embedding(vocabulary: 65, dimensions: 128)
  let lstm = LSTM(inputs: 128, hidden: 128)
  let scores = Linear(128, 65)

  func callAsFunction(_ input: Tensor) -> Tensor { scores(lstm(tokens(input)).outputs) }
}

/// A decoder that predicts characters.
private final class CharacterModel: CharacterPredictor {
  let tokens: Embedding
  let places: Embedding
  let blocks: [Block]
  let norm: LayerNorm
  let scores: Linear
  let order: Tensor
  let time: Int

  init(vocabulary: Int, dimensions: Int, layers: Int, time: Int) {
    tokens = Embedding(vocabulary: vocabulary, dimensions: dimensions)
    places = Embedding(vocabulary: time, dimensions: dimensions)
    blocks = (0..<layers).map { _ in Block(dimensions) }
    norm = LayerNorm(dimensions)
    scores = Linear(dimensions, vocabulary)
    order = Tensor.arange(time, dtype: .int32)
    self.time = time
  }

  func callAsFunction(_ input: Tensor) -> Tensor {
    var x = tokens(input) + places(order)
    for block in blocks { x = block(x) }
    return scores(norm(x))
  }
}

private final class Block: Module {
  let attention: MultiHeadAttention
  let first: LayerNorm
  let second: LayerNorm
  let wide: Linear
  let narrow: Linear

  init(_ dimensions: Int) {
    attention = MultiHeadAttention(dimensions: dimensions, heads: 4)
    first = LayerNorm(dimensions)
    second = LayerNorm(dimensions)
    wide = Linear(dimensions, 4 * dimensions)
    narrow = Linear(4 * dimensions, dimensions)
  }

  func callAsFunction(_ x: Tensor) -> Tensor {
    let y = x + attention(first(x), mask: .causal)
    return y + narrow(gelu(wide(second(y))))
  }
}
