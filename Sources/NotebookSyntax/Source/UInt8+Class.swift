/// The classes of bytes that Markdown distinguishes.
extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// A space, a tab or a part of a line break.
  var isWhitespace: Bool { isBlank || self == 0x0A || self == 0x0D }

  /// `0` to `9`.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// An ASCII letter.
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// An ASCII letter or digit, or a part of a character beyond ASCII.
  var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }

  /// ASCII punctuation: what a backslash escapes.
  var isPunctuation: Bool {
    (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40) || (self >= 0x5B && self <= 0x60)
      || (self >= 0x7B && self <= 0x7E)
  }
}

/// Searching in bytes.
extension Array where Element == UInt8 {
  /// Whether the bytes of a text stand at an index.
  func has(_ text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index >= 0, index + count <= self.count else { return false }
    return text.withUTF8Buffer { wanted in
      for step in 0..<count where self[index + step] != wanted[step] { return false }
      return true
    }
  }

  /// The first index in a range at which the bytes of a text stand.
  func firstIndex(of text: StaticString, in range: Range<Int>) -> Int? {
    let count = text.utf8CodeUnitCount
    var index = range.lowerBound
    while index + count <= range.upperBound {
      if has(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// A range without the blanks and line breaks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isWhitespace { start += 1 }
    while end > start, self[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  /// The bytes of a range as text.
  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
