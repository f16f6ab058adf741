import Foundation
import TestSupport
import Testing

/// No process of a cell outlives the run.
@Suite struct ProcessTests {
  /// Whether a process with this argument runs.
  private func runs(_ argument: String) -> Bool {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.filter { Int($0) != nil }.contains { id in
      let line = try? Data(contentsOf: URL(filePath: "/proc/\(id)/cmdline"))
      return String(decoding: line ?? Data(), as: UTF8.self).split(separator: "\0").dropFirst() == [argument[...]]
    }
  }

  /// Whether a process runs a program below this directory.
  private func runsProgram(below place: URL) -> Bool {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.contains { id in
      let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/exe")
      return program?.hasPrefix(place.path) == true
    }
  }

  @Test func anEndlessLoopEndsWithAKilledRun() throws {
    let work = try Workspace()
    try work.write("```swift\nimport Foundation\nprint(1)\n```\n```swift\nwhile true {}\n```\n", to: "lesson.md")
    // Built once before, so that the program runs within the time.
    try work.lectern("build", "lesson.md", "--timeout", "0.5")
    let killed = try Command(
      URL(filePath: "/usr/bin/timeout"), ["-s", "KILL", "3", Command.lectern.path, "build", "lesson.md"], in: work.place
    ).run()
    #expect(killed.status != 0)
    let deadline = Date(timeIntervalSinceNow: 5)
    while runsProgram(below: work.place), Date() < deadline { usleep(50_000) }
    #expect(!runsProgram(below: work.place))
  }

  /// Runs a lesson that starts a process, and does something more; tells lectern's exit code.
  private func build(
    starting program: String, _ arguments: [String], then rest: String = "", _ options: String...
  ) throws -> Int32 {
    let work = try Workspace()
    try work.write(
      """
      ```swift
      import Foundation
      let sleeper = Process()
      sleeper.executableURL = URL(fileURLWithPath: "\(program)")
      sleeper.arguments = \(arguments)
      try sleeper.run()
      \(rest)
      ```
      """, to: "lesson.md")
    return try Command(Command.lectern, ["build", "lesson.md"] + options, in: work.place).run().status
  }

  /// An argument of `sleep` that no other process has.
  private func someSeconds() -> String { "8\(Int.random(in: 10_000...99_999))" }

  @Test func aChildLeftBehindEnds() throws {
    let seconds = someSeconds()
    #expect(try build(starting: "/bin/sleep", [seconds]) == 0)
    #expect(!runs(seconds))
  }

  @Test func aDaemonInASessionOfItsOwnEnds() throws {
    let seconds = someSeconds()
    #expect(try build(starting: "/bin/sh", ["-c", "setsid sleep \(seconds) &"], then: "usleep(500_000)") == 0)
    #expect(!runs(seconds))
  }

  @Test func aStoppedCellTakesItsChildrenAlong() throws {
    let seconds = someSeconds()
    #expect(
      try build(starting: "/bin/sleep", [seconds], then: "sleeper.waitUntilExit()", "--timeout", "1") == 1)
    #expect(!runs(seconds))
  }
}
