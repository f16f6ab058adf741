import Foundation
import TestSupport
import Testing

/// Results are taken from an earlier run exactly when nothing that they depend on has changed.
///
/// The lesson prints its process id, which no two runs share.
@Suite struct CacheTests {
  private let work: Workspace
  private let head = "---\nlectern:\n  inputs: [data.txt]\n---\n\n"
  private let cell = "```swift\nimport Foundation\nProcessInfo.processInfo.processIdentifier\n```\n"

  init() throws {
    work = try Workspace()
    try work.write("1", to: "data.txt")
    try work.write(head + "# Title\n\n" + cell, to: "lesson.md")
  }

  /// Builds the lesson and gives what it displayed.
  private func displayed(_ arguments: [String] = [], environment: [String: String] = [:]) throws -> String {
    let all = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    let arguments = ["build", "lesson.md", "--json"] + arguments
    let result = try Command(Command.lectern, arguments, in: work.place, environment: all).run()
    #expect(result.status == 0, "\(result.errors)")
    let line = try #require(result.output.split(separator: "\n").first { $0.contains("\"text\" :") })
    return String(line.filter(\.isNumber))
  }

  @Test func aProseEditRunsNothing() throws {
    let first = try displayed()
    #expect(try displayed() == first)
    try work.write(head + "# Another title\n\nMore text.\n\n" + cell + "\nAnd more.\n", to: "lesson.md")
    #expect(try displayed() == first)
    #expect(try work.read("output/lesson.html").contains("And more."))
  }

  @Test func freshRunsEverything() throws { #expect(try displayed() != displayed(["--fresh"])) }

  @Test func anotherCellRunsEverything() throws {
    let first = try displayed()
    try work.write(head + "# Title\n\n" + cell.replacing("import", with: "let a = 1\nimport"), to: "lesson.md")
    #expect(try displayed() != first)
  }

  @Test func anotherClaimRunsEverything() throws {
    let first = try displayed()
    try work.write(head + "# Title\n\n" + cell + "\nTwo is 2<!-- = 1 + 1 -->.\n", to: "lesson.md")
    #expect(try displayed() != first)
  }

  @Test func anotherSeedRunsEverything() throws {
    let first = try displayed()
    try work.write(head.replacing("inputs", with: "seed: 5\n  inputs") + "# Title\n\n" + cell, to: "lesson.md")
    #expect(try displayed() != first)
  }

  @Test func otherInputsRunEverything() throws {
    let first = try displayed()
    try work.write("2", to: "data.txt")
    #expect(try displayed() != first)
  }

  @Test func anotherEnvironmentRunsEverything() throws {
    #expect(try displayed() != displayed(environment: ["LECTERN_THREADS": "1"]))
  }

  @Test func optimizationRunsEverything() throws {
    let first = try displayed()
    try work.write(head.replacing("inputs", with: "optimize: true\n  inputs") + "# Title\n\n" + cell, to: "lesson.md")
    #expect(try displayed() != first)
  }

  @Test func failuresAreNotRemembered() throws {
    try work.write("```swift\nprint(1)\nfatalError(\"no\")\n```\n", to: "failing.md")
    #expect(try work.lectern("build", "failing.md").errors.contains("failing.md:3:1: error: no"))
    try work.write("\n\n```swift\nprint(1)\nfatalError(\"no\")\n```\n", to: "failing.md")
    #expect(try work.lectern("build", "failing.md").errors.contains("failing.md:5:1: error: no"))
  }

  @Test func warningsMoveWithTheirCell() throws {
    try work.write("```swift\nlet unused = [1].map { $0 }\n[2].count\nprint(1)\n```\n", to: "warned.md")
    let first = try work.lectern("build", "warned.md").errors
    #expect(first.contains("warned.md:3:5: warning: "))
    try work.write("Text.\n\n```swift\nlet unused = [1].map { $0 }\n[2].count\nprint(1)\n```\n", to: "warned.md")
    #expect(try work.lectern("build", "warned.md").errors.contains("warned.md:5:5: warning: "))
  }
}
