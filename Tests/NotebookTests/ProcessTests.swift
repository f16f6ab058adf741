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
