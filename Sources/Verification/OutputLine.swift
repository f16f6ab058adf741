import NotebookSyntax
import Numerals
import SourceText

/// A line of output: its words and its numbers.
struct OutputLine {
  /// The line as it is written.
  let text: String
  /// Its bytes among those that it was taken from.
  let range: Range<Int>
  /// Its numbers, with their places in the bytes it was taken from.
  let numerals: [Numeral]
  private let bytes: [UInt8]
  private let words: [[UInt8]]

  /// Takes a line of `bytes`, without its line break.
  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    text = String(decoding: bytes[range], as: UTF8.self)
    numerals = NumeralReader.numerals(in: bytes, range: range, context: .code)
    var words: [[UInt8]] = []
    var start = range.lowerBound
    for numeral in numerals {
      words.append(Self.collapsed(bytes[start..<numeral.range.lowerBound]))
      // A unit is a word here: `3%` is not what prints 2.93, nor `65M` what prints 65000000.
      start = numeral.range.upperBound - numeral.notation.suffix.utf8.count
    }
    words.append(Self.trimmed(Self.collapsed(bytes[start..<range.upperBound])))
    self.words = words
  }

  /// The lines of a text, without empty ones at its end.
  static func lines(of text: String) -> [OutputLine] {
    let bytes = Array(text.utf8)
    return ranges(of: bytes, in: 0..<bytes.count).map { OutputLine(bytes: bytes, range: $0) }
  }

  /// The lines in a range of bytes, without their line breaks, and without empty ones at the end.
  static func ranges(of bytes: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
      let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
      result.append(start..<(hasReturn ? end - 1 : end))
      start = end + 1
    }
    while let last = result.last, bytes[last].allSatisfy({ $0 <= 0x20 }) { result.removeLast() }
    return result
  }

  /// Without white space at either end.
  var trimmed: OutputLine {
    let start = bytes[range].firstIndex { $0 > 0x20 } ?? range.upperBound
    let end = bytes[start..<range.upperBound].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return OutputLine(bytes: bytes, range: start..<end)
  }

  /// True when nothing or only white space stands in it.
  var isEmpty: Bool { bytes[range].allSatisfy { $0 <= 0x20 } }

  /// True for a line `...`, which stands for any lines.
  var isElision: Bool { text.filter { $0 != " " && $0 != "\t" } == "..." }

  /// A number as it is written.
  func text(_ numeral: Numeral) -> String { String(decoding: bytes[numeral.range], as: UTF8.self) }

  /// True when everything but the numbers is the same, runs of spaces counting as one.
  func hasWords(of printed: OutputLine) -> Bool { words == printed.words }

  /// How each number stands to the printed one; the words must be the same.
  func verdicts(for printed: OutputLine) -> [Numeral.Verdict] {
    zip(numerals, printed.numerals).map { numeral, actual in
      var bare = numeral
      bare.unit = .one
      return bare.verdict(for: actual.quantity, tolerance: Self.isInteger(actual) ? .exact : .writtenDigits)
    }
  }

  /// True for a number that was printed as an integer, which must be equal.
  static func isInteger(_ printed: Numeral) -> Bool { printed.place >= 0 && printed.notation.exponent == nil }

  /// True when the printed line is as expected.
  func matches(_ printed: OutputLine) -> Bool {
    hasWords(of: printed) && verdicts(for: printed).allSatisfy { $0 == .ok }
  }

  private static func collapsed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      let byte = byte == 0x09 || byte == 0x0D ? 0x20 : byte
      if byte != 0x20 || result.last != 0x20 { result.append(byte) }
    }
    return result
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] { bytes.last == 0x20 ? Array(bytes.dropLast()) : bytes }
}
