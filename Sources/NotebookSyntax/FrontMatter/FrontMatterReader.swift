import SourceText
import Yams

/// Reads the YAML at the top of a file.
struct FrontMatterReader {
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []
  private let source: SourceFile
  private static let keys = ["seed", "timeout", "optimize", "inputs", "posts", "series"]

  /// Reads a source.
  init(source: SourceFile) { self.source = source }

  /// The front matter; empty when the file has none.
  mutating func read() -> FrontMatter {
    var result = FrontMatter()
    guard isDelimiter(1, "---"), source.lineStarts.count > 1 else { return result }
    guard let last = (2...source.lineStarts.count).first(where: { isDelimiter($0, "---") || isDelimiter($0, "...") })
    else {
      // One line of dashes at the top of a text without a second one is a thematic break, unless keys follow it.
      if startsWithKey(2) {
        let message = "the front matter is not closed: end it with a line '---'"
        diagnostics.append(Diagnostic(.error, message, path: source.path, at: SourceLocation(line: 1, column: 1)))
      }
      return result
    }
    result.range = 0..<source.rangeOfLine(last).upperBound
    let start = source.lineStarts[1]
    let text = source.text(in: start..<source.lineStarts[last - 1])
    do {
      guard let root = try Yams.compose(yaml: text) else { return result }
      guard let mapping = root.mapping else {
        report("the front matter is not a list of 'key: value' lines", root)
        return result
      }
      for (key, value) in mapping { read(key.string ?? "", value, into: &result) }
    } catch let error as YamlError {
      report(error)
    } catch {
      diagnostics.append(Diagnostic(.error, "the front matter is not YAML", path: source.path, at: location(1, 1)))
    }
    return result
  }

  /// True for a line such as `title: A lesson`.
  private func startsWithKey(_ line: Int) -> Bool {
    let text = source.text(in: source.rangeOfLine(line))
    let key = text.prefix { $0.isLetter || $0 == "_" || $0 == "-" }
    return !key.isEmpty && text.dropFirst(key.count).drop { $0 == " " }.first == ":"
  }

  private func isDelimiter(_ line: Int, _ text: String) -> Bool {
    var range = source.rangeOfLine(line)
    if line == 1, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { range = 3..<max(3, range.upperBound) }
    while let last = source.bytes[range].last, last.isBlank { range.removeLast() }
    return source.bytes[range].elementsEqual(text.utf8)
  }

  private mutating func read(_ key: String, _ value: Node, into result: inout FrontMatter) {
    switch key {
    case "title": result.title = text(key, value)
    case "description": result.description = text(key, value)
    case "date": result.date = text(key, value)
    case "categories": result.categories = list(key, value)
    case "tags": result.tags = list(key, value)
    case "lectern":
      guard let mapping = value.mapping else {
        if value.null == nil { report("'lectern' holds 'key: value' lines", value) }
        return
      }
      for (key, value) in mapping { readOwn(key, value, into: &result) }
    default: break
    }
  }

  private mutating func readOwn(_ key: Node, _ value: Node, into result: inout FrontMatter) {
    let name = key.string ?? ""
    switch name {
    case "seed":
      guard let seed = value.int else { return report("'seed' is a whole number", value) }
      result.seed = seed
    case "timeout":
      guard let seconds = value.float, seconds > 0, seconds.isFinite else {
        return report("'timeout' is a number of seconds above 0", value)
      }
      result.timeout = seconds
    case "optimize":
      guard let flag = value.bool else { return report("'optimize' is true or false", value) }
      result.optimizes = flag
    case "inputs": result.inputs = list(name, value)
    case "posts": result.posts = list(name, value)
    case "series": result.series = text(name, value)
    default:
      let nearest = EditDistance.nearest(to: name, among: Self.keys).map { ": did you mean '\($0)'?" } ?? ""
      report("unknown key '\(name)' under 'lectern'\(nearest)", key)
    }
  }

  private mutating func text(_ key: String, _ node: Node) -> String? {
    guard let scalar = node.scalar else {
      report("'\(key)' is one text, not a list", node)
      return nil
    }
    return scalar.string.isEmpty || (node.null != nil && scalar.style == .plain) ? nil : scalar.string
  }

  private mutating func list(_ key: String, _ node: Node) -> [String] {
    if let sequence = node.sequence {
      return sequence.compactMap { item in
        if let scalar = item.scalar { return scalar.string }
        report("'\(key)' is a list of texts", item)
        return nil
      }
    }
    guard let scalar = node.scalar else {
      report("'\(key)' is a list of texts", node)
      return []
    }
    // Jekyll splits a single text at its blanks for these two keys.
    if node.null != nil { return [] }
    return key == "inputs" || key == "posts" ? [scalar.string] : scalar.string.split(separator: " ").map(String.init)
  }

  private mutating func report(_ message: String, _ node: Node) {
    let place = node.mark.map { location($0.line, $0.column) } ?? location(1, 1)
    diagnostics.append(Diagnostic(.error, message, path: source.path, at: place))
  }

  private mutating func report(_ error: YamlError) {
    var detail = ""
    var place = location(1, 1)
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      detail = ": \(problem)"
      place = location(mark.line, mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      detail = ": '\(duplicates.map { $0 }.sorted().joined(separator: "', '"))' appears twice"
      place = location(context.mark.line, context.mark.column)
    default: break
    }
    diagnostics.append(Diagnostic(.error, "the front matter is not YAML\(detail)", path: source.path, at: place))
  }

  /// The place of a line and a column of the YAML, both from 1; Yams counts characters.
  private func location(_ line: Int, _ column: Int) -> SourceLocation {
    let line = min(line + 1, source.lineStarts.count)
    let prefix = source.text(in: source.rangeOfLine(line)).unicodeScalars.prefix(column - 1)
    return SourceLocation(line: line, column: String(String.UnicodeScalarView(prefix)).utf8.count + 1)
  }
}
