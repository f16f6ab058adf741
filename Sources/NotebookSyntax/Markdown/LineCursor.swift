internal import SourceText

/// A place in a line that knows its column, since a tab may be used up in parts.
struct LineCursor {
  private let bytes: [UInt8]
  private let end: Int
  /// The offset of the byte here.
  private(set) var offset: Int
  private var column = 0
  /// Columns of a tab at `offset` that are used already.
  private var used = 0

  /// The start of a line.
  init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    offset = line.lowerBound
    end = line.upperBound
  }

  /// The byte here; nil at the end of the line.
  var byte: UInt8? { offset < end ? bytes[offset] : nil }

  /// The columns of blanks from here on.
  var indent: Int {
    var copy = self
    while let byte = copy.byte, byte.isBlank { copy.advance(columns: 1) }
    return copy.column - column
  }

  /// Whether nothing but blanks follows.
  var isBlank: Bool { bytes[offset..<end].allSatisfy(\.isBlank) }

  /// Goes on by columns of blanks, or by bytes where there is no blank.
  mutating func advance(columns: Int) {
    for _ in 0..<columns {
      guard let byte else { return }
      column += 1
      if byte == 0x09 {
        used += 1
        if column % 4 != 0 { continue }
      }
      used = 0
      offset += 1
    }
  }

  /// Skips the prefix of a container; false when the line lacks it (a lazy continuation).
  mutating func skip(_ container: Container, line: Int) -> Bool {
    switch container {
    case .quote:
      let indent = indent
      var ahead = self
      ahead.advance(columns: indent)
      guard indent <= 3, ahead.byte == UInt8(ascii: ">") else { return false }
      ahead.advance(columns: 1)
      if let byte = ahead.byte, byte.isBlank { ahead.advance(columns: 1) }
      self = ahead
      return true
    case .item(let firstLine, let contentStart, let width):
      if line == firstLine {
        while offset < min(contentStart, end) { advance(columns: 1) }
        return true
      }
      guard indent >= width || isBlank else { return false }
      advance(columns: min(width, indent))
      return true
    }
  }

  /// The item whose marker stands here; nil when there is none.
  func item(line: Int) -> Container? {
    var ahead = self
    let indent = indent
    ahead.advance(columns: indent)
    var marker = 0
    while let byte = ahead.byte, byte.isDigit {
      ahead.advance(columns: 1)
      marker += 1
    }
    guard ahead.byte != nil else { return nil }
    ahead.advance(columns: 1)
    marker += 1
    let blanks = ahead.indent
    let padding = ahead.isBlank || blanks > 4 ? 1 : blanks
    ahead.advance(columns: min(padding, blanks))
    return .item(firstLine: line, contentStart: ahead.offset, width: indent + marker + padding)
  }
}
