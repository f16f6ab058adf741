/// The options of a cell, under Quarto's names.
package struct CellOptions: Sendable, Hashable {
  /// How a cell is expected to fail.
  package enum ExpectedFailure: String, Sendable, CaseIterable {
    /// It does not compile.
    case compile
    /// It stops in a trap.
    case trap
    /// It throws an error that nobody catches.
    case `throws`
  }

  /// The name that references use, such as `fig-weights`.
  package var label: String?
  /// `echo`: show the code.
  package var showsCode = true
  /// `include: false` runs the cell and shows neither code nor output.
  package var isIncluded = true
  /// `eval: false` shows the code and does not run it.
  package var isEvaluated = true
  /// `output`: show what the cell prints and displays.
  package var showsOutput = true
  /// `code-fold`: the code is folded.
  package var foldsCode = false
  /// `code-summary`: the line that unfolds it.
  package var codeSummary: String?
  /// `fig-cap`: the caption of its figures.
  package var figureCaption: String?
  /// `fig-alt`: what a reader who does not see the figure is told.
  package var figureAlternative: String?
  /// `tbl-cap`: the caption of its tables.
  package var tableCaption: String?
  /// `timeout`: seconds.
  package var timeout: Double?
  /// `error`: the cell must fail in this way.
  package var expectedFailure: ExpectedFailure?
  /// `matches`: what the failure's message must contain.
  package var expectedMessage: String?

  /// The options of a cell that sets none.
  package init() {}
}
