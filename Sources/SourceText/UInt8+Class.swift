/// The classes of bytes that Markdown distinguishes.
extension UInt8 {
  /// A space or a tab.
  @inlinable package var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// A space, a tab or a part of a line break.
  @inlinable package var isWhitespace: Bool { isBlank || self == 0x0A || self == 0x0D }

  /// `0` to `9`.
  @inlinable package var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// `0` to `9`, `a` to `f`, `A` to `F`.
  @inlinable package var isHexDigit: Bool { isDigit || (self | 0x20) >= 0x61 && (self | 0x20) <= 0x66 }

  /// An ASCII letter.
  @inlinable package var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// An ASCII letter or digit, or a part of a character beyond ASCII.
  @inlinable package var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }

  /// ASCII punctuation: what a backslash escapes.
  @inlinable package var isPunctuation: Bool {
    (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40) || (self >= 0x5B && self <= 0x60)
      || (self >= 0x7B && self <= 0x7E)
  }
}
