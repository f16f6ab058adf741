import Foundation
import TensorEngine

extension OperationCatalog {
  /// Sequences of a growing length through three numbers of state.
  static let recurrences: [Operation] = {
    var list = OperationList()
    for (name, kind) in [("elman", RecurrentKind.tanh), ("rectified", .relu), ("lstm", .lstm), ("gru", .gru)] {
      let gates = kind.gates * 3
      list.add(
        name, [],
        {
          [
            Input(shape: [2, $0, gates], scale: 0.5), Input(shape: [gates, 3], phase: 5, scale: 0.1),
            Input(shape: [gates], phase: 7), Input(shape: [2, 3], phase: 2), Input(shape: [2, 3], phase: 4),
          ]
        },
        { x in
          let (outputs, last, cell) = recurrence(
            kind, x[0], weight: x[1], bias: x[2], first: x[3], cell: x[4])
          return concatenated([outputs] + [last, cell].map { $0.expandedDimensions(axis: 1) }, axis: 1)
        }, { byDefinition(kind, $0) }
      ) {
        $0.batches = false
        $0.tolerance = 32
        // As layers: LayerGoldenTests compares them with torch.nn.
        $0.isInPyTorch = false
      }
    }
    return list.operations
  }()

  private static func byDefinition(_ kind: RecurrentKind, _ x: [Reference]) -> Reference {
    let time = x[0].shape[1], gates = kind.gates * 3
    var values: [Double] = []
    for row in 0..<2 {
      var h = (0..<3).map { x[3][[row, $0]] }, c = (0..<3).map { x[4][[row, $0]] }
      for t in 0..<time {
        let given = (0..<gates).map { x[0][[row, t, $0]] }
        let sums = (0..<gates).map { gate in
          x[2].values[gate] + (0..<3).reduce(0) { $0 + x[1][[gate, $1]] * h[$1] }
        }
        (h, c) = step(kind, given, sums, h, c)
        values += h
      }
      values += h + c
    }
    return Reference([2, time + 2, 3], values)
  }

  /// One step for one row, as the papers write it.
  private static func step(
    _ kind: RecurrentKind, _ x: [Double], _ s: [Double], _ h: [Double], _ c: [Double]
  ) -> ([Double], [Double]) {
    func gate(_ index: Int, _ unit: Int) -> Double {
      1 / (1 + Foundation.exp(-x[index * 3 + unit] - s[index * 3 + unit]))
    }
    func fresh(_ index: Int, _ unit: Int, _ share: Double = 1) -> Double {
      Foundation.tanh(x[index * 3 + unit] + share * s[index * 3 + unit])
    }
    switch kind {
    case .tanh: return ((0..<3).map { fresh(0, $0) }, c)
    case .relu: return ((0..<3).map { max(0, x[$0] + s[$0]) }, c)
    case .lstm:
      let cell = (0..<3).map { gate(1, $0) * c[$0] + gate(0, $0) * fresh(2, $0) }
      return ((0..<3).map { gate(3, $0) * Foundation.tanh(cell[$0]) }, cell)
    case .gru:
      return ((0..<3).map { (1 - gate(1, $0)) * fresh(2, $0, gate(0, $0)) + gate(1, $0) * h[$0] }, c)
    }
  }
}
