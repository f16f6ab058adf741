internal import SourceText

extension NumeralReader {
  /// A power of ten and where it ends.
  struct ReadExponent {
    var style: NumeralNotation.Exponent
    var end: Int
  }

  /// Reads `e-7`, ` × 10^{-7}`, ` \times 10^{-7}` or `×10⁻⁷` after the digits of a number.
  func readExponent(at start: Int) -> ReadExponent? {
    let first = byte(start)
    // In TeX only with a sign: `2e5` is a product there.
    let isSigned = byte(start + 1) == UInt8(ascii: "-") || byte(start + 1) == UInt8(ascii: "+")
    if context != .math || isSigned, first == UInt8(ascii: "e") || first == UInt8(ascii: "E") {
      let exponent = readPower(at: start + 1, lead: start..<(start + 1), closing: 0)
      guard var exponent, !isWordByte(byte(exponent.end)) else { return nil }
      if context == .math { exponent.style.plus = "+" }
      return exponent
    }
    var offset = skipSpaces(from: start)
    if matches("×", at: offset) || matches("·", at: offset) {
      offset += 2
    } else if matches("\\times", at: offset) {
      offset += 6
    } else if matches("\\cdot", at: offset) {
      offset += 5
    } else if context != .math, byte(offset) == UInt8(ascii: "x") || byte(offset) == UInt8(ascii: "*") {
      offset += 1
    } else {
      return nil
    }
    return readPowerOfTen(at: skipSpaces(from: offset), from: start)
  }

  /// Reads a `10^{-7}` that stands alone.
  func barePower(at start: Int) -> ReadExponent? {
    guard var power = readPowerOfTen(at: start, from: start) else { return nil }
    power.style.hasMantissa = false
    return power
  }

  /// Appends the number that a power of ten alone is.
  mutating func emitBarePower(_ power: ReadExponent, at start: Int) {
    var notation = NumeralNotation()
    notation.exponent = power.style
    let number = DecimalNumber(digits: [1], exponent: power.style.power)
    emit(.finite(number), place: power.style.power, unit: .one, notation: notation, at: start..<power.end)
    position = power.end
  }

  private func readPowerOfTen(at offset: Int, from start: Int) -> ReadExponent? {
    guard matches("10", at: offset) else { return nil }
    let mark = offset + 2
    if matches("^{", at: mark) {
      return readPower(at: mark + 2, lead: start..<(mark + 2), closing: UInt8(ascii: "}"))
    }
    if byte(mark) == UInt8(ascii: "^") {
      let power = readPower(at: mark + 1, lead: start..<(mark + 1), closing: 0)
      // TeX raises one character only.
      if context == .math, let power, power.end != mark + 2 { return nil }
      return power
    }
    if context == .code, matches("**", at: mark) {
      return readPower(at: mark + 2, lead: start..<(mark + 2), closing: 0)
    }
    return readSuperscript(at: mark, lead: start..<mark)
  }

  private func readPower(at start: Int, lead: Range<Int>, closing: UInt8) -> ReadExponent? {
    var offset = start
    var minus = "-"
    var plus = ""
    var isNegative = false
    if byte(offset) == UInt8(ascii: "-") || byte(offset) == UInt8(ascii: "+") {
      isNegative = byte(offset) == UInt8(ascii: "-")
      if !isNegative { plus = "+" }
      offset += 1
    } else if matches("−", at: offset) {
      minus = "−"
      isNegative = true
      offset += 3
    }
    let digits = offset
    while byte(offset).isDigit, offset - digits < 4 { offset += 1 }
    guard offset > digits, !byte(offset).isDigit, closing == 0 || byte(offset) == closing,
      let magnitude = Int(String(decoding: bytes[digits..<offset], as: UTF8.self))
    else { return nil }
    let style = NumeralNotation.Exponent(
      lead: String(decoding: bytes[lead], as: UTF8.self), trail: closing == 0 ? "" : "}", minus: minus, plus: plus,
      width: offset - digits, isSuperscript: false, hasMantissa: true, power: isNegative ? -magnitude : magnitude)
    return ReadExponent(style: style, end: closing == 0 ? offset : offset + 1)
  }

  private func readSuperscript(at start: Int, lead: Range<Int>) -> ReadExponent? {
    var offset = start
    var isNegative = false
    var plus = ""
    if matches("⁻", at: offset) {
      isNegative = true
      offset += 3
    } else if matches("⁺", at: offset) {
      plus = "⁺"
      offset += 3
    }
    var magnitude = 0
    var count = 0
    while let digit = superscript(at: offset), count < 4 {
      magnitude = magnitude * 10 + digit.value
      offset += digit.length
      count += 1
    }
    guard count > 0, superscript(at: offset) == nil else { return nil }
    let style = NumeralNotation.Exponent(
      lead: String(decoding: bytes[lead], as: UTF8.self), trail: "", minus: "⁻", plus: plus, width: count,
      isSuperscript: true, hasMantissa: true, power: isNegative ? -magnitude : magnitude)
    return ReadExponent(style: style, end: offset)
  }

  /// The raised digit at an offset and its length in bytes.
  func superscript(at offset: Int) -> (value: Int, length: Int)? {
    if byte(offset) == 0xC2 {
      switch byte(offset + 1) {
      case 0xB9: return (1, 2)
      case 0xB2: return (2, 2)
      case 0xB3: return (3, 2)
      default: return nil
      }
    }
    guard byte(offset) == 0xE2, byte(offset + 1) == 0x81 else { return nil }
    let last = byte(offset + 2)
    return last == 0xB0 || (0xB4...0xB9).contains(last) ? (Int(last) - 0xB0, 3) : nil
  }
}
