import Foundation
import Numerals
import TestSupport

/// A random number in a random notation, with the value and the place that it states by Foundation's arithmetic.
struct WrittenNumeral {
  var text = ""
  var context = NumeralContext.prose
  var value = Decimal()
  /// The power of ten of its last digit.
  var place = 0

  init(_ generator: inout SplitMix) {
    context = Self.pick([.prose, .code, .math, .tableCell], &generator)
    let isMath = context == .math
    let sign = Self.pick(isMath ? ["", "", "-", "+"] : ["", "", "-", "−", "+", "–"], &generator)
    var whole = (0..<Int.random(in: 1...11, using: &generator)).map { _ in Int.random(in: 0...9, using: &generator) }
    if whole.count > 1, whole[0] == 0 { whole[0] = 7 }
    let decimals = (0..<Self.pick([0, 0, 1, 2, 3, 6, 12], &generator)).map { _ in
      Int.random(in: 0...9, using: &generator)
    }
    let separator = Self.pick(
      isMath ? ["", "\\,", "{,}", ",", "\\;"] : ["", ",", "_", "\u{2009}", "\u{202F}", "\u{A0}"], &generator)
    text = sign
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text += separator }
      text += String(digit)
    }
    if !decimals.isEmpty { text += "." + decimals.map(String.init).joined() }
    let power = Bool.random(using: &generator) ? exponent(isMath, &generator) : unit(isMath, &generator)
    place = power - decimals.count
    let digits = Decimal(string: (whole + decimals).map(String.init).joined()) ?? .nan
    value = Decimal(sign: "-−–".contains(sign) && !sign.isEmpty ? .minus : .plus, exponent: place, significand: digits)
  }

  private mutating func exponent(_ isMath: Bool, _ generator: inout SplitMix) -> Int {
    let power = Int.random(in: -15...18, using: &generator)
    let raised = String(power).map { ["-": "⁻", "2": "²", "3": "³", "1": "¹"][$0] ?? Self.superscript($0) }.joined()
    let forms =
      isMath
      ? [" \\times 10^{\(power)}", "\\cdot10^{\(power)}", power < 0 ? "e\(power)" : " \\times 10^{\(power)}"]
      : ["e\(power)", "E\(power < 0 ? "" : "+")\(power)", " × 10^{\(power)}", "×10^\(power)", " · 10\(raised)"]
    text += Self.pick(forms, &generator)
    return power
  }

  private mutating func unit(_ isMath: Bool, _ generator: inout SplitMix) -> Int {
    let units = [
      ("", 0), ("", 0), ("%", -2), (" %", -2), ("\u{A0}%", -2), ("M", 6), ("k", 3), ("B", 9), (" million", 6),
      (" billion", 9), (" percent", -2), ("‰", -3),
    ]
    let unit = Self.pick(isMath ? [("", 0), ("\\%", -2), ("\\,\\%", -2)] : units, &generator)
    text += unit.0
    return unit.1
  }

  private static func superscript(_ digit: Character) -> String {
    guard let value = digit.wholeNumberValue, let scalar = Unicode.Scalar(0x2070 + UInt32(value)) else { return "" }
    return String(Character(scalar))
  }

  private static func pick<Element>(_ choices: [Element], _ generator: inout SplitMix) -> Element {
    choices[Int.random(in: choices.indices, using: &generator)]
  }
}
