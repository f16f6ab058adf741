internal import SourceText

/// Jekyll's template language, as far as lessons meet it.
enum Liquid {
  /// The stretches between `{% raw %}` and `{% endraw %}`, in which Jekyll leaves braces alone.
  static func rawRanges(in bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var at = 0
    while let open = bytes.firstIndex(of: "{% raw %}", in: at..<bytes.count) {
      let close = bytes.firstIndex(of: "{% endraw %}", in: open..<bytes.count) ?? bytes.count
      result.append(open..<close)
      at = close
    }
    return result
  }
}

extension NotebookBuilder {
  /// Warns when Jekyll would take something in a stretch for Liquid.
  mutating func warnLiquid(in range: Range<Int>, what: String) {
    guard dialect.contains(.jekyll) else { return }
    for index in range where bytes[index] == UInt8(ascii: "{") {
      guard let brace = ["{{", "{%"].first(where: { bytes[index...].starts(with: $0.utf8) }) else { continue }
      if rawRanges.contains(where: { $0.contains(index) }) { continue }
      let tag = bytes[index..<min(range.upperBound, index + 12)]
      if tag.starts(with: "{% raw %}".utf8) || tag.starts(with: "{% endraw %}".utf8) { continue }
      report(
        .warning, "Jekyll would take '\(brace)' in \(what) for Liquid: put '{% raw %}' above and '{% endraw %}' below",
        at: index)
      return
    }
  }
}
