internal import SourceText

/// The opening line of a fence.
struct Fence {
  /// A backtick or a tilde.
  let character: Character
  /// How many of them.
  let length: Int

  /// Reads the start of a line's content; nil when no fence opens there.
  init?(_ bytes: [UInt8], _ line: Range<Int>) {
    var end = line.lowerBound
    while end < line.upperBound, bytes[end] == bytes[line.lowerBound] { end += 1 }
    guard end - line.lowerBound >= 3, [0x60, 0x7E].contains(bytes[line.lowerBound]) else { return nil }
    character = Character(Unicode.Scalar(bytes[line.lowerBound]))
    length = end - line.lowerBound
  }

  /// Whether a line closes it.
  func closes(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let content = bytes.trimmed(line)
    return content.count >= length && content.lowerBound - line.lowerBound <= 3
      && bytes[content].allSatisfy { $0 == character.asciiValue }
  }
}
