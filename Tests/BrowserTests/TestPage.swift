import Foundation
import TestSupport
import Testing

/// A page that is looked at in the browser.
struct TestPage: Sendable, Hashable, CustomTestStringConvertible {
  /// Where pages come from.
  enum Origin: Sendable {
    /// `output/`, as it is committed.
    case committed
    /// A lesson of `Lessons`, built for the tests.
    case lesson
    /// `Lessons/hostile.md`, built with `--trust-html`.
    case trusted
  }

  let origin: Origin
  let name: String

  var testDescription: String { "\(origin)/\(name)" }

  /// Every page that must be as pages are: all of `output/`, all lessons, and the index of each.
  static let all: [TestPage] = {
    let lessons = names(in: Self.lessons, ending: ".md").map { String($0.dropLast(3)) + ".html" }
    return names(in: BrowserTools.root.appending(path: "output"), ending: ".html")
      .map { TestPage(origin: .committed, name: $0) }
      + (lessons + ["index.html"]).map { TestPage(origin: .lesson, name: $0) }
  }()

  /// A lesson of `Lessons`.
  static func lesson(_ name: String) -> TestPage { TestPage(origin: .lesson, name: name + ".html") }

  /// The page's file.
  func file() async throws -> URL {
    switch origin {
    case .committed: BrowserTools.root.appending(path: "output/\(name)")
    case .lesson: try await Self.built.value.place.appending(path: "output/\(name)")
    case .trusted: try await Self.built.value.place.appending(path: "trusted/\(name)")
    }
  }

  /// The page in its tab, which all tests share.
  func tab() async throws -> Tab { try await TabStore.shared.tab(for: self) }

  /// What `lectern` said about the lessons.
  static func diagnostics() async throws -> String { try await built.value.read("diagnostics") }

  private static let lessons = BrowserTools.root.appending(path: "Tests/BrowserTests/Lessons")
  private static let built = Task.detached { try build() }

  private static func build() throws -> Workspace {
    let work = try Workspace()
    try FileManager.default.copyItem(at: lessons, to: work.place.appending(path: "notebooks"))
    let result = try work.lectern("build")
    let trusted = try work.lectern("build", "notebooks/hostile.md", "--trust-html", "--output", "trusted")
    // Some lessons have mistakes; a missing library is none.
    guard result.status < 2, trusted.status < 2 else { throw BrowserError("no pages: \(result.errors)") }
    try work.write(result.errors, to: "diagnostics")
    return work
  }

  private static func names(in directory: URL, ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted()
  }
}
