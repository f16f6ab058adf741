import Foundation
import NotebookSyntax
import SourceText
import Verification

/// What was found as SARIF 2.1.0, the OASIS standard for the results of static analysis.
package struct SARIFFormat: Encodable {
  private let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  private let version = "2.1.0"
  private let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  private struct Run: Encodable {
    var tool: Tool
    var invocations: [Invocation]
    /// Columns count UTF-16 code units, as in most editors.
    var columnKind = "utf16CodeUnits"
    var artifacts: [Artifact]
    var results: [FoundResult]
  }

  private struct Tool: Encodable {
    struct Driver: Encodable {
      var name = "lectern"
      var version, semanticVersion: String
      var rules: [RuleDescription]
    }

    var driver: Driver
  }

  private struct RuleDescription: Encodable {
    struct Configuration: Encodable { var level = "error" }

    var id, name: String
    var shortDescription, fullDescription, help: Message
    var defaultConfiguration = Configuration()
  }

  private struct Message: Encodable { var text: String }

  private struct Invocation: Encodable {
    struct Notification: Encodable {
      var level = "error"
      var message: Message
    }

    var executionSuccessful: Bool
    var exitCode: Int32
    var toolExecutionNotifications: [Notification]
  }

  private struct Artifact: Encodable {
    var location: ArtifactLocation
    /// Our own properties: how many numbers have each standing.
    var properties: Coverage?
  }

  private struct ArtifactLocation: Encodable {
    var uri: String
    var index: Int?
  }

  private struct FoundResult: Encodable {
    var ruleId: String
    var ruleIndex: Int
    var level: String
    var message: Message
    var locations: [Location]
    var fixes: [Correction]?
  }

  private struct Location: Encodable {
    struct Physical: Encodable {
      var artifactLocation: ArtifactLocation
      var region: TextRegion?
    }

    var physicalLocation: Physical
  }

  private struct Correction: Encodable {
    struct Change: Encodable {
      var artifactLocation: ArtifactLocation
      var replacements: [Replacement]
    }

    struct Replacement: Encodable {
      var deletedRegion: TextRegion
      var insertedContent: Message
    }

    var description: Message
    var artifactChanges: [Change]
  }

  /// Gathers a report of the tool in this version.
  package init(_ report: FindingReport, toolVersion: String) {
    var coverages: [(path: String, coverage: Coverage?)] = []
    for file in report.files {
      let documents = file.verified?.documents ?? []
      if documents.isEmpty { coverages.append((file.path, nil)) }
      coverages += documents.map { ($0.source.path, $0.coverage) }
    }
    var seen: Set<String> = []
    coverages = coverages.filter { seen.insert($0.path).inserted }
    let indices = Dictionary(uniqueKeysWithValues: coverages.enumerated().map { ($0.element.path, $0.offset) })
    let rules = Rule.allCases.map { rule in
      RuleDescription(
        id: rule.rawValue, name: rule.symbol, shortDescription: Message(text: rule.title),
        fullDescription: Message(text: rule.help), help: Message(text: rule.help))
    }
    let invocation = Invocation(
      executionSuccessful: report.machineFailures.isEmpty, exitCode: report.outcome.exitCode,
      toolExecutionNotifications: report.machineFailures.map { .init(message: Message(text: $0)) })
    runs = [
      Run(
        tool: Tool(driver: .init(version: toolVersion, semanticVersion: toolVersion, rules: rules)),
        invocations: [invocation],
        artifacts: coverages.map {
          Artifact(location: ArtifactLocation(uri: Self.uri($0.path)), properties: $0.coverage)
        },
        results: report.findings.map { Self.result($0, report.source(of: $0), indices) })
    ]
  }

  /// The JSON, the same bytes for the same report.
  package func text() throws -> String { try JSONEncoder.reproducible.text(of: self) }

  private static func result(_ finding: Finding, _ source: SourceFile?, _ indices: [String: Int]) -> FoundResult {
    let diagnostic = finding.diagnostic
    let place = ArtifactLocation(uri: uri(diagnostic.path), index: indices[diagnostic.path])
    let region = TextRegion(finding, in: source)
    var result = FoundResult(
      ruleId: finding.rule.rawValue, ruleIndex: Rule.allCases.firstIndex(of: finding.rule) ?? 0,
      level: diagnostic.severity.rawValue, message: Message(text: diagnostic.message),
      locations: [Location(physicalLocation: .init(artifactLocation: place, region: region))])
    if let region, let shouldRead = finding.shouldRead, finding.range != nil {
      let replacement = Correction.Replacement(deletedRegion: region, insertedContent: Message(text: shouldRead))
      result.fixes = [
        Correction(
          description: Message(text: "Write \(shouldRead)"),
          artifactChanges: [.init(artifactLocation: place, replacements: [replacement])])
      ]
    }
    return result
  }

  /// A path as the reference to a file, in which no character means anything else.
  private static func uri(_ path: String) -> String {
    let allowed = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
    let encoded = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }
}

extension Rule {
  /// Its identifier in words put together, as SARIF wants a name: `LastDigit`.
  fileprivate var symbol: String {
    rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
