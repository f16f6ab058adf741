import TensorEngine
import Testing
import TransformerKit

/// The task for which attention was invented: what an RNN forgets on the way, attention looks up.
@Suite struct LongRangeTests {
  private final class Looking: Module {
    let embedding: Embedding
    let attention: MultiHeadAttention
    let output: Linear

    init(vocabulary: Int) {
      embedding = Embedding(vocabulary: vocabulary, dimensions: 32)
      attention = MultiHeadAttention(dimensions: 32, heads: 4)
      output = Linear(32, vocabulary)
    }

    func callAsFunction(_ tokens: Tensor) -> Tensor {
      let x = embedding(tokens)
      return output(attention(x[0..., (-1)...], keys: x, values: x)[0..., 0])
    }
  }

  private final class Remembering: Module {
    let embedding: Embedding
    let recurrence: RNN
    let output: Linear

    init(vocabulary: Int) {
      embedding = Embedding(vocabulary: vocabulary, dimensions: 32)
      recurrence = RNN(inputs: 32, hidden: 32)
      output = Linear(32, vocabulary)
    }

    func callAsFunction(_ tokens: Tensor) -> Tensor { output(recurrence(embedding(tokens)).last) }
  }

  /// The accuracy on new sequences after some steps of Adam (Kingma and Ba, 2015).
  private func accuracyAfterTraining(
    _ model: some Module, _ task: LongRangeCopyTask, steps: Int, _ logits: (Tensor) -> Tensor
  ) -> Double {
    var first = model.parameters.map { Tensor.zeros(like: $0.value) }, second = first
    for step in 1...steps {
      let batch = task.batch(32)
      let gradients = valueAndGrad(model) { _ in crossEntropy(logits: logits(batch.inputs), targets: batch.targets) }
        .gradients
      for (index, parameter) in model.parameters.enumerated() {
        let gradient = gradients[index].gradient
        first[index] = 0.9 * first[index] + 0.1 * gradient
        second[index] = 0.999 * second[index] + 0.001 * gradient.square()
        let mean = first[index] / (1 - ScalarMath.pow(0.9, Double(step)))
        let variance = second[index] / (1 - ScalarMath.pow(0.999, Double(step)))
        parameter.parameter.value = (parameter.value - 0.003 * mean / (sqrt(variance) + 1e-8)).detached()
      }
    }
    let test = task.batch(200, seed: 99)
    return accuracy(logits: logits(test.inputs), targets: test.targets)
  }

  private func remembering(_ task: LongRangeCopyTask, steps: Int) -> Double {
    let model = Remembering(vocabulary: task.vocabularySize)
    return accuracyAfterTraining(model, task, steps: steps) { model($0) }
  }

  @Test func attentionRecallsWhatAnRNNForgets() {
    withSeed(1) {
      let task = LongRangeCopyTask()
      let looking = Looking(vocabulary: task.vocabularySize)
      #expect(accuracyAfterTraining(looking, task, steps: 80) { looking($0) } == 1)
      #expect(remembering(task, steps: 80) < 2 * task.chance)
      // The same network with the same means, where the way is short.
      #expect(remembering(LongRangeCopyTask(fillers: 2), steps: 160) > 0.95)
    }
  }
}
