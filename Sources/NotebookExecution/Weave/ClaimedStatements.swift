internal import NotebookSyntax
internal import SourceText

/// The statement that each `// =>` and `// Prints` comment of a notebook is about.
struct ClaimedStatements {
  /// What became of a claim.
  enum Place: Equatable {
    /// It is about the statement with this number; its value goes by this name in messages.
    case statement(Int, expression: String)
    /// Why it is about none.
    case nowhere(String)
  }

  /// One place per code claim; nil for a claim of a cell that is not in the program.
  private(set) var places: [Place?]
  /// For each cell, its checked statements in order.
  private(set) var checks: [Int: [StatementCheck]] = [:]

  /// Finds nothing, for a program that the parser did not read.
  init(_ notebook: Notebook) { places = notebook.codeClaims.map { _ in nil } }

  /// Finds the statements in the tree of a program that displays and checks nothing yet.
  init(_ items: [Int: [ParseTree.Item]], in notebook: Notebook) {
    self.init(notebook)
    for (cell, claims) in Dictionary(grouping: notebook.codeClaims.indices, by: { notebook.codeClaims[$0].cell }) {
      guard let items = items[cell] else { continue }
      let statements = CellStatements(items, of: notebook.cells[cell], in: notebook.source)
      for id in claims { places[id] = place(id, among: statements, in: notebook) }
    }
  }

  private mutating func place(_ id: Int, among statements: CellStatements, in notebook: Notebook) -> Place {
    let claim = notebook.codeClaims[id]
    let offset = claim.range.lowerBound
    guard statements.statement(around: offset) == nil else { return .nowhere(Self.isInside) }
    guard let statement = statements.statement(before: offset) else { return .nowhere(Self.hasNothingAbove) }
    guard statement.item.isCode else { return .nowhere(Self.runsNothing) }
    var reading = StatementCheck.Reading.nothing
    var expression = ""
    if claim.kind == .value {
      switch StatedVariable(statement, names: statements.names(of: statement), in: notebook.source.bytes) {
      case .expression:
        reading = .expression
        expression = Self.oneLine(notebook.source.text(in: statement.range))
      case .variable(let text):
        reading = .variable(text)
        expression = text
      case .none(let reason): return .nowhere(reason)
      }
    }
    let end = notebook.source.bytes[claim.range.upperBound...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
    let resume = min(end ?? notebook.source.bytes.count, notebook.cells[claim.cell].range.upperBound)
    if let index = checks[claim.cell]?.indices.last, var last = checks[claim.cell]?[index],
      last.start == statement.range.lowerBound
    {
      last.resume = resume
      if last.reading == .nothing { last.reading = reading }
      checks[claim.cell]?[index] = last
      return .statement(last.id, expression: expression)
    }
    checks[claim.cell, default: []].append(
      StatementCheck(
        id: id, start: statement.range.lowerBound, end: statement.range.upperBound, resume: resume, reading: reading))
    return .statement(id, expression: expression)
  }

  /// The first line of an expression, with a sign for the others.
  private static func oneLine(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline)
    return lines.count > 1 ? "\(lines[0]) …" : text
  }

  private static let isInside =
    "this comment stands inside a statement or a declaration; it states something only behind or right below a whole "
    + "statement of the cell"
  private static let hasNothingAbove = "no statement stands before this comment or right above it"
  private static let runsNothing = "a declaration has no value and prints nothing"
}
