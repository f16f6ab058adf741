import NotebookSyntax
import SourceText

/// The text of an argument in a cell, for messages: `softmax(scores)` of `post.claim("x", equals: softmax(scores))`.
struct CallArgument {
  /// The argument as the author wrote it, on one line.
  let text: String

  /// Reads the argument with a label; nil when there is no such call.
  ///
  /// The place is that of the opening parenthesis, which is what Swift gives for `#line` and `#column`.
  init?(_ label: String, ofCallAt place: SourceLocation, in cell: Cell, of source: SourceFile) {
    guard (1...source.lineStarts.count).contains(place.line) else { return nil }
    let open = source.lineStarts[place.line - 1] + place.column - 1
    guard cell.range.contains(open), source.bytes[open] == UInt8(ascii: "(") else { return nil }
    let tokens = SwiftLexer.tokens(in: source.bytes, range: open..<cell.range.upperBound)
    let words = tokens.map { $0.kind == .literal ? "\"" : source.text(in: $0.range) }
    var depth = 0
    var start: Int?
    for (index, word) in words.enumerated() {
      if ["(", "[", "{"].contains(word) { depth += 1 }
      if [")", "]", "}"].contains(word) { depth -= 1 }
      if let start, depth == 0 || depth == 1 && word == "," {
        let argument = source.text(in: start..<tokens[index].range.lowerBound)
        text = argument.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return
      }
      if depth == 0 { return nil }
      if start == nil, depth == 1, word == label, words.dropFirst(index + 1).first == ":" {
        start = tokens[index + 1].range.upperBound
      }
    }
    return nil
  }
}
