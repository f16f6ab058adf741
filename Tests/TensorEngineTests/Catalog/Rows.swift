import Foundation
import TensorEngine

extension OperationCatalog {
  static let reductions: [Operation] = {
    var list = OperationList()
    let one: @Sendable (Int) -> [Input] = { [Input(shape: [3, $0])] }
    list.add(
      "sum", ["sum"], one, { sum($0[0], axis: -1) }, { $0[0].reduced(-1, total) },
      or: [{ $0[0].sum(axis: -1) }, { $0[0].sum(axis: -1, keepDims: true).squeezed(axis: -1) }]
    ) { $0.growth = 1 }
    list.add(
      "sumOfColumns", ["sum"], { [Input(shape: [$0, 5])] }, { $0[0].sum(axis: -2) }, { $0[0].reduced(-2, total) }
    ) { $0.growth = 1 }
    list.add(
      "sumOfAll", ["sum"], one, { $0[0].sum() }, { Reference([], [total($0[0].values)]) }
    ) {
      $0.growth = 2
      $0.batches = false
    }
    list.add(
      "mean", ["mean"], one, { mean($0[0], axis: -1) }, { $0[0].reduced(-1) { total($0) / Double($0.count) } },
      or: [{ $0[0].mean(axis: -1) }])
    list.add(
      "variance", ["variance"], one, { variance($0[0], axis: -1) }, { $0[0].reduced(-1, spread) },
      or: [{ $0[0].variance(axis: -1) }])
    list.add(
      "sampleVariance", ["variance"], { [Input(shape: [3, $0 + 1])] }, { $0[0].variance(axis: -1, isSample: true) },
      { $0[0].reduced(-1) { spread($0) * Double($0.count) / Double($0.count - 1) } })
    list.add(
      "standardDeviation", ["standardDeviation"], { [Input(shape: [3, $0 + 1])] },
      { standardDeviation($0[0], axis: -1) }, { $0[0].reduced(-1) { spread($0).squareRoot() } },
      or: [{ $0[0].standardDeviation(axis: -1) }])
    list.add(
      "max", ["max"], one, { max($0[0], axis: -1) }, { $0[0].reduced(-1) { $0.reduce(-.infinity, Swift.max) } },
      or: [{ $0[0].max(axis: -1) }])
    list.add(
      "min", ["min"], one, { min($0[0], axis: -1) }, { $0[0].reduced(-1) { $0.reduce(.infinity, Swift.min) } },
      or: [{ $0[0].min(axis: -1) }])
    list.add(
      "argMax", ["argMax"], one, { argMax($0[0], axis: -1) },
      { $0[0].reduced(-1) { row in Double(row.firstIndex(of: row.max() ?? 0) ?? 0) } },
      or: [{ $0[0].argMax(axis: -1) }]
    ) { $0.isDifferentiable = false }
    list.add(
      "argMin", ["argMin"], one, { argMin($0[0], axis: -1) },
      { $0[0].reduced(-1) { row in Double(row.firstIndex(of: row.min() ?? 0) ?? 0) } },
      or: [{ $0[0].argMin(axis: -1) }]
    ) { $0.isDifferentiable = false }
    list.add(
      "logSumExp", ["logSumExp"], one, { logSumExp($0[0], axis: -1) }, { $0[0].reduced(-1, logOfSum) },
      or: [{ $0[0].logSumExp(axis: -1) }])
    list.add(
      "norm", ["norm"], one, { norm($0[0], axis: -1) },
      { $0[0].reduced(-1) { total($0.map { $0 * $0 }).squareRoot() } }, or: [{ $0[0].norm(axis: -1) }])
    list.add(
      "topK", ["topK"], { [Input(shape: [1, $0 + 2])] }, { topK($0[0], 3).values },
      { $0[0].along(-1) { Array($0.sorted(by: >).prefix(3)) } }, or: [{ $0[0].topK(3).values }])
    list.add(
      "topKPlaces", ["topK"], { [Input(shape: [1, $0 + 2])] }, { topK($0[0], 3).indices },
      { x in
        x[0].along(-1) { row in
          row.indices.sorted { (row[$1], $0) < (row[$0], $1) }.prefix(3).map(Double.init)
        }
      }
    ) { $0.isDifferentiable = false }
    return list.operations
  }()

  static let rows: [Operation] = {
    var list = OperationList()
    let one: @Sendable (Int) -> [Input] = { [Input(shape: [3, $0], scale: 3)] }
    list.add(
      "softmax", ["softmax"], one, { softmax($0[0]) }, { $0[0].along(-1, probabilities) },
      or: [{ $0[0].softmax() }, { $0[0].swappedAxes(-1, -2).softmax(axis: -2).swappedAxes(-1, -2) }])
    list.add(
      "logSoftmax", ["logSoftmax"], one, { logSoftmax($0[0]) },
      { $0[0].along(-1) { row in row.map { $0 - logOfSum(row) } } }, or: [{ $0[0].logSoftmax() }])
    list.add(
      "layerNorm", ["layerNorm"], normInputs, { layerNorm($0[0], weight: $0[1], bias: $0[2], eps: 0.25) },
      { x in
        x[0].along(-1) { row in
          let mean = total(row) / Double(row.count)
          return row.map { ($0 - mean) / (spread(row) + 0.25).squareRoot() }
        }.zip(x[1], *).zip(x[2], +)
      })
    list.add(
      "rmsNorm", ["rmsNorm"], { Array(normInputs($0).prefix(2)) }, { rmsNorm($0[0], weight: $0[1], eps: 0.25) },
      { x in
        x[0].along(-1) { row in
          row.map { $0 / (total(row.map { $0 * $0 }) / Double(row.count) + 0.25).squareRoot() }
        }.zip(x[1], *)
      })
    list.add(
      "crossEntropy", ["crossEntropy"],
      { [Input(shape: [5, $0], scale: 3), Input(shape: [5], phase: 3, kind: .index($0))] },
      { crossEntropy(logits: $0[0], targets: $0[1]) }, { crossEntropyByDefinition($0, 0, nil) }
    ) { $0.batches = false }
    list.add(
      "smoothedCrossEntropy", ["crossEntropy"],
      { [Input(shape: [5, $0 + 1], scale: 3), Input(shape: [5], phase: 3, kind: .index($0 + 1))] },
      { crossEntropy(logits: $0[0], targets: $0[1], labelSmoothing: 0.1, ignoring: 1) },
      { crossEntropyByDefinition($0, 0.1, 1) }
    ) { $0.batches = false }
    return list.operations
  }()

  private static let normInputs: @Sendable (Int) -> [Input] = {
    [
      Input(shape: [3, $0]), Input(shape: [$0], phase: 5, isShared: true),
      Input(shape: [$0], phase: 9, isShared: true),
    ]
  }

  private static func crossEntropyByDefinition(
    _ x: [Reference], _ smoothing: Double, _ ignored: Double?
  ) -> Reference {
    let classes = x[0].shape[1]
    var sum = 0.0, count = 0.0
    for (row, target) in x[1].values.enumerated() where target != ignored {
      let logits = (0..<classes).map { x[0][[row, $0]] }
      for (place, logit) in logits.enumerated() {
        let wanted = (Double(place) == target ? 1 - smoothing : 0) + smoothing / Double(classes)
        sum -= wanted * (logit - logOfSum(logits))
      }
      count += 1
    }
    return Reference([], [sum / count])
  }

  static func total(_ row: [Double]) -> Double { row.reduce(0, +) }

  private static func spread(_ row: [Double]) -> Double {
    let mean = total(row) / Double(row.count)
    return total(row.map { ($0 - mean) * ($0 - mean) }) / Double(row.count)
  }

  private static func logOfSum(_ row: [Double]) -> Double {
    let peak = row.max() ?? 0
    return Foundation.log(total(row.map { Foundation.exp($0 - peak) })) + peak
  }

  static func probabilities(_ row: [Double]) -> [Double] {
    let peak = row.max() ?? 0
    let powers = row.map { Foundation.exp($0 - peak) }
    return powers.map { $0 / total(powers) }
  }
}
