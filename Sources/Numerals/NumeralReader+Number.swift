internal import SourceText

extension NumeralReader {
  /// The sign right before a number: its length in bytes, and whether it is a minus.
  struct Sign {
    var length = 0
    var isNegative = false
  }

  /// Reads the number whose first digit or point stands at `start`, or passes over what only looks like one.
  mutating func readNumber(at start: Int) {
    if let after = endOfDate(at: start) ?? endOfOrdinal(at: start) {
      position = after
      return
    }
    if let power = barePower(at: start) { return emitBarePower(power, at: start) }
    var scan = scanDigits(at: start)
    if byte(scan.end) == UInt8(ascii: "."), byte(scan.end + 1).isDigit {
      position = endOfVersion(from: scan.end)
      return
    }
    var notation = scan.notation
    let exponent = readExponent(at: scan.end)
    if let exponent {
      notation.exponent = exponent.style
      scan.end = exponent.end
    }
    var end = scan.end
    var next = scan.end
    var unit = Numeral.Unit.one
    if context == .math {
      (unit, end) = readUnit(at: scan.end)
      next = end
    } else {
      guard let tail = readTail(at: scan.end) else {
        position = endOfWord(from: scan.end)
        return
      }
      (unit, end, next) = tail
    }
    let power = exponent?.style.power ?? 0
    let number = DecimalNumber(digits: scan.digits, exponent: power - notation.decimals)
    notation.suffix = String(decoding: bytes[scan.end..<end], as: UTF8.self)
    emit(.finite(number), place: power - notation.decimals, unit: unit, notation: notation, at: start..<end)
    position = next
  }

  /// Appends the infinity that stands here in so many bytes.
  mutating func readInfinity(length: Int) {
    var notation = NumeralNotation()
    notation.infinity = String(decoding: bytes[position..<(position + length)], as: UTF8.self)
    let end = position + length
    emit(.infinite(isNegative: false), place: 0, unit: .one, notation: notation, at: position..<end)
    position = end
  }

  /// Appends a number; its sign is looked for before `range`.
  mutating func emit(
    _ quantity: Numeral.Quantity, place: Int, unit: Numeral.Unit, notation: NumeralNotation, at range: Range<Int>
  ) {
    let sign = sign(before: range.lowerBound)
    let start = range.lowerBound - sign.length
    var notation = notation
    notation.isTeX = context == .math
    if sign.length > 0 {
      let text = String(decoding: bytes[start..<range.lowerBound], as: UTF8.self)
      if sign.isNegative { notation.minus = text } else { notation.plus = text }
    }
    var signed = quantity
    switch quantity {
    case .finite(var number):
      number.isNegative = sign.isNegative
      signed = .finite(number)
    case .infinite: signed = .infinite(isNegative: sign.isNegative)
    case .notANumber: break
    }
    let isApproximate =
      brackets.last?.isApproximate ?? false || isMarkedApproximate(before: start) || continuesApproximateRange(start)
    numerals.append(
      Numeral(
        range: start..<range.upperBound, quantity: signed, place: place, unit: unit, isApproximate: isApproximate,
        notation: notation, followsElision: isAfterElision && !brackets.isEmpty))
    isAfterElision = false
  }

  /// Digits with separators and decimals.
  struct Digits {
    var digits: [UInt8] = []
    var notation = NumeralNotation()
    var end: Int
  }

  func scanDigits(at start: Int) -> Digits {
    var result = Digits(end: start)
    while byte(result.end).isDigit {
      result.digits.append(bytes[result.end] - 48)
      result.end += 1
    }
    if (1...3).contains(result.digits.count), result.digits.first != 0 { scanGroups(&result) }
    result.notation.wholeDigits = result.digits.count
    if byte(result.end) == UInt8(ascii: "."), byte(result.end + 1).isDigit {
      result.end += 1
      while byte(result.end).isDigit {
        result.digits.append(bytes[result.end] - 48)
        result.end += 1
        result.notation.decimals += 1
      }
    }
    return result
  }

  /// Groups of exactly three digits, all with the separator of the first.
  private func scanGroups(_ result: inout Digits) {
    let length = separatorLength(at: result.end)
    guard length > 0 else { return }
    let separator = bytes[result.end..<(result.end + length)]
    while result.end + length + 3 <= end, bytes[result.end..<(result.end + length)] == separator,
      (0..<3).allSatisfy({ byte(result.end + length + $0).isDigit }), !byte(result.end + length + 3).isDigit
    {
      for index in 0..<3 { result.digits.append(bytes[result.end + length + index] - 48) }
      result.end += length + 3
      result.notation.separator = String(decoding: separator, as: UTF8.self)
    }
  }

  private func separatorLength(at offset: Int) -> Int {
    switch byte(offset) {
    case UInt8(ascii: ","): brackets.isEmpty ? 1 : 0
    case UInt8(ascii: "_"): context == .math ? 0 : 1
    case UInt8(ascii: "\\"): context == .math && isSpaceCommand(at: offset) ? 2 : 0
    case UInt8(ascii: "{"): context == .math && matches("{,}", at: offset) ? 3 : 0
    case UInt8(ascii: "~"): context == .math && brackets.isEmpty ? 1 : 0
    case 0xC2: matches("\u{A0}", at: offset) ? 2 : 0
    case 0xE2: matches("\u{2009}", at: offset) || matches("\u{202F}", at: offset) ? 3 : 0
    default: 0
    }
  }

  /// True at TeX's `\,`; its wider spaces also divide the entries of a list, so that they count outside brackets only.
  private func isSpaceCommand(at offset: Int) -> Bool {
    matches("\\,", at: offset)
      || brackets.isEmpty
        && (matches("\\;", at: offset) || matches("\\:", at: offset) || matches("\\ ", at: offset))
  }

  /// The sign before a number; a minus between two operands is none, nor is a hyphen in a word.
  func sign(before start: Int) -> Sign {
    var sign = Sign()
    if start > lower, bytes[start - 1] == UInt8(ascii: "-") || bytes[start - 1] == UInt8(ascii: "+") {
      sign = Sign(length: 1, isNegative: bytes[start - 1] == UInt8(ascii: "-"))
    } else if start - 3 >= lower,
      (["−", "–", "\u{2011}"] as [StaticString]).contains(where: { matches($0, at: start - 3) })
    {
      // A dash or a hyphen that does not break is set for a minus where no operand stands before it.
      sign = Sign(length: 3, isNegative: true)
    }
    guard sign.length > 0 else { return sign }
    var before = start - sign.length - 1
    if let last = numerals.last, last.range.upperBound > before {
      return last.range.upperBound == before + 1 ? Sign() : sign
    }
    let isSpaced = byte(before) == 0x20
    if context == .math { while byte(before) == 0x20 || byte(before) == 0x0A { before -= 1 } }
    guard before >= lower else { return sign }
    let previous = bytes[before]
    if context == .math, isSpaced, previous.isLetter, isOperator(endingAt: before) { return sign }
    return isOperand(endingAt: before) ? Sign() : sign
  }

  /// True where something ends from which one can subtract, or a word that a hyphen joins to the number.
  private func isOperand(endingAt offset: Int) -> Bool {
    let previous = bytes[offset]
    let closing: [UInt8] = [
      UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "%"),
    ]
    if previous < 0x80 { return isWordByte(previous) || closing.contains(previous) }
    var first = offset
    while first > lower, offset - first < 3, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    // Letters of two bytes, letters of Asia, raised digits, and what closes a quotation or follows a number.
    if isLetter(at: first) || (0xE3...0xED).contains(bytes[first]) || superscript(at: first) != nil { return true }
    return (["’", "”", "»", "°", "′", "″", "∞"] as [StaticString]).contains { matches($0, at: first) }
  }

  /// True when a TeX command such as `\times`, after which a minus is a sign, ends at `offset`.
  private func isOperator(endingAt offset: Int) -> Bool {
    var start = offset
    while start > lower, offset - start < 10, bytes[start].isLetter { start -= 1 }
    guard bytes[start] == UInt8(ascii: "\\") else { return false }
    let name = String(decoding: bytes[(start + 1)...offset], as: UTF8.self)
    return ["times", "cdot", "approx", "sim", "le", "leq", "ge", "geq", "in", "to", "div", "quad"].contains(name)
  }
}
