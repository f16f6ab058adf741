import NotebookSyntax
import SourceText
import Verification

/// What was found as annotations of a workflow of GitHub, `::error file=…,line=…::message`, one a line.
package struct AnnotationFormat {
  /// The lines, each with its line break.
  package let text: String

  /// Writes a report.
  package init(_ report: FindingReport) {
    let findings = report.findings.map { Self.line($0, TextRegion($0, in: report.source(of: $0))) }
    let failures = report.machineFailures.map { "::error title=lectern::" + Self.escaped($0) }
    text = (findings + failures).map { $0 + "\n" }.joined()
  }

  private static func line(_ finding: Finding, _ region: TextRegion?) -> String {
    let command: String
    switch finding.diagnostic.severity {
    case .error: command = "error"
    case .warning: command = "warning"
    case .note: command = "notice"
    }
    var properties = [("file", finding.diagnostic.path)]
    if let region {
      properties += [("line", "\(region.startLine)"), ("col", "\(region.startColumn)")]
      // Columns are allowed within one line only.
      if let end = region.endColumn, region.endLine == region.startLine { properties.append(("endColumn", "\(end)")) }
    }
    properties.append(("title", finding.rule.title))
    let list = properties.map { "\($0.0)=\(escapedProperty($0.1))" }.joined(separator: ",")
    return "::\(command) \(list)::" + escaped(finding.diagnostic.message)
  }

  /// What would end the message or be taken for an escape.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      // What a notebook prints may mean something to the terminal that shows the log.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": "\u{FFFD}"
      default: String(scalar)
      }
    }.joined()
  }

  /// What would end a property, as well.
  private static func escapedProperty(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
