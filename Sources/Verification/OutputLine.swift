import NotebookSyntax
import Numerals

/// A line of output: its words and its numbers.
struct OutputLine {
  /// The line as it is written.
  let text: String
  /// Its numbers, with their places in the bytes it was taken from.
  let numerals: [Numeral]
  private let bytes: [UInt8]
  private let words: [[UInt8]]

  /// Takes a line of `bytes`, without its line break.
  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    text = String(decoding: bytes[range], as: UTF8.self)
    numerals = NumeralReader.numerals(in: bytes, range: range, context: .code)
    var words: [[UInt8]] = []
    var start = range.lowerBound
    for numeral in numerals {
      words.append(Self.collapsed(bytes[start..<numeral.range.lowerBound]))
      start = numeral.range.upperBound
    }
    words.append(Self.trimmed(Self.collapsed(bytes[start..<range.upperBound])))
    self.words = words
  }

  /// True for a line `...`, which stands for any lines.
  var isElision: Bool { text.filter { $0 != " " } == "..." }

  /// A number as it is written.
  func text(_ numeral: Numeral) -> String { String(decoding: bytes[numeral.range], as: UTF8.self) }

  /// True when everything but the numbers is the same, runs of spaces counting as one.
  func hasWords(of printed: OutputLine) -> Bool { words == printed.words }

  /// How each number stands to the printed one; the words must be the same.
  func verdicts(for printed: OutputLine) -> [Numeral.Verdict] {
    zip(numerals, printed.numerals).map { numeral, actual in
      let isInteger = actual.place >= 0 && actual.notation.exponent == nil && actual.unit == .one
      let quantity = actual.value.map { Numeral.Quantity.finite($0) } ?? actual.quantity
      return numeral.verdict(for: quantity, closeness: isInteger ? .equal : .writtenDigits)
    }
  }

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
