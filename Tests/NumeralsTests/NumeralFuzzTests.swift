import Foundation
import Numerals
import TestSupport
import Testing

@Suite struct NumeralFuzzTests {
  private static let pieces: [[UInt8]] = [
    "0", "1", "7", "12", "345", "000", ".", "..", "...", ",", "_", "-", "−", "–", "+", " ", "\u{2009}", "\u{A0}", "e",
    "E", "e-7",
    "×", "x", "10", "^", "^{", "{", "}", "{,}", "\\,", "\\times", "\\cdot ", "%", "\\%", " %", "M", "k", " million",
    " billion",
    "∞", "\\infty", "[", "]", "(", ")", "](", "<", "<!--", "-->", ">", "</b>", "about ", "≈", "~", "Part ", "Step ",
    "April ",
    "2025-04-14", ":", "W", "α", "word", "inf", "nan", "\n", "\n\n", "\\", "\\\\[", "pt]", "$", "`", "*", "⁻", "⁷", "²",
    "**",
    "://", "…", "&", "{%", "{#", "#", "1. ", "x_1", "0x", "‰", "bn", "hundred", " per cent", "\u{2011}", "\\;", "~",
    "Parts ", " and ", "e+", "”",
    "\u{FFFD}", "漢",
  ].map { Array($0.utf8) }

  private func random(_ generator: inout SplitMix) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...14, using: &generator) {
      if Int.random(in: 0..<25, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else {
        bytes += Self.pieces.randomElement(using: &generator) ?? []
      }
    }
    return bytes
  }

  @Test func everyPositionIsANumeral() {
    var generator = SplitMix(seed: 7)
    let contexts: [NumeralContext] = [.prose, .code, .math, .tableCell]
    var failures: [String] = []
    var count = 0
    // A million texts take some ten seconds.
    let rounds = ProcessInfo.processInfo.environment["LECTERN_FUZZ"] == nil ? 100_000 : 1_000_000
    for round in 0..<rounds {
      let bytes = random(&generator)
      let context = contexts[round % 4]
      let start = Int.random(in: 0...min(2, bytes.count), using: &generator)
      let numerals = NumeralReader.numerals(in: bytes, range: start..<bytes.count, context: context)
      count += numerals.count
      var end = start
      for numeral in numerals {
        let isOrdered =
          numeral.range.lowerBound >= end && numeral.range.upperBound <= bytes.count && !numeral.range.isEmpty
        end = numeral.range.upperBound
        let again = NumeralReader.numerals(in: bytes, range: numeral.range, context: context)
        let isSame =
          again.count == 1 && again[0].range == numeral.range && again[0].quantity == numeral.quantity
          && again[0].unit == numeral.unit && again[0].place == numeral.place
        let isNamed = ["inf", "nan"].contains {
          String(decoding: bytes[numeral.range], as: UTF8.self).lowercased().hasSuffix($0)
        }
        if !isOrdered || !isSame && !(numeral.value == nil && isNamed) {
          failures.append(
            "\(context): \(String(decoding: bytes, as: UTF8.self)) → \(String(decoding: bytes[numeral.range], as: UTF8.self))"
          )
        }
      }
    }
    #expect(failures.prefix(10) == [])
    #expect(count > 50_000)
  }
}
