internal import NotebookSyntax
internal import SourceText

/// The statements whose values and outputs comments state.
extension Execution {
  /// Takes the checks out of the plan in whose statements errors lie; false when there is none.
  ///
  /// An error may be one of taking the value, and then only the check fails; else the cell is rejected next time.
  mutating func leaveOutChecks(for errors: [CompilerMessage]) -> Bool {
    var found = false
    for message in errors {
      guard case .cell(let cell)? = origins.owner(of: message),
        let index = plan.checks[cell]?.firstIndex(where: { contains($0, message.location) }),
        let check = plan.checks[cell]?.remove(at: index)
      else { continue }
      checkFailures[check.id] = Self.reason(message.sentence)
      found = true
    }
    return found
  }

  /// The compiler's sentence without the name of our function, which no author wrote.
  private static func reason(_ sentence: String) -> String {
    guard sentence.contains("'statementEnded"), let start = sentence.firstRange(of: "requires that ") else {
      return sentence
    }
    return "its value cannot be taken, which \(sentence[start.lowerBound...])"
  }

  /// Whether a place lies in the lines of a checked statement, or in our line behind them.
  private func contains(_ check: StatementCheck, _ place: SourceLocation) -> Bool {
    (notebook.source.location(of: check.start).line...notebook.source.location(of: check.resume).line)
      .contains(place.line)
  }

  /// One result per code claim.
  var codeClaimResults: [CodeClaimResult] {
    zip(notebook.codeClaims, statements.places).map { claim, place in
      switch place {
      case nil: return .failed("the compiler's parse tree could not be read")
      case .nowhere(let reason): return .failed(reason)
      case .statement(let id, let expression):
        if let reason = checkFailures[id] { return .failed(reason) }
        guard let result = results.statements[id] else { return .failed("its statement did not run") }
        guard claim.kind == .value else { return .printed(result.outputs.printedText) }
        return result.value.map { .value($0, of: expression) } ?? .failed(StatedVariable.hasNoValue)
      }
    }
  }
}
