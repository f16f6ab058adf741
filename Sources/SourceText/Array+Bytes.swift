/// Searching in bytes.
extension Array where Element == UInt8 {
  /// Whether the bytes of a text stand at an index.
  @inlinable package func has(_ text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index >= 0, index + count <= self.count else { return false }
    return text.withUTF8Buffer { wanted in
      for step in 0..<count where self[index + step] != wanted[step] { return false }
      return true
    }
  }

  /// The first index in a range at which the bytes of a text stand.
  @inlinable package func firstIndex(of text: StaticString, in range: Range<Int>) -> Int? {
    let count = text.utf8CodeUnitCount
    var index = range.lowerBound
    while index + count <= range.upperBound {
      if has(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// A range without the blanks and line breaks at its ends.
  @inlinable package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isWhitespace { start += 1 }
    while end > start, self[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  /// The bytes of a range as text.
  @inlinable package func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
