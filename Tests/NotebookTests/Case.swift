import Foundation
import TestSupport
import Testing

/// A folder of `Cases`: files as an author would have them, and what `lectern` makes of them.
///
/// Beside the lesson's files it holds `expected.txt`: exit code, standard output, standard error and the names of the
/// files written. `arguments` and `environment` (a line each) replace what the command gets by default; `prepare.sh`
/// makes what a repository cannot hold, such as a file of 2 MB or a directory without permission to write. With
/// `expected.html` the text of `lesson.html` is compared too.
struct Case: Sendable, CustomTestStringConvertible {
  let folder: URL

  var testDescription: String {
    "\(folder.deletingLastPathComponent().lastPathComponent)/\(folder.lastPathComponent)"
  }

  /// All cases of a kind, in the order of their names.
  static func all(_ kind: String) -> [Case] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/\(kind)")
    let folders = (try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)) ?? []
    return folders.filter { !$0.lastPathComponent.hasPrefix(".") }.sorted { $0.path < $1.path }.map(Case.init)
  }

  /// What came of a case.
  struct Outcome {
    /// What happened, as `expected.txt` tells it.
    var text: String
    /// The text of the lesson's page, as `expected.html` has it; nil when no page was written.
    var page: String?
  }

  /// Runs the case in a copy of its folder.
  func run() throws -> Outcome {
    let files = FileManager.default
    let place = files.temporaryDirectory.appending(path: "lectern-case-\(UUID().uuidString)").resolvingSymlinksInPath()
    try files.copyItem(at: folder, to: place)
    defer { try? files.removeItem(at: place) }
    try? files.removeItem(at: place.appending(path: "expected.txt"))
    try? files.removeItem(at: place.appending(path: "expected.html"))
    if files.fileExists(atPath: place.appending(path: "prepare.sh").path) {
      _ = try Command(URL(filePath: "/bin/sh"), ["prepare.sh"], in: place).run()
    }
    let before = try names(in: place)
    let arguments = lines("arguments") ?? ["build", ".", "-o", "output", "--json", "--timeout", "2"]
    let environment = (lines("environment") ?? []).reduce(into: ProcessInfo.processInfo.environment) { all, line in
      let parts = line.split(separator: "=", maxSplits: 1)
      all[String(parts[0])] = String(parts[1])
    }
    let result = try Command(Command.lectern, arguments, in: place, environment: environment).run()
    let written = try names(in: place).subtracting(before).filter { !$0.hasPrefix(".lectern") }
    let text = """
      exit \(result.status)
      --- standard output
      \(result.output)--- standard error
      \(result.errors)--- files
      \(written.sorted().map { $0 + "\n" }.joined())
      """
    let page = try? String(contentsOf: place.appending(path: "output/lesson.html"), encoding: .utf8)
    return Outcome(
      text: text.replacingOccurrences(of: place.path, with: "<case>")
        .replacingOccurrences(of: ProcessInfo.processInfo.environment["PATH"] ?? "<>", with: "<path>"),
      page: page.flatMap(PageText.of))
  }

  /// The expected text; nil when it was never recorded.
  var expected: String? { try? String(contentsOf: folder.appending(path: "expected.txt"), encoding: .utf8) }

  /// The expected text of the page; nil when the case does not compare it.
  var expectedPage: String? { try? String(contentsOf: folder.appending(path: "expected.html"), encoding: .utf8) }

  /// Records what happened as what is expected.
  func record(_ outcome: Outcome) throws {
    try outcome.text.write(to: folder.appending(path: "expected.txt"), atomically: true, encoding: .utf8)
    guard expectedPage != nil else { return }
    try (outcome.page ?? "").write(to: folder.appending(path: "expected.html"), atomically: true, encoding: .utf8)
  }

  private func lines(_ name: String) -> [String]? {
    let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text?.split(separator: "\n").map(String.init)
  }

  private func names(in place: URL) throws -> Set<String> {
    let all = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String } ?? []
    return Set(all)
  }
}
