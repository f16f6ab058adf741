import NotebookSyntax

extension Message {
  /// The source of a number that stands in a comment about what a statement prints.
  static let statementOutput = "output of the statement before it"

  /// A value that is no number is not what a comment states.
  static func otherValue(_ stated: String, _ value: String, _ expression: String) -> String {
    "text says \"\(shown(stated))\", code computes \"\(shown(value))\" (\(expression))"
  }

  /// A comment states a text, but the value is a number.
  static func notAText(_ stated: String, _ value: String, _ expression: String) -> String {
    "text says \"\(shown(stated))\" in quotes, code computes the number \(shown(value)) (\(expression))"
  }

  /// Why the comments of a cell are not checked; nil when they are.
  static func unchecked(_ options: CellOptions) -> String? {
    let advice = "write it without '=>' or 'Prints', or let the cell run"
    if !options.isEvaluated { return "this comment is not checked, because its cell has eval: false; \(advice)" }
    return options.expectedFailure.map {
      "this comment is not checked, because its cell has error: \($0.rawValue); \(advice)"
    }
  }
}
