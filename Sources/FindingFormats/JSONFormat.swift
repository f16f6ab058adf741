import Foundation
import NotebookSyntax
import SourceText
import Verification

/// What was found, for other programs: every document, every number, every diagnostic.
///
/// Lines and columns count from 1, columns in bytes of UTF-8, `endColumn` is that of the first byte behind. What does
/// not apply is left out. A new member leaves `version` as it is; one that changes or goes raises it.
package struct JSONFormat: Encodable {
  private let version = 1
  private let outcome: String
  private let machineFailures: [String]
  private let notebooks: [Entry]
  private let replacements: [Replacement]
  private let remarks: [String]

  private struct Entry: Encodable {
    var path: String
    var outcome: String
    var documents: [Document]
    var diagnostics: [FoundDiagnostic]
  }

  private struct Document: Encodable {
    var path: String
    var summary: String
    var coverage: Coverage
    var numbers: [Number]
  }

  private struct Number: Encodable {
    var line, column, endColumn: Int
    var text, standing: String
    var fault, expression, value, shouldRead, reason: String?
    var definedByCell: Int?
  }

  private struct FoundDiagnostic: Encodable {
    var rule, severity, message, path: String
    var line, column, endColumn: Int?
    var expression, value, shouldRead: String?
  }

  /// Gathers a report.
  package init(_ report: FindingReport) {
    outcome = report.outcome.name
    machineFailures = report.machineFailures
    notebooks = report.files.map { file in
      Entry(
        path: file.path, outcome: file.outcome.name,
        documents: file.verified?.documents.map { document in
          Document(
            path: document.source.path, summary: document.coverage.summary, coverage: document.coverage,
            numbers: document.numbers.map { Self.number($0, in: document.source) })
        } ?? [],
        diagnostics: file.verified?.findings.map(Self.diagnostic) ?? [])
    }
    replacements = report.replacements
    remarks = report.remarks
  }

  /// The JSON, the same bytes for the same report.
  package func text() throws -> String { try JSONEncoder.reproducible.text(of: self) }

  private static func number(_ number: CheckedNumber, in source: SourceFile) -> Number {
    let place = source.location(of: number.range.lowerBound)
    var result = Number(
      line: place.line, column: place.column, endColumn: place.column + number.range.count,
      text: source.text(in: number.range), standing: "")
    switch number.standing {
    case .verified(let expression, let value):
      (result.standing, result.expression, result.value) = ("verified", expression, value)
    case .wrong(let fault, let expression, let value, let shouldRead):
      (result.standing, result.fault, result.expression) = ("wrong", fault.rawValue, expression)
      (result.value, result.shouldRead) = (value, shouldRead)
    case .uncheckable(let reason): (result.standing, result.reason) = ("uncheckable", reason)
    case .substituted(let expression, let value):
      (result.standing, result.expression, result.value) = ("substituted", expression, value)
    case .defined(let line): (result.standing, result.definedByCell) = ("given", line)
    case .classified(let kind): result.standing = kind.rawValue
    case .unchecked: result.standing = "unchecked"
    }
    return result
  }

  private static func diagnostic(_ finding: Finding) -> FoundDiagnostic {
    let diagnostic = finding.diagnostic
    return FoundDiagnostic(
      rule: finding.rule.rawValue, severity: diagnostic.severity.rawValue, message: diagnostic.message,
      path: diagnostic.path, line: diagnostic.location?.line, column: diagnostic.location?.column,
      endColumn: finding.range.flatMap { range in diagnostic.location.map { $0.column + range.count } },
      expression: finding.expression, value: finding.value, shouldRead: finding.shouldRead)
  }
}

extension VerifiedNotebook.Outcome {
  /// Its name in JSON.
  var name: String {
    switch self {
    case .holds: "holds"
    case .wrong: "wrong"
    case .uncheckable: "uncheckable"
    }
  }
}
