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
    guard var found = segments.first else { return 0 }
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= index { low = middle } else { high = middle }
    }
    found = segments[low]
    return found.source + index - found.start
  }

  /// The place in the file of a stretch, when it is contiguous there.
  func contiguous(_ range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    let start = source(of: range.lowerBound)
    let last = source(of: range.upperBound - 1)
    return last - start == range.count - 1 ? start..<last + 1 : nil
  }

  /// The map of a part of the text.
  func slice(_ range: Range<Int>) -> InlineMap {
    var result = InlineMap()
    guard !range.isEmpty else { return result }
    result.bytes = Array(bytes[range])
    result.lineStarts = [0]
    for (index, byte) in result.bytes.enumerated() where byte == 0x0A { result.lineStarts.append(index + 1) }
    result.segments = [Segment(start: 0, source: source(of: range.lowerBound))]
    for segment in segments where segment.start > range.lowerBound && segment.start < range.upperBound {
      result.segments.append(Segment(start: segment.start - range.lowerBound, source: segment.source))
    }
    return result
  }

  /// The lines as ranges of `bytes`, without their line feeds.
  var lines: [Range<Int>] {
    lineStarts.indices.map { index in
      lineStarts[index]..<(index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count)
    }
  }
}
