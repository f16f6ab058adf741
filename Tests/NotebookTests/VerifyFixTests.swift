import Foundation
import TestSupport
import Testing

/// `lectern verify --fix` changes wrong numbers, and nothing else, and nobody ever sees half of it.
@Suite struct VerifyFixTests {
  private let lesson = """
    # Fix\r
    \t
    ```swift
    let p = 0.702447
    ```

    Größe 0.66<!-- = p -->, **66 %**<!-- = p -->, 漢字 $6.6 \\times 10^{-1}$<!-- = p -->, not 0.66 😀
    > and 0.71<!-- = p -->
    """

  /// The same with every wrong number right, written down by hand.
  private let mended = """
    # Fix\r
    \t
    ```swift
    let p = 0.702447
    ```

    Größe 0.70<!-- = p -->, **70 %**<!-- = p -->, 漢字 $7.0 \\times 10^{-1}$<!-- = p -->, not 0.66 😀
    > and 0.70<!-- = p -->
    """

  @Test func onlyWrongNumbersChangeAndThenAllHolds() throws {
    let work = try Workspace()
    try work.write(lesson, to: "lesson.md")
    #expect(try work.lectern("verify", "lesson.md").status == 1)
    let result = try work.lectern("verify", "lesson.md", "--fix")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(
      result.output.hasPrefix(
        """
        lesson.md:7:9: 0.66 → 0.70
        lesson.md:7:29: 66 % → 70 %
        lesson.md:7:57: 6.6 \\times 10^{-1} → 7.0 \\times 10^{-1}
        lesson.md:8:7: 0.71 → 0.70

        """))
    #expect(Array(try work.read("lesson.md").utf8) == Array(mended.utf8))
    #expect(try work.lectern("verify", "lesson.md").status == 0)
    #expect(try work.lectern("verify", "lesson.md", "--fix", "-q").output == "")
    #expect(Array(try work.read("lesson.md").utf8) == Array(mended.utf8))
  }

  /// A number of a post may be computed from another one that is printed there, so that a mended one makes it wrong.
  @Test func postsAreMendedUntilNothingChanges() throws {
    let post = "Before: [2.4, 1.2, 0.3]\r\n\r\nAfter: [0.66, 0.24, 0.10],\r\nfirst 0.66, twice 1.32.\r\n"
    let work = try Workspace()
    try work.write(post, to: "posts/post.markdown")
    try work.write(
      """
      ---
      lectern:
        posts: [post.markdown]
      ---

      ```swift
      let post = Post("post.markdown")
      post.given("Before:")
      post.claim("After:", equals: softmax(post.numerals("Before:")))
      post.claim("first", equals: post.numerals("After:")[0])
      post.claim("twice", equals: 2 * post.numerals("first", count: 1))
      ```
      """, to: "lesson.md")
    #expect(try work.lectern("verify", "lesson.md", "--posts", "posts").status == 1)
    #expect(try work.lectern("verify", "lesson.md", "--posts", "posts", "--fix").status == 0)
    let mended = "Before: [2.4, 1.2, 0.3]\r\n\r\nAfter: [0.70, 0.21, 0.09],\r\nfirst 0.70, twice 1.40.\r\n"
    #expect(Array(try work.read("posts/post.markdown").utf8) == Array(mended.utf8))
    #expect(try work.lectern("verify", "lesson.md", "--posts", "posts", "--strict").status == 0)
  }

  /// A second name of the old file shows whether anything was written into it.
  @Test func theOldFileIsReplacedNotWritten() throws {
    let work = try Workspace()
    try work.write(lesson, to: "real/lesson.md")
    let real = work.place.appending(path: "real/lesson.md")
    let link = work.place.appending(path: "lesson.md")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "real/lesson.md")
    try FileManager.default.linkItem(at: real, to: work.place.appending(path: "old.txt"))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real.path)
    #expect(try work.lectern("verify", "lesson.md", "--fix").status == 0)
    #expect(Array(try work.read("old.txt").utf8) == Array(lesson.utf8))
    #expect(Array(try work.read("real/lesson.md").utf8) == Array(mended.utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "real/lesson.md")
    let permissions = try FileManager.default.attributesOfItem(atPath: real.path)[.posixPermissions] as? Int
    #expect(permissions == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: real.deletingLastPathComponent().path) == ["lesson.md"])
  }

  /// Killed at many moments, before, while and after it writes.
  @Test func aKilledRunLeavesTheOldFileOrTheNewOne() throws {
    let work = try Workspace()
    // Long, so that writing it takes some time.
    let tail = String(repeating: "\nText without any number that goes on and on.\n", count: 10_000)
    try work.write(lesson + tail, to: "lesson.md")
    try work.lectern("verify", "lesson.md")
    let old = Array((lesson + tail).utf8)
    let new = Array((mended + tail).utf8)
    let start = ContinuousClock.now
    try work.lectern("verify", "lesson.md")
    let usual = start.duration(to: .now) / .seconds(1)
    var generator = SplitMix(seed: 5)
    for _ in 0..<8 {
      try work.write(lesson + tail, to: "lesson.md")
      let moment = usual * Double.random(in: 0.3...1.5, using: &generator)
      _ = try Command(
        URL(filePath: "/usr/bin/timeout"),
        ["-s", "KILL", "\(moment)", Command.lectern.path, "verify", "lesson.md", "--fix", "-q"], in: work.place
      ).run()
      let now = Array(try work.read("lesson.md").utf8)
      #expect(now == old || now == new)
    }
  }

  @Test func aFileThatCannotBeReplacedStays() throws {
    guard getuid() != 0 else { return }
    let work = try Workspace()
    try work.write(lesson, to: "lesson.md")
    try work.lectern("verify", "lesson.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: work.place.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: work.place.path) }
    let result = try work.lectern("verify", "lesson.md", "--fix")
    #expect(result.status == 2)
    #expect(result.errors.contains("lectern: 'lesson.md' cannot be written: Permission denied"))
    #expect(Array(try work.read("lesson.md").utf8) == Array(lesson.utf8))
  }

  /// The cell reads the number that the text states, so that there is nothing to settle on.
  @Test func numbersThatDoNotSettleAreNamed() throws {
    let work = try Workspace()
    try work.write(
      """
      ---
      lectern:
        inputs: [lesson.md]
      ---

      ```swift
      import Foundation
      let text = try String(contentsOfFile: "lesson.md", encoding: .utf8)
      let stated = Int(text.components(separatedBy: "state ")[2].prefix { $0.isNumber })!
      ```

      I state 1<!-- = stated + 1 -->.
      """, to: "lesson.md")
    let result = try work.lectern("verify", "lesson.md", "--fix", "-q")
    #expect(result.status == 1, "\(result.output)\(result.errors)")
    #expect(result.output.hasPrefix("lesson.md:12:9: 1 → 2\nlesson.md:12:9: 2 → 3\n"))
    #expect(
      result.output.contains(
        "lesson.md:12:9: this number does not settle: whenever it is replaced, its claim wants another one\n"))
  }

  /// Lines of an output are found wrong one after the other, so that more than one round is needed.
  @Test func severalRoundsMendWhatComesToLightLater() throws {
    let work = try Workspace()
    let numbers = (1...8).map { "line \($0) of 9\n" }.joined()
    try work.write(
      "```swift\nfor index in 1...8 { print(\"line\", index, \"of 8\") }\n```\n\n```output\n\(numbers)```\n",
      to: "lesson.md")
    let result = try work.lectern("verify", "lesson.md", "--fix", "-q")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(try !work.read("lesson.md").contains("of 9"))
  }
}
