import NotebookExecution
import NotebookSyntax
import SourceText
import Testing

@Suite struct CrashReportTests {
  private func report(_ description: String, _ frames: [String]) -> CrashReport? {
    let json = """
      {"description": "\(description)", "threads": [
        {"frames": []}, {"crashed": true, "frames": [\(frames.joined(separator: ","))]}]}
      """
    return CrashReport(json: Array(json.utf8), fileName: "part1.md")
  }

  private func frame(_ file: String, _ line: Int, _ column: Int) -> String {
    #"{"symbol": "f", "sourceLocation": {"file": "\#(file)", "line": \#(line), "column": \#(column)}}"#
  }

  @Test func takesTheInnermostFrameOfTheNotebook() throws {
    let crash = try #require(
      report(
        "Illegal instruction",
        [frame("/x/Array.swift", 3, 1), frame("/x/part1.md", 22, 28), frame("/x/part1.md", 30, 1)]))
    #expect(crash.location == SourceLocation(line: 22, column: 28))
    #expect(!crash.isStackOverflow)
  }

  @Test func aFrameWithoutColumnGivesWayToItsCaller() {
    let crash = report("Bad pointer dereference", [frame("part1.md", 2, 0), frame("part1.md", 3, 7)])
    #expect(crash?.location == SourceLocation(line: 3, column: 7))
  }

  @Test func aDeepFaultIsAStackOverflow() {
    let frames = Array(repeating: frame("part1.md", 2, 7), count: 64)
    #expect(report("Bad pointer dereference", frames)?.isStackOverflow == true)
    #expect(report("Illegal instruction", frames)?.isStackOverflow == false)
  }

  @Test func namesTheCompilersOwnTraps() {
    let crash = report("Illegal instruction", [#"{"symbol": "Swift runtime failure: arithmetic overflow"}"#])
    #expect(crash?.runtimeFailure == "arithmetic overflow")
  }

  @Test func otherTextIsNoReport() { #expect(CrashReport(json: Array("{".utf8), fileName: "x") == nil) }
}
