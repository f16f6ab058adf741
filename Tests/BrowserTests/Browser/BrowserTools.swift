import Foundation

/// What these tests need beside Swift: `make browser-tools` installs it, for tests only.
enum BrowserTools {
  /// True when the tests must run, as in `.ci/run`; else they are skipped where a tool is missing.
  static let areRequired = ProcessInfo.processInfo.environment["LECTERN_BROWSER"] == "required"

  /// True when the tests can run, or must.
  static let areThere = areRequired || ((try? chromium()) != nil && (try? axe()) != nil)

  /// What the skipped tests say.
  static let note = "Chromium or axe is missing: 'make browser-tools' installs both"

  /// The executable of Chromium.
  static func chromium() throws -> URL {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    for directory in path.split(separator: ":") {
      let file = URL(filePath: String(directory)).appending(path: "chromium")
      if FileManager.default.isExecutableFile(atPath: file.path) { return file }
    }
    throw BrowserError("Chromium is not installed: run 'make browser-tools'")
  }

  /// The script of axe, which finds what keeps people from using a page.
  static func axe() throws -> String {
    let file = root.appending(path: ".build/axe/axe_playwright_python/axe.min.js")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw BrowserError("axe is not in .build/axe: run 'make browser-tools'")
    }
    return text
  }

  /// The directory of the project.
  static let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
}
