import Foundation
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

  @Test func aChildLeftBehindEnds() throws {
    let work = try Workspace()
    let seconds = "8\(Int.random(in: 10_000...99_999))"
    try work.write(
      """
      ```swift
      import Foundation
      let sleeper = Process()
      sleeper.executableURL = URL(fileURLWithPath: "/bin/sleep")
      sleeper.arguments = ["\(seconds)"]
      try sleeper.run()
      ```
      """, to: "lesson.md")
    #expect(try work.lectern("build", "lesson.md").status == 0)
    #expect(!runs(seconds))
  }

  @Test func aDaemonInASessionOfItsOwnEnds() throws {
    let work = try Workspace()
    let seconds = "8\(Int.random(in: 10_000...99_999))"
    try work.write(
      """
      ```swift
      import Foundation
      let sleeper = Process()
      sleeper.executableURL = URL(fileURLWithPath: "/bin/sh")
      sleeper.arguments = ["-c", "setsid sleep \(seconds) &"]
      try sleeper.run()
      usleep(500_000)
      ```
      """, to: "lesson.md")
    #expect(try work.lectern("build", "lesson.md").status == 0)
    #expect(!runs(seconds))
  }

  @Test func aStoppedCellTakesItsChildrenAlong() throws {
    let work = try Workspace()
    let seconds = "8\(Int.random(in: 10_000...99_999))"
    try work.write(
      """
      ```swift
      import Foundation
      let sleeper = Process()
      sleeper.executableURL = URL(fileURLWithPath: "/bin/sleep")
      sleeper.arguments = ["\(seconds)"]
      try sleeper.run()
      sleeper.waitUntilExit()
      ```
      """, to: "lesson.md")
    #expect(try work.lectern("build", "lesson.md", "--timeout", "1").status == 1)
    #expect(!runs(seconds))
  }
}
