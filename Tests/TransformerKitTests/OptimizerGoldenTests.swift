import TensorEngine
import Testing
import TransformerKit

/// 50 steps of each optimiser against what PyTorch computes, which make_training_goldens.py has written down.
@Suite struct OptimizerGoldenTests {
  private static let goldens = (try? TrainingGolden.read()) ?? [:]

  private static let optimizers: [String: @Sendable (TinyNetwork) -> any Optimizer] = [
    "sgd": { SGD($0, learningRate: 0.1) },
    "sgdDecay": { SGD($0, learningRate: 0.1, weightDecay: 0.02) },
    "momentum": { SGD($0, learningRate: 0.05, momentum: 0.9) },
    "momentumDecay": { SGD($0, learningRate: 0.05, momentum: 0.9, weightDecay: 0.02) },
    "nesterov": { SGD($0, learningRate: 0.05, momentum: 0.8, nesterov: true) },
    "nesterovDecay": { SGD($0, learningRate: 0.05, momentum: 0.8, nesterov: true, weightDecay: 0.02) },
    "adam": { Adam($0, learningRate: 0.02) },
    "adamDecay": { Adam($0, learningRate: 0.02, weightDecay: 0.03) },
    "adamPaper": { Adam($0, learningRate: 0.02, betas: (0.9, 0.98), eps: 1e-9) },
    "adamLargeEps": { Adam($0, learningRate: 0.02, eps: 0.1) },
    "adamW": { AdamW($0, learningRate: 0.02) },
    "adamWMatrices": { AdamW($0, learningRate: 0.02, weightDecay: 0.5, decaying: { $0.value.rank > 1 }) },
    "noamClipped": { Adam($0, learningRate: 1, betas: (0.9, 0.98), eps: 1e-9) },
    "valueClipped": { SGD($0, learningRate: 0.1) },
    "accumulated": { Adam($0, learningRate: 0.02) },
  ]

  @Test(arguments: optimizers.keys.sorted())
  func isAsAccurateAsPyTorch(name: String) throws {
    let golden = try #require(Self.goldens[name])
    for dtype in [DType.float64, .float32] {
      let (losses, numbers) = try train(name, dtype)
      compare(losses, try #require(golden.blocks["losses"]), dtype, "\(name), losses, \(dtype)")
      compare(numbers, try #require(golden.blocks["parameters"]), dtype, "\(name), parameters, \(dtype)")
    }
  }

  private func train(_ name: String, _ dtype: DType) throws -> (losses: [Double], numbers: [Double]) {
    let make = try #require(Self.optimizers[name])
    let model = TinyNetwork(dtype), optimizer = make(model)
    let x = sines([6, 3], 0.1, dtype), y = sines([6, 2], 0.9, dtype)
    let losses: [Double]
    switch name {
    case "noamClipped":
      losses =
        fit(
          model, optimizer: optimizer, steps: 50, schedule: noamSchedule(dimensions: 16, warmup: 10, factor: 0.2),
          clipNorm: 0.25
        ) { _ in meanSquaredError(model(x), targets: y) }.losses
    case "accumulated":
      losses =
        fit(model, optimizer: optimizer, steps: 50, accumulate: 3) { batch in
          let start = (batch - 1) % 3 * 2
          return meanSquaredError(model(x[start..<(start + 2)]), targets: y[start..<(start + 2)])
        }.losses
    default:
      // By hand, as a lesson does before it knows `fit`.
      losses = (0..<50).map { _ in
        optimizer.clearGradients()
        let loss = meanSquaredError(model(x), targets: y)
        loss.backward()
        if name == "valueClipped" { clipGradValue(model, limit: 0.03) }
        optimizer.step()
        return loss.item()
      }
    }
    return (losses, model.numbers)
  }

  private func compare(_ found: [Double], _ golden: TrainingGolden.Block, _ dtype: DType, _ what: Comment) {
    #expect(found.count == golden.values.count, what)
    let largest = golden.values.map(\.magnitude).max() ?? 0
    let limit = dtype == .float64 ? 1e-12 : 2 * golden.error + largest * 0x1p-23
    let error = zip(found, golden.values).map { ($0 - $1).magnitude }.max() ?? .infinity
    #expect(error <= limit, what)
  }
}
