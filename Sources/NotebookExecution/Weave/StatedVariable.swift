internal import NotebookSyntax
internal import SourceText

/// What has the value that a comment states: the statement itself, or the variable that it declares or changes.
enum StatedVariable: Equatable {
  /// The statement is an expression.
  case expression
  /// What is read after the statement, as it is written in it.
  case variable(String)
  /// Why no value can be told.
  case none(String)

  /// Looks at the tokens of a statement that declares so many names.
  init(_ statement: CellStatements.Statement, names: Int, in bytes: [UInt8]) {
    let code = StatementTokens(statement.tokens.filter { !$0.isComment }, in: bytes)
    if statement.item.isDeclaration {
      self = Self.declared(code, names: names)
    } else if statement.item.hasValue {
      self = Self.assigned(code) ?? .expression
    } else {
      self = .none(Self.hasNoValue)
    }
  }

  static let hasNoValue =
    "this statement has no value; '// =>' stands behind an expression, a declaration or an assignment, and "
    + "'// Prints \"…\"' behind what prints"

  private static func declared(_ code: StatementTokens, names: Int) -> StatedVariable {
    guard let keyword = code.firstIndex(among: ["let", "var"]) else { return .none(hasNoValue) }
    let pattern = code.pattern(from: keyword + 1)
    let written = pattern.count { code.isName($0) }
    guard names == written, written > 0 else {
      return .none(names == 0 ? keepsNothing : "this statement declares several variables; give each a line of its own")
    }
    guard code.hasValue(after: pattern.endIndex) else { return .none("the variable has no value yet") }
    return .variable(code.text(pattern))
  }

  /// The left side of an assignment; nil when it is none.
  private static func assigned(_ code: StatementTokens) -> StatedVariable? {
    guard let sign = code.assignment else { return nil }
    var side = 0..<sign
    while let first = side.first,
      code.is(first, among: ["try", "await"]) || first > 0 && code.is(first, among: ["!", "?"])
    {
      side = first + 1..<sign
    }
    if side.count == 1, code.is(side.lowerBound, among: ["_"]) { return .none(keepsNothing) }
    guard code.isFreeOfCalls(side) else {
      return .none(
        "'\(code.text(side))' calls something, which is not done twice; state the value on a line of its own")
    }
    return .variable(code.text(side))
  }

  private static let keepsNothing = "'_' keeps no value; leave out '_ ='"
}
