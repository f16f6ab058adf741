internal import SourceText

/// Finds the comments of a cell that state what its statements give.
///
/// Only `// =>` and `// Prints "` count, with just these spaces and letters; any other comment is the author's own.
struct CodeClaimReader {
  /// What was found.
  private(set) var claims: [CodeClaim] = []
  /// What is wrong, each at an offset of the file.
  private(set) var mistakes: [(message: String, offset: Int)] = []
  private let source: SourceFile
  private let cell: Int

  /// Reads the comments of a cell.
  init(_ source: SourceFile, cell: Int, range: Range<Int>) {
    self.source = source
    self.cell = cell
    // Most cells have no such comment: they need no lexer.
    guard
      source.bytes.firstIndex(of: "// =>", in: range) ?? source.bytes.firstIndex(of: "// Prints \"", in: range) != nil
    else { return }
    var comments = comments(in: range)[...]
    while let comment = comments.popFirst() {
      if comment.states(.value, in: source.bytes) {
        var depth = comment.openBrackets(in: source.bytes)
        readValue(
          [comment]
            + belowIt(comment, &comments) { next in
              defer { depth += next.openBrackets(in: source.bytes) }
              return next.goesOn(value: depth, in: source.bytes)
            })
      } else if comment.states(.output, in: source.bytes) {
        readOutput([comment] + belowIt(comment, &comments) { $0.states(.output, in: source.bytes) })
      }
    }
  }

  /// Takes the comments right below another, line by line, as long as they belong to it.
  private func belowIt(
    _ comment: CodeComment, _ comments: inout ArraySlice<CodeComment>, belongs: (CodeComment) -> Bool
  ) -> [CodeComment] {
    var taken: [CodeComment] = []
    while let next = comments.first, next.isRightBelow(taken.last ?? comment), belongs(next) {
      taken.append(next)
      comments.removeFirst()
    }
    return taken
  }

  private func comments(in range: Range<Int>) -> [CodeComment] {
    var result: [CodeComment] = []
    var last = -1
    for token in SwiftLexer.tokens(in: source.bytes, range: range) {
      if token.kind == .lineComment {
        let line = source.location(of: token.range.lowerBound).line
        result.append(CodeComment(range: token.range, line: line, isAlone: last < source.lineStarts[line - 1]))
      }
      last = token.range.upperBound - 1
    }
    return result
  }

  private mutating func readValue(_ parts: [CodeComment]) {
    let texts = parts.map { source.bytes.trimmed($0.text(of: source.bytes)) }
    guard let first = texts.first, let end = parts.last?.range.upperBound, let last = texts.last else { return }
    let range = parts[0].range.lowerBound..<end
    guard texts.contains(where: { !$0.isEmpty }) else {
      mistakes.append(("this comment states no value: write '// => value'", parts[0].range.lowerBound))
      return
    }
    if texts.count == 1, first.count >= 2, let lines = quoted(first) {
      claims.append(
        CodeClaim(
          .value, cell: cell, range: range, statedRange: first.lowerBound + 1..<first.upperBound - 1, lines: lines,
          isQuoted: true))
      return
    }
    let lines = texts.map { CodeClaim.Line(bytes: Array(source.bytes[$0]), place: TextPlace(offset: $0.lowerBound)) }
    claims.append(
      CodeClaim(
        .value, cell: cell, range: range, statedRange: first.lowerBound..<last.upperBound, lines: lines))
  }

  private mutating func readOutput(_ parts: [CodeComment]) {
    var lines: [CodeClaim.Line] = []
    for part in parts {
      let text = source.bytes.trimmed(part.text(of: source.bytes))
      guard let more = quoted(text) else {
        let mistake = "what is printed stands between two quotes, with nothing behind them and the escapes of Swift"
        mistakes.append((mistake, part.range.lowerBound))
        return
      }
      lines += more
    }
    guard let first = parts.first, let last = parts.last else { return }
    let start = source.bytes.trimmed(first.text(of: source.bytes)).lowerBound + 1
    let end = source.bytes.trimmed(last.text(of: source.bytes)).upperBound - 1
    claims.append(
      CodeClaim(
        .output, cell: cell, range: first.range.lowerBound..<last.range.upperBound, statedRange: start..<end,
        lines: lines, isQuoted: true))
  }

  /// The lines of a text in quotes; nil when it is none.
  private func quoted(_ text: Range<Int>) -> [CodeClaim.Line]? {
    let quote = UInt8(ascii: "\"")
    guard text.count >= 2, source.bytes[text.lowerBound] == quote, source.bytes[text.upperBound - 1] == quote else {
      return nil
    }
    return QuotedText(source.bytes, text.lowerBound + 1..<text.upperBound - 1)?.lines
  }
}
