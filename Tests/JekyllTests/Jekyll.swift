import Foundation
import SourceText
import TestSupport

/// Jekyll with kramdown: `make jekyll-tools` installs it, for tests only.
struct Jekyll {
  /// True when the tests must run, as in `.ci/run`; else they are skipped where Jekyll is missing.
  static let isRequired = ProcessInfo.processInfo.environment["LECTERN_JEKYLL"] == "required"

  /// True when the tests can run, or must.
  static let isThere = isRequired || executable != nil

  /// What the skipped tests say.
  static let note = "Jekyll is missing: 'make jekyll-tools' installs it"

  /// The directory of the project.
  static let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

  private static let executable: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { URL(filePath: String($0)).appending(path: "jekyll") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  /// What Jekyll needs to know to make posts as GitHub Pages does.
  private static let configuration = """
    markdown: kramdown
    kramdown:
      input: GFM
    permalink: /:title.html
    future: true
    """

  /// The pages of some posts, by their names without the day; each post has a day in its front matter.
  static func pages(of posts: [Post]) throws -> [String: String] {
    guard let executable else { throw Missing() }
    let site = FileManager.default.temporaryDirectory.appending(path: "lectern-jekyll-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: site) }
    let directory = site.appending(path: "_posts")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    try configuration.write(to: site.appending(path: "_config.yml"), atomically: true, encoding: .utf8)
    for post in posts {
      try Data(post.bytes).write(to: directory.appending(path: "\(post.day)-\(post.name).md"))
    }
    var environment = ProcessInfo.processInfo.environment
    environment["LANG"] = "C.UTF-8"
    let result = try Command(executable, ["build", "--trace"], in: site, environment: environment).run()
    guard result.status == 0 else { throw Failure(description: result.output + result.errors) }
    return try posts.reduce(into: [:]) { pages, post in
      pages[post.name] = try String(contentsOf: site.appending(path: "_site/\(post.name).html"), encoding: .utf8)
    }
  }

  /// A lesson as a post.
  struct Post {
    /// The name of its file without the ending.
    var name: String
    /// The day in its front matter.
    var day: String
    /// The file.
    var bytes: [UInt8]
  }

  /// Jekyll is not installed, but must be.
  struct Missing: Error, CustomStringConvertible { var description: String { Jekyll.note } }

  /// Jekyll made no site.
  struct Failure: Error, CustomStringConvertible { var description: String }
}
