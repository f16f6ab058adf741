internal import SourceText

extension NumeralReader {
  /// True for ASCII letters, digits and `_`.
  func isWordByte(_ byte: UInt8) -> Bool { byte.isDigit || byte.isLetter || byte == UInt8(ascii: "_") }

  /// True where a letter begins: an ASCII one, or a Latin, Greek or Cyrillic one of two bytes.
  func isLetter(at offset: Int) -> Bool {
    let first = byte(offset)
    if first.isLetter { return true }
    guard (0xC3...0xD4).contains(first), (0x80...0xBF).contains(byte(offset + 1)) else { return false }
    return !(first == 0xC3 && (byte(offset + 1) == 0x97 || byte(offset + 1) == 0xB7))
  }

  /// The first offset from `offset` on that is not a space or a no-break or thin space.
  func skipSpaces(from offset: Int) -> Int {
    var next = offset
    while next - offset < 8 {
      if byte(next) == 0x20 {
        next += 1
      } else if matches("\u{A0}", at: next) {
        next += 2
      } else if matches("\u{2009}", at: next) || matches("\u{202F}", at: next) {
        next += 3
      } else {
        break
      }
    }
    return next
  }

  /// True when `≈`, `~`, `\approx`, "about" or the like stands before `start`, with nothing but spaces and emphasis between.
  ///
  /// It looks beyond the start of the range, because emphasis and code spans divide text.
  func isMarkedApproximate(before start: Int) -> Bool {
    let between: [UInt8] = [0x20, 0x0A, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "$")]
    var last = start - 1
    while last >= 0, start - last < 12, between.contains(bytes[last]) { last -= 1 }
    guard last >= 0 else { return false }
    if bytes[last] == UInt8(ascii: "~") {
      return context != .math && (last == 0 || bytes[last - 1] != UInt8(ascii: "~"))
    }
    for mark in Self.approximations where last + 1 >= mark.count {
      guard bytes[(last + 1 - mark.count)...last].elementsEqual(mark) else { continue }
      let before = last - mark.count
      guard mark.first?.isLetter == true else { return true }
      return before < 0 || !isWordByte(bytes[before])
    }
    return false
  }

  /// Signs, commands and words that say that a number is not exact; "nearly" and "over" say on which side, so that they
  /// are no leave to be off on both.
  private static let approximations: [[UInt8]] = [
    "≈", "≃", "≅", "∼", "&asymp;", "&approx;", "\\approx", "\\sim", "\\simeq", "\\cong", "about", "About", "around",
    "Around", "roughly", "Roughly", "approximately", "Approximately", "approx.", "Approx.", "circa", "Circa", "ca.",
  ].map { Array($0.utf8) }

  /// True for the 3 of "about 2–3".
  func continuesApproximateRange(_ start: Int) -> Bool {
    guard let last = numerals.last, last.isApproximate else { return false }
    let between = bytes[last.range.upperBound..<max(last.range.upperBound, start)]
    return between.elementsEqual("–".utf8) || between.elementsEqual("-".utf8)
  }
}
