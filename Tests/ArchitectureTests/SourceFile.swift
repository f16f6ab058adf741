import Foundation

/// A file of the project as text, for rules that no compiler checks.
struct SourceFile: Sendable {
  /// The path below `Sources`.
  let path: String
  /// Its lines; in `code` without comments.
  let lines: [String]

  /// The target that it belongs to.
  var target: String { path.split(separator: "/").first.map(String.init) ?? "" }

  /// The lines without those that are comments.
  var code: [String] { lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") } }

  /// The modules that it imports.
  var imports: [String] {
    code.compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let mark = words.firstIndex(of: "import"), mark + 1 < words.count,
        words[..<mark].allSatisfy({ $0.hasPrefix("@") || ["public", "package", "internal", "private"].contains($0) })
      else { return nil }
      return words[mark + 1]
    }
  }

  /// Whether a regular expression matches in its code.
  func has(_ pattern: Regex<Substring>) -> Bool { code.contains { $0.contains(pattern) } }

  /// The lengths of its functions and initializers, by name; the formatter puts a brace at the indentation of its `func`.
  var functionLengths: [(name: String, count: Int)] {
    lines.indices.compactMap { start in
      let indent = String(lines[start].prefix { $0 == " " })
      guard let name = lines[start].firstMatch(of: /^ *(?:[@\w()]+ )*(?:func (\w+)|(init)\??[(<])/),
        !lines[start].hasSuffix("}"), let end = lines[start...].firstIndex(of: indent + "}")
      else { return nil }
      return (String(name.output.1 ?? name.output.2 ?? ""), end - start + 1)
    }
  }

  /// All files below `Sources` with one of these endings, in the order of their paths.
  static func all(_ endings: String...) -> [SourceFile] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let sources = tests.deletingLastPathComponent().appending(path: "Sources")
    let paths = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    return paths.sorted().filter { path in endings.contains { path.hasSuffix(".\($0)") } }.compactMap { path in
      guard let text = try? String(contentsOf: sources.appending(path: path), encoding: .utf8) else { return nil }
      return SourceFile(
        path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }
}
