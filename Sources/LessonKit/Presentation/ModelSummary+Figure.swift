public import Figures
public import TransformerKit

extension ModelSummary: FigureRepresentable {
  /// A row for each part, inner ones set in, and below them what memory and training take.
  ///
  /// A part's numbers include those of the parts inside. After a run, operations are those of matrix products.
  public var figure: Table {
    let hasRun = operations != nil
    func cells(_ part: String, kind: String = "", output: String = "", _ numbers: Int?...) -> [any TableValue] {
      [part, kind] + (hasRun ? [output] : []) + numbers.prefix(hasRun ? 2 : 1).map { $0 as any TableValue }
    }
    let heads = ["part", "kind"] + (hasRun ? ["output"] : []) + ["parameters"] + (hasRun ? ["operations"] : [])
    return Table(columns: heads) {
      for row in rows {
        cells(
          row.part, kind: row.count > 1 ? "\(row.count) × \(row.kind)" : row.kind,
          output: row.outputShape.map { "\($0)" } ?? "", row.parameters, row.operations ?? 0)
      }
      cells("bytes of the parameters", parameterBytes, nil)
      if hasRun { cells("bytes of all results", outputBytes, nil) }
      cells("bytes in training with Adam", trainingBytes, nil)
      if let operations { cells("operations of a training step", nil, 3 * operations) }
    }
  }
}

extension ModelSummary.Row {
  /// The part's name, set in by its depth with spaces that HTML keeps.
  fileprivate var part: String {
    String(repeating: "\u{2003}", count: depth) + (label.isEmpty ? "(model)" : label)
  }
}
