public import Figures
public import TransformerKit

extension ModelSummary: FigureRepresentable {
  /// A row for each part, inner ones set in, and below them what memory and training take.
  ///
  /// A part's numbers include those of the parts inside. After a run, operations are those of matrix products.
  public var figure: Table {
    let hasRun = operations != nil
    func cells(_ part: String, output: String = "", _ numbers: Int?...) -> [any TableValue] {
      [part] + (hasRun ? [output] : []) + numbers.prefix(hasRun ? 2 : 1).map { $0 as any TableValue }
    }
    return Table(columns: ["part"] + (hasRun ? ["output"] : []) + ["parameters"] + (hasRun ? ["operations"] : [])) {
      for row in rows {
        cells(row.part, output: row.outputShape.map { "\($0)" } ?? "", row.parameters, row.operations ?? 0)
      }
      if showsTotals {
        cells("bytes of the parameters", parameterBytes, nil)
        if hasRun { cells("bytes of all results", outputBytes, nil) }
        cells("bytes in training with Adam", trainingBytes, nil)
        if let operations { cells("operations of a training step", nil, 3 * operations) }
      }
    }
  }
}

extension ModelSummary.Row {
  /// The part with its kind, set in by its depth with spaces that HTML keeps: both in one column, so that the table is
  /// no wider than a page.
  fileprivate var part: String {
    let type = count > 1 ? "\(count) × \(kind)" : kind
    return String(repeating: "\u{2003}", count: depth) + (label.isEmpty ? type : "\(label): \(type)")
  }
}
