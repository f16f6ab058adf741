internal import SourceText

/// A comment that ends with its line.
struct CodeComment {
  /// Its bytes, without the line break.
  let range: Range<Int>
  /// Its line.
  let line: Int
  /// True when nothing stands before it in its line.
  let isAlone: Bool

  /// Whether it begins as a claim does.
  func states(_ kind: CodeClaim.Kind, in bytes: [UInt8]) -> Bool {
    switch kind {
    case .output: bytes.has("// Prints \"", at: range.lowerBound)
    // `// ==>` and `// =>>` are arrows of an author's own.
    case .value: bytes.has("// =>", at: range.lowerBound) && !bytes.has(">", at: range.lowerBound + 5)
    }
  }

  /// The bytes behind `// =>`, `// Prints` or `//`.
  func text(of bytes: [UInt8]) -> Range<Int> {
    let mark = states(.value, in: bytes) ? 5 : states(.output, in: bytes) ? 10 : 2
    return range.lowerBound + mark..<range.upperBound
  }

  /// Whether it is all of the line below another.
  func isRightBelow(_ other: CodeComment) -> Bool { isAlone && line == other.line + 1 }

  /// Whether it goes on with a value: by saying `=>` again, or because square brackets are still open.
  func goesOn(value openBrackets: Int, in bytes: [UInt8]) -> Bool {
    states(.value, in: bytes) || openBrackets > 0 && !states(.output, in: bytes)
  }

  /// How many more square brackets it opens than it closes.
  func openBrackets(in bytes: [UInt8]) -> Int {
    bytes[range].reduce(0) { $0 + ($1 == UInt8(ascii: "[") ? 1 : $1 == UInt8(ascii: "]") ? -1 : 0) }
  }
}
