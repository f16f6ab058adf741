internal import SourceText

extension NumeralReader {
  /// Reads what follows the digits directly: a unit, letters, or what shows that this is no number (nil).
  ///
  /// `end` is where the number ends, `next` where reading goes on.
  func readTail(at start: Int) -> (unit: Numeral.Unit, end: Int, next: Int)? {
    guard isWordByte(byte(start)) || isLetter(at: start) else {
      let (unit, end) = readUnit(at: start)
      return (unit, end, end)
    }
    var offset = start
    while byte(offset).isLetter { offset += 1 }
    let letters = bytes[start..<offset]
    if isRadix(at: start) { return nil }
    if letters.count == 1, letters.first == UInt8(ascii: "x"), byte(offset).isDigit {
      return (.one, start, offset)
    }
    if offset == start || isWordByte(byte(offset)) || letters.count > 4 { return nil }
    if letters.count == 1, let power = Self.letterPower(bytes[start]) {
      return (.multiplier(power: power), offset, offset)
    }
    if letters.elementsEqual("bn".utf8) { return (.multiplier(power: 9), offset, offset) }
    if ["st", "nd", "rd", "th", "D"].contains(String(decoding: letters, as: UTF8.self)) { return nil }
    return (.one, start, offset)
  }

  /// True at the letter of `0x1F`, `0b101` and `0o17`.
  private func isRadix(at offset: Int) -> Bool {
    guard byte(offset - 1) == UInt8(ascii: "0"), !byte(offset - 2).isDigit, byte(offset - 2) != UInt8(ascii: ".")
    else { return false }
    let next = byte(offset + 1)
    switch byte(offset) | 0x20 {
    case UInt8(ascii: "x"): return next.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(next | 0x20)
    case UInt8(ascii: "b"), UInt8(ascii: "o"): return next.isDigit
    default: return false
    }
  }

  /// Reads `%`, `\%`, ` %`, `‰`, ` million`, ` percent`.
  func readUnit(at start: Int) -> (Numeral.Unit, Int) {
    var offset = skipUnitSpace(from: start)
    let isSpaced = offset > start
    if matches("\\%", at: offset) { return (.percent, offset + 2) }
    if byte(offset) == UInt8(ascii: "%"), context != .math, !isRemainder(at: offset, isSpaced: isSpaced) {
      return (.percent, offset + 1)
    }
    if matches("‰", at: offset) { return (.multiplier(power: -3), offset + 3) }
    guard isSpaced, context != .math else { return (.one, start) }
    let word = offset
    while byte(offset).isLetter, offset - word < 9 { offset += 1 }
    guard !isWordByte(byte(offset)) else { return (.one, start) }
    switch String(decoding: bytes[word..<offset], as: UTF8.self) {
    case "percent": return (.percent, offset)
    case "per" where matches(" cent", at: offset) && !isWordByte(byte(offset + 5)): return (.percent, offset + 5)
    case "hundred": return (.multiplier(power: 2), offset)
    case "thousand": return (.multiplier(power: 3), offset)
    case "million": return (.multiplier(power: 6), offset)
    case "billion", "bn": return (.multiplier(power: 9), offset)
    case "trillion": return (.multiplier(power: 12), offset)
    default: return (.one, start)
    }
  }

  private static func letterPower(_ letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "k"), UInt8(ascii: "K"): 3
    case UInt8(ascii: "M"): 6
    case UInt8(ascii: "B"), UInt8(ascii: "G"): 9
    case UInt8(ascii: "T"): 12
    default: nil
    }
  }

  /// True when `%` in code is the operator of `7 % 3`.
  private func isRemainder(at offset: Int, isSpaced: Bool) -> Bool {
    guard context == .code else { return false }
    let next = byte(isSpaced ? skipSpaces(from: offset + 1) : offset + 1)
    return isWordByte(next) || next == UInt8(ascii: "(") && isSpaced
  }

  /// One space of any width, or TeX's `\,` and `~`.
  private func skipUnitSpace(from offset: Int) -> Int {
    if byte(offset) == 0x20 { return offset + 1 }
    if matches("\u{A0}", at: offset) { return offset + 2 }
    if matches("\u{2009}", at: offset) || matches("\u{202F}", at: offset) { return offset + 3 }
    if context == .math, matches("\\,", at: offset) || matches("\\ ", at: offset) { return offset + 2 }
    if context == .math, byte(offset) == UInt8(ascii: "~") { return offset + 1 }
    return offset
  }
}
