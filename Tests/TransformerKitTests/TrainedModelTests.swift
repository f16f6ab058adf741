import TensorEngine
import Testing
import TransformerKit

/// Models that learn what the lessons say they learn, from fixed seeds.
@Suite struct TrainedModelTests {
  private static func sizes(_ vocabulary: Int, dimensions: Int, padding: Int) -> TransformerConfiguration {
    var sizes = TransformerConfiguration(vocabulary: vocabulary)
    (sizes.dimensions, sizes.heads, sizes.hidden) = (dimensions, 4, 2 * dimensions)
    (sizes.encoderLayers, sizes.decoderLayers, sizes.dropout, sizes.padding) = (1, 1, 0, padding)
    return sizes
  }

  private static func loss(_ model: Transformer, _ batch: PairBatch, padding: Int) -> Tensor {
    let logits = model(batch.source.tokens, batch.targetInput.tokens, sourceLengths: batch.source.lengths)
    return crossEntropy(logits: logits, targets: batch.targetOutput.tokens, ignoring: padding)
  }

  private static func answers(_ model: Transformer, _ batch: PairBatch, start: Int, end: Int, maximum: Int) -> [[Int]] {
    model.translating(batch.source.tokens, lengths: batch.source.lengths)
      .greedy(batch: batch.count, start: start, end: end, maximum: maximum)
  }

  // MARK: Copying

  private struct Copying {
    let task = CopyTask(symbols: 10, lengths: 4...8)
    let model: Transformer
    let split: TrainingTestSplit<SequencePair>
    let history: TrainingHistory

    init(steps: Int) {
      let task = task, split = task.split(training: 4000, test: 200, seed: 1)
      let model = withSeed(2) {
        Transformer(sizes(task.vocabularySize, dimensions: 32, padding: task.padding))
      }
      (self.model, self.split) = (model, split)
      let batches = PairBatches(split.training, batch: 64, task: task)
      history = withSeed(3) {
        fit(
          model, optimizer: Adam(model), batches: batches, epochs: 6,
          schedule: cosineSchedule(peak: 5e-3, warmup: 30, total: 378), clipNorm: 1,
          stopsWhen: { $0.losses.count == steps }
        ) { loss(model, $0, padding: task.padding) }
      }
    }
  }

  @Test func copiesEverySequence() {
    let run = Copying(steps: 378), task = run.task
    let found = Self.answers(
      run.model, PairBatch(run.split.test, task: task), start: task.start, end: task.end, maximum: 10)
    #expect(exactMatch(predicted: found, expected: run.split.test.map(\.target)) == 1)
  }

  // MARK: Dates

  private struct Dates {
    let task = DateTask()
    let tokenizer: CharacterTokenizer
    let test: [TextPair]
    let model: Transformer
    let history: TrainingHistory

    init(steps: Int) {
      let split = task.split(training: 10_000, test: 500, seed: 1)
      let tokenizer = CharacterTokenizer(alphabet: task.alphabet, specialTokens: [.padding, .start, .end])
      let model = withSeed(2) {
        Transformer(sizes(tokenizer.vocabularySize, dimensions: 64, padding: tokenizer.padding))
      }
      (self.tokenizer, self.model, test) = (tokenizer, model, split.test)
      let pairs = split.training.encoded(source: tokenizer, target: tokenizer)
      let batches = PairBatches(pairs, batch: 64, tokenizer: tokenizer, bucketed: true)
      history = withSeed(3) {
        fit(
          model, optimizer: Adam(model, betas: (0.9, 0.98)), batches: batches, epochs: 8,
          schedule: cosineSchedule(peak: 4e-3, warmup: 60, total: 8 * batches.count), clipNorm: 1,
          stopsWhen: { $0.losses.count == steps }
        ) { loss(model, $0, padding: tokenizer.padding) }
      }
    }

    func batch(_ pairs: [TextPair]) -> PairBatch {
      PairBatch(
        pairs.encoded(source: tokenizer, target: tokenizer), padding: tokenizer.padding, start: tokenizer.start,
        end: tokenizer.end)
    }
  }

  @Test func readsDates() {
    let run = Dates(steps: .max), tokenizer = run.tokenizer
    let found = Self.answers(
      run.model, run.batch(run.test), start: tokenizer.start, end: tokenizer.end, maximum: 12)
    let exact = exactMatch(predicted: found.map(tokenizer.decode), expected: run.test.map(\.target))
    #expect(exact > 0.99, "\(exact)")
    // Attention shows where each part of a date is read: 17/01/21 becomes 2021-01-17.
    let slashes = run.test.filter { $0.source.count == 8 && $0.source.contains("/") }
    #expect(slashes.count > 20)
    let batch = run.batch(slashes)
    let trace = tracing(run.model) { _ = run.model(batch.source.tokens, batch.targetInput.tokens) }
    let weights = trace["decoder.layers.0.crossAttention.weights"].max(axis: 1)
    for (written, read) in [(2...3, 6...7), (5...6, 3...4), (8...9, 0...1)] {
      let places = weights[0..., written.lowerBound..<(written.upperBound + 1)].argMax(axis: -1).scalars
      let share = Double(places.count { read.contains(Int($0)) }) / Double(places.count)
      #expect(share > 0.5, "characters \(written) of the answer")
    }
  }

  // MARK: Characters

  private struct Characters {
    let tokenizer = CharacterTokenizer(trainedOn: LessonText.all)
    let model: GPT
    let history: TrainingHistory

    init(steps: Int) {
      let tokenizer = tokenizer
      let model = withSeed(1) {
        GPT(
          GPTConfiguration(
            vocabulary: tokenizer.vocabularySize, context: 64, dimensions: 64, heads: 4, layers: 2, dropout: 0))
      }
      self.model = model
      let batches = TokenBatches(tokenizer.encode(LessonText.all), batch: 16, time: 64)
      history = withSeed(2) {
        fit(
          model, optimizer: AdamW(model, betas: (0.9, 0.99), weightDecay: 0.1, decaying: { $0.value.rank > 1 }),
          steps: steps, schedule: cosineSchedule(peak: 4e-3, warmup: 30, total: 600), clipNorm: 1
        ) { _ in
          let batch = batches.random()
          return crossEntropy(logits: model(batch.inputs), targets: batch.targets)
        }
      }
    }

    /// The mean over the whole text, in nats a character.
    func loss() -> Double {
      let ids = tokenizer.encode(LessonText.all), windows = (ids.count - 1) / 64
      return noGrad {
        let rows = (0..<windows).map { Array(ids[($0 * 64)..<($0 * 64 + 65)]) }
        let tokens = Tensor(rows, dtype: .int32)
        return crossEntropy(logits: model(tokens[0..., ..<64]), targets: tokens[0..., 1...]).item()
      }
    }
  }

  @Test func learnsLetters() {
    let run = Characters(steps: 600), loss = run.loss()
    #expect(loss < 1.6, "\(loss) nats")
  }

  // MARK: Reproducibility

  @Test func threadsChangeNoBit() {
    func run() -> [[Double]] {
      let (copying, dates, characters) = (Copying(steps: 12), Dates(steps: 12), Characters(steps: 12))
      return [copying.history.losses, dates.history.losses, characters.history.losses]
        + [copying.model.numbers, dates.model.numbers, characters.model.numbers]
    }
    let one = Threads.with(1, run)
    for threads in [2, 3] { #expect(Threads.with(threads, run) == one, "\(threads) threads") }
  }
}
