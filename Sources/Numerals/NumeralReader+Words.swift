internal import SourceText

extension NumeralReader {
  /// Words that make the number after them a name.
  private static let names: Set<String> = [
    "Part", "Step", "Figure", "Fig", "Table", "Section", "Chapter", "Equation", "Eq", "Listing", "Appendix", "Lesson",
    "Exercise", "Theorem", "Lemma", "Corollary", "Proposition", "Definition", "Algorithm", "Version", "version",
    "Swift",
    "Python", "Debian", "Ubuntu", "macOS", "iOS", "RFC", "ISO", "IEEE", "USB",
  ]
  /// Words that make the numbers after them names, as many as there are: "Parts 2, 3 and 4".
  private static let plurals: Set<String> = [
    "Parts", "Steps", "Figures", "Figs", "Tables", "Sections", "Chapters", "Equations", "Eqs", "Lessons", "Exercises",
  ]
  private static let months: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
  ]

  /// Passes over a word with its digits, and over the number that it names.
  mutating func readWord() {
    let start = position
    position = endOfWord(from: start)
    if context == .math { return }
    if matches("://", at: position) { return skipAddress() }
    guard position - start <= 11 else { return }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    if !brackets.isEmpty, readNamedValue(word, at: start) { return }
    let isPlural = Self.plurals.contains(word)
    guard isPlural || Self.names.contains(word) || Self.months.contains(word) else { return }
    var next = position
    if byte(next) == UInt8(ascii: ".") { next += 1 }
    next = skipSpaces(from: next)
    guard next > position, byte(next).isDigit else { return }
    if Self.months.contains(word) {
      position = endOfDayAndYear(from: next)
    } else {
      position = endOfVersion(from: next)
      while isPlural, let more = nextInList(from: position) { position = endOfVersion(from: more) }
    }
  }

  /// The next number of "2, 3 and 4" or "4–6" after the one that ends at an offset.
  private func nextInList(from start: Int) -> Int? {
    var offset = start
    for mark in ["–", "-", ",", " and ", " to ", " or "] as [StaticString] where matches(mark, at: offset) {
      offset += mark.utf8CodeUnitCount
      break
    }
    guard offset > start else { return nil }
    offset = skipSpaces(from: offset)
    if matches("and ", at: offset) || matches("or ", at: offset) {
      offset = skipSpaces(from: offset + (matches("and ", at: offset) ? 4 : 3))
    }
    return byte(offset).isDigit ? offset : nil
  }

  /// `inf` and `nan` count as numbers inside brackets, where vectors and matrices print them.
  private mutating func readNamedValue(_ word: String, at start: Int) -> Bool {
    let lowercased = word.lowercased()
    guard lowercased == "inf" || lowercased == "nan" else { return false }
    let end = position
    position = start
    if lowercased == "inf" {
      readInfinity(length: 3)
    } else {
      emit(.notANumber, place: 0, unit: .one, notation: NumeralNotation(), at: start..<end)
      position = end
    }
    return true
  }

  /// The end of an identifier: letters, digits, `_`, and `-2` or `.1` where they belong to it.
  func endOfWord(from start: Int) -> Int {
    var offset = start
    while offset < end {
      if isWordByte(bytes[offset]) && (context != .math || bytes[offset] != UInt8(ascii: "_")) {
        offset += 1
      } else if isLetter(at: offset) {
        offset += 2
      } else if context != .math, matches("\\_", at: offset) {
        offset += 2
      } else if context != .math, offset > start, byte(offset) == UInt8(ascii: "."), byte(offset + 1).isDigit {
        offset += 1
      } else if context != .math, offset - start >= 2, byte(offset) == UInt8(ascii: "-"), byte(offset + 1).isDigit {
        offset += 1
      } else {
        break
      }
    }
    return min(offset, end)
  }

  /// The end of `1.2.3-beta` and the like.
  func endOfVersion(from start: Int) -> Int {
    var offset = start
    while isWordByte(byte(offset)) || byte(offset) == UInt8(ascii: ".") && byte(offset + 1).isDigit { offset += 1 }
    return offset
  }

  /// The end of `14`, `14, 2025`, `2025` after the name of a month.
  private func endOfDayAndYear(from start: Int) -> Int {
    var offset = start
    while byte(offset).isDigit { offset += 1 }
    var next = offset
    if byte(next) == UInt8(ascii: ",") { next += 1 }
    next = skipSpaces(from: next)
    guard next > offset, next - offset <= 2, isDigits(4, at: next) else { return offset }
    return next + 4
  }

  /// The end of a date or a time of day that begins here: `2025-04-14`, `14 April 2025`, `14:00:00 +0800`.
  func endOfDate(at start: Int) -> Int? {
    if isDigits(4, at: start), byte(start + 4) == UInt8(ascii: "-"), isDigits(2, at: start + 5),
      byte(start + 7) == UInt8(ascii: "-"), isDigits(2, at: start + 8)
    {
      return start + 10
    }
    if isDigits(2, at: start), byte(start + 2) == UInt8(ascii: ":"), isDigits(2, at: start + 3),
      byte(start + 5) == UInt8(ascii: ":"), isDigits(2, at: start + 6)
    {
      let zone = start + 9
      let hasZone = byte(zone - 1) == 0x20 && (byte(zone) == UInt8(ascii: "+") || byte(zone) == UInt8(ascii: "-"))
      return hasZone && isDigits(4, at: zone + 1) ? zone + 5 : start + 8
    }
    guard context == .prose || context == .tableCell else { return nil }
    let count = isDigits(2, at: start) ? 2 : isDigits(1, at: start) ? 1 : 0
    guard count > 0, byte(start + count) == 0x20 else { return nil }
    var offset = start + count + 1
    let word = offset
    while byte(offset).isLetter, offset - word < 10 { offset += 1 }
    guard Self.months.contains(String(decoding: bytes[word..<offset], as: UTF8.self)) else { return nil }
    return byte(offset) == 0x20 && isDigits(4, at: offset + 1) ? offset + 5 : offset
  }

  /// The end of `3.` or `3)` at the start of a line.
  func endOfOrdinal(at start: Int) -> Int? {
    guard context == .prose || context == .code else { return nil }
    var offset = start
    while byte(offset).isDigit, offset - start < 4 { offset += 1 }
    guard offset - start <= 3, byte(offset) == UInt8(ascii: ".") || byte(offset) == UInt8(ascii: ")"),
      byte(offset + 1) == 0x20
    else { return nil }
    let marks: [UInt8] = [0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "*")]
    var before = start - 1
    while before >= 0, start - before < 64, marks.contains(bytes[before]) { before -= 1 }
    return before < 0 || bytes[before] == UInt8(ascii: "\n") ? offset + 1 : nil
  }

  private mutating func skipAddress() {
    let stops: [UInt8] = [
      UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "`"),
    ]
    while position < end, bytes[position] > 0x20, !stops.contains(bytes[position]) { position += 1 }
  }

  func isDigits(_ count: Int, at offset: Int) -> Bool {
    for index in 0..<count where !byte(offset + index).isDigit { return false }
    return !byte(offset + count).isDigit
  }
}
