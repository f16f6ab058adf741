package import Numerals

/// The numbers of a document, found by the words that stand before them.
package struct AnchoredNumbers: Sendable {
  /// Why an anchor leads nowhere: a sentence as in a diagnostic.
  package struct Problem: Error, Equatable {
    /// What is wrong, and what to write instead.
    package let sentence: String

    /// Makes a problem.
    package init(sentence: String) { self.sentence = sentence }
  }

  /// The numbers in reading order, none overlapping another.
  package let numerals: [Numeral]
  let name: String
  let bytes: [UInt8]
  let headings: [PostText.Heading]

  /// Reads the numbers of a document.
  package init(_ post: PostText) {
    name = post.name
    bytes = Array(post.text.utf8)
    headings = post.headings
    var numerals: [Numeral] = []
    for run in post.runs {
      for numeral in NumeralReader.numerals(in: bytes, range: run.start..<run.end, context: run.context)
      where numeral.range.lowerBound >= numerals.last?.range.upperBound ?? 0 { numerals.append(numeral) }
    }
    self.numerals = numerals
  }

  /// The bytes from behind an anchor to the next heading.
  ///
  /// The anchor must stand once, or once in the section whose heading is `section`, unless `occurrence` (from 1) says
  /// which one is meant. Without an anchor these are the bytes of the whole section.
  package func place(of anchor: String?, section: String?, occurrence: Int?) throws(Problem) -> Range<Int> {
    let sections = try section.map { title throws(Problem) in try ranges(ofSection: title) } ?? [0..<bytes.count]
    guard let anchor else {
      guard sections.count == 1 else { throw ambiguous(section ?? "", sections.map(\.lowerBound), "an anchor") }
      return sections[0]
    }
    let places = sections.flatMap { self.places(of: anchor, in: $0) }
    let chosen = occurrence ?? 1
    guard !places.isEmpty else { throw missing(anchor, section) }
    guard occurrence != nil || places.count == 1 else {
      throw ambiguous(anchor, places.map(\.lowerBound), section == nil ? "section: or occurrence:" : "occurrence:")
    }
    guard places.indices.contains(chosen - 1) else {
      throw Problem(
        sentence:
          "\"\(anchor)\" stands \(Self.times(places.count)) in \(whole(section)): there is no occurrence \(chosen)")
    }
    let end = places[chosen - 1].upperBound
    return end..<(headings.first { $0.offset >= end }?.offset ?? bytes.count)
  }

  /// The numbers printed in a range: so many, else the first bracketed group, else those on the line of the first.
  package func printed(_ count: Int?, in range: Range<Int>) throws(Problem) -> Range<Int> {
    let candidates = indices(in: range)
    guard let first = candidates.first else {
      throw Problem(
        sentence: "no number follows line \(line(of: range.lowerBound)) of '\(name)' before the next heading")
    }
    if let count {
      guard count >= 1, candidates.count >= count else {
        throw Problem(
          sentence: "\(candidates.count == 1 ? "1 number follows" : "\(candidates.count) numbers follow") "
            + "line \(line(of: range.lowerBound)) of '\(name)' before the next heading, not \(count)")
      }
      return first..<first + count
    }
    var end = first + 1
    if let bracket = numerals[first].bracket {
      while end < candidates.upperBound, numerals[end].bracket == bracket { end += 1 }
    } else {
      let start = numerals[first].range.lowerBound
      let lineEnd = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      while end < candidates.upperBound, numerals[end].range.upperBound <= lineEnd { end += 1 }
    }
    return first..<end
  }

  /// The numbers that stand whole in a range of bytes.
  private func indices(in range: Range<Int>) -> Range<Int> {
    let start = numerals.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? numerals.count
    let end = numerals[start...].firstIndex { $0.range.upperBound > range.upperBound } ?? numerals.count
    return start..<end
  }

  /// The line (from 1) of an offset.
  func line(of offset: Int) -> Int {
    1 + bytes[..<min(offset, bytes.count)].reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }
}
