internal import SourceText

/// The text of a leaf block without the prefixes of its containers, and where each byte of it stands in the file.
///
/// libcmark's columns are wrong after lazy continuation lines, tabs and more; so the prefixes are stripped here, libcmark
/// parses the result, and every position comes from this map.
struct InlineMap {
  private struct Segment {
    var start: Int
    var source: Int
  }

  /// The text; lines are joined by one line feed.
  private(set) var bytes: [UInt8] = []
  /// The indices of `bytes` at which lines begin.
  private(set) var lineStarts: [Int] = []
  private var segments: [Segment] = []

  /// Makes an empty map.
  init() {}

  /// Adds a line of the source as a line of its own.
  mutating func addLine(_ source: [UInt8], _ range: Range<Int>) {
    if !lineStarts.isEmpty {
      segments.append(Segment(start: bytes.count, source: range.lowerBound - 1))
      bytes.append(0x0A)
    }
    lineStarts.append(bytes.count)
    add(source[range], at: range.lowerBound)
  }

  /// Adds bytes that stand in the source at an offset to the last line.
  mutating func add(_ slice: ArraySlice<UInt8>, at source: Int) {
    if lineStarts.isEmpty { lineStarts.append(0) }
    segments.append(Segment(start: bytes.count, source: source))
    bytes.append(contentsOf: slice)
  }

  /// The place in the file of the byte at an index (also of the end).
  func source(of index: Int) -> Int {
    guard !segments.isEmpty else { return 0 }
    let found = segments[segment(of: index)]
    return found.source + index - found.start
  }

  private func segment(of index: Int) -> Int {
    max(0, segments.partitioningIndex { $0.start > index } - 1)
  }

  /// The place in the file of a stretch, when it is contiguous there.
  func contiguous(_ range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    let start = source(of: range.lowerBound)
    let last = source(of: range.upperBound - 1)
    return last - start == range.count - 1 ? start..<last + 1 : nil
  }

  /// The place of a stretch, piece by piece.
  func place(_ range: Range<Int>) -> TextPlace? {
    guard !segments.isEmpty, !range.isEmpty else { return nil }
    var place = TextPlace(offset: source(of: range.lowerBound))
    for segment in segments[(segment(of: range.lowerBound) + 1)...] {
      if segment.start >= range.upperBound { break }
      place.goOn(at: segment.source, from: segment.start - range.lowerBound)
    }
    return place
  }

  /// The map of a part of the text.
  func slice(_ range: Range<Int>) -> InlineMap {
    var result = InlineMap()
    guard !range.isEmpty else { return result }
    result.bytes = Array(bytes[range])
    result.lineStarts = [0]
    for (index, byte) in result.bytes.enumerated() where byte == 0x0A { result.lineStarts.append(index + 1) }
    result.segments = [Segment(start: 0, source: source(of: range.lowerBound))]
    for segment in segments[(segment(of: range.lowerBound) + 1)...] {
      if segment.start >= range.upperBound { break }
      result.segments.append(Segment(start: segment.start - range.lowerBound, source: segment.source))
    }
    return result
  }

  /// The lines as ranges of `bytes`, without their line feeds.
  var lines: [Range<Int>] { lineStarts.indices.map(line) }

  /// The lines that a stretch reaches into, cut to it.
  func lines(in range: Range<Int>) -> [Range<Int>] {
    let first = max(0, lineStarts.partitioningIndex { $0 > range.lowerBound } - 1)
    let end = max(first, lineStarts.partitioningIndex { $0 >= range.upperBound })
    return (first..<end).map { line($0).clamped(to: range) }
  }

  private func line(_ index: Int) -> Range<Int> {
    lineStarts[index]..<(index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count)
  }
}
