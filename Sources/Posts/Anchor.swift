internal import SourceText

/// A literal piece of a line, by which a claim names the place where its numbers begin.
package struct Anchor: Sendable, Hashable {
  /// Where an anchor was looked for, and what was found.
  package enum Place: Sendable, Hashable {
    /// It stands once; the offset behind it.
    case found(end: Int)
    /// It stands nowhere; the most similar pieces of lines, nearest first, at most three.
    case missing(candidates: [Range<Int>])
    /// It stands several times.
    case ambiguous([Range<Int>])
  }

  /// The text, without a line break.
  package var text: String

  /// Makes an anchor.
  package init(_ text: String) { self.text = text }

  /// Looks for the anchor in a range of bytes.
  package func place(in bytes: [UInt8], range: Range<Int>) -> Place {
    let range = range.clamped(to: 0..<bytes.count)
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty else { return .missing(candidates: []) }
    var found: [Range<Int>] = []
    var offset = range.lowerBound
    while offset + wanted.count <= range.upperBound {
      if bytes[offset] == wanted[0], bytes[offset..<(offset + wanted.count)].elementsEqual(wanted) {
        found.append(offset..<(offset + wanted.count))
        offset += wanted.count
      } else {
        offset += 1
      }
    }
    if let only = found.first { return found.count == 1 ? .found(end: only.upperBound) : .ambiguous(found) }
    return .missing(candidates: candidates(for: wanted, in: bytes, range: range))
  }

  /// The beginnings of lines that differ from the anchor in at most half of its characters.
  private func candidates(for wanted: [UInt8], in bytes: [UInt8], range: Range<Int>) -> [Range<Int>] {
    guard wanted.count <= 200 else { return [] }
    var rated: [(distance: Int, range: Range<Int>)] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
      let text = bytes[start..<end].firstIndex { $0 > 0x20 } ?? end
      let line = Array(bytes[text..<min(end, text + wanted.count + 8)])
      let distances = EditDistance.toPrefixes(of: line, from: wanted)
      if let distance = distances.min(), 2 * distance <= wanted.count,
        let length = distances.lastIndex(of: distance), length > 0
      {
        rated.append((distance, text..<Self.boundary(in: bytes, from: text + length, to: end)))
      }
      start = end + 1
    }
    return rated.sorted { ($0.distance, $0.range.lowerBound) < ($1.distance, $1.range.lowerBound) }.prefix(3).map(
      \.range)
  }

  /// The next offset that does not lie inside a character.
  private static func boundary(in bytes: [UInt8], from offset: Int, to end: Int) -> Int {
    var offset = offset
    while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
