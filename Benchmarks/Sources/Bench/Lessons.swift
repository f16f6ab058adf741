import TensorEngine
import TransformerKit

/// The whole trainings of the tests: a lesson's reader waits for one of these.
enum Lessons {
  static var rows: [Row] {
    [
      Row(name: "lesson: copies, 378 steps", isWhole: true) { copies },
      Row(name: "lesson: dates, 1256 steps", isWhole: true) { dates },
      Row(name: "lesson: letters, 600 steps", isWhole: true) { letters },
    ]
  }

  private static func model(_ vocabulary: Int, dimensions: Int, padding: Int) -> Transformer {
    var sizes = TransformerConfiguration(vocabulary: vocabulary)
    (sizes.dimensions, sizes.heads, sizes.hidden) = (dimensions, 4, 2 * dimensions)
    (sizes.encoderLayers, sizes.decoderLayers, sizes.dropout, sizes.padding) = (1, 1, 0, padding)
    return Transformer(sizes)
  }

  private static func train(
    _ model: Transformer, _ optimizer: some Optimizer, _ batches: PairBatches, epochs: Int, peak: Double, warmup: Int
  ) {
    let schedule = cosineSchedule(peak: peak, warmup: warmup, total: epochs * batches.count)
    fit(model, optimizer: optimizer, batches: batches, epochs: epochs, schedule: schedule, clipNorm: 1) { batch in
      let logits = model(batch.source.tokens, batch.targetInput.tokens, sourceLengths: batch.source.lengths)
      return crossEntropy(logits: logits, targets: batch.targetOutput.tokens, ignoring: batches.padding)
    }
  }

  private static func copies() {
    let task = CopyTask(symbols: 10, lengths: 4...8)
    let model = model(task.vocabularySize, dimensions: 32, padding: task.padding)
    let batches = PairBatches(task.split(training: 4000, test: 200).training, batch: 64, task: task)
    train(model, Adam(model), batches, epochs: 6, peak: 5e-3, warmup: 30)
  }

  private static func dates() {
    let task = DateTask()
    let tokenizer = CharacterTokenizer(alphabet: task.alphabet, specialTokens: [.padding, .start, .end])
    let model = model(tokenizer.vocabularySize, dimensions: 64, padding: tokenizer.padding)
    let pairs = task.split(training: 10_000, test: 500).training.encoded(source: tokenizer, target: tokenizer)
    let batches = PairBatches(pairs, batch: 64, tokenizer: tokenizer, bucketed: true)
    train(model, Adam(model, betas: (0.9, 0.98)), batches, epochs: 8, peak: 4e-3, warmup: 60)
  }

  private static func letters() {
    let tokenizer = CharacterTokenizer(trainedOn: LessonText.all)
    let model = GPT(
      GPTConfiguration(
        vocabulary: tokenizer.vocabularySize, context: 64, dimensions: 64, heads: 4, layers: 2, dropout: 0))
    let optimizer = AdamW(model, betas: (0.9, 0.99), weightDecay: 0.1, decaying: { $0.value.rank > 1 })
    let batches = TokenBatches(tokenizer.encode(LessonText.all), batch: 16, time: 64)
    let schedule = cosineSchedule(peak: 4e-3, warmup: 30, total: 600)
    fit(model, optimizer: optimizer, steps: 600, schedule: schedule, clipNorm: 1) { _ in
      let batch = batches.random()
      return crossEntropy(logits: model(batch.inputs), targets: batch.targets)
    }
  }
}
