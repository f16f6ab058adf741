internal import SourceText

/// Finds the numbers in a stretch of text, in linear time and for any bytes.
///
/// Versions, dates, ordinals of lists, identifiers, names such as "Part 3", addresses, comments and tags are not
/// numbers. A reader that meets something it does not know passes over it.
package struct NumeralReader {
  /// An opening bracket that is not closed yet.
  struct Bracket {
    var byte: UInt8
    var offset: Int
    var firstNumeral: Int
    var isApproximate: Bool
  }

  /// The whole text, of which a range is read.
  let bytes: [UInt8]
  /// Where the range begins.
  let lower: Int
  /// Where the range ends.
  let end: Int
  /// The kind of text.
  let context: NumeralContext
  /// The offset of the byte to be read next.
  var position: Int
  /// The numbers so far.
  var numerals: [Numeral] = []
  /// The brackets that are open, outermost first.
  var brackets: [Bracket] = []
  /// How many of them are square.
  var squareDepth = 0
  /// Whether `...` stands between the number or bracket before and here.
  var isAfterElision = false
  /// False once a search for the end of a comment has failed: none comes later.
  var hasCommentEnd = true

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ context: NumeralContext) {
    self.bytes = bytes
    lower = min(max(0, range.lowerBound), bytes.count)
    end = min(max(lower, range.upperBound), bytes.count)
    self.context = context
    position = lower
  }

  /// The numbers in a range of `bytes`, in order; ranges beyond the end are cut.
  ///
  /// Bytes before the range are looked at only for what stands right before a number (`≈`, the start of a line).
  package static func numerals(in bytes: [UInt8], range: Range<Int>, context: NumeralContext) -> [Numeral] {
    var reader = NumeralReader(bytes, range, context)
    while reader.position < reader.end { reader.step() }
    return reader.numerals
  }

  /// The numbers of a text.
  package static func numerals(in text: String, context: NumeralContext = .prose) -> [Numeral] {
    let bytes = Array(text.utf8)
    return numerals(in: bytes, range: 0..<bytes.count, context: context)
  }

  /// The byte at an offset; 0 outside the range.
  func byte(_ offset: Int) -> UInt8 { offset >= lower && offset < end ? bytes[offset] : 0 }

  /// Whether a text stands at an offset inside the range.
  func matches(_ text: StaticString, at offset: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset >= lower, offset + count <= end else { return false }
    return text.withUTF8Buffer { buffer in
      for index in 0..<count where buffer[index] != bytes[offset + index] { return false }
      return true
    }
  }

  private mutating func step() {
    let start = position
    let current = bytes[position]
    switch current {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber(at: position)
    case UInt8(ascii: "."): readPoint()
    case UInt8(ascii: "["), UInt8(ascii: "("): open(current)
    case UInt8(ascii: "]"), UInt8(ascii: ")"): close(current)
    case UInt8(ascii: "\\"): readBackslash()
    case UInt8(ascii: "<") where context != .math && context != .code: skipTag()
    case UInt8(ascii: "_") where context == .math: skipSubscript()
    case UInt8(ascii: "^"): skipSuperscript()
    case UInt8(ascii: "{") where context != .math: openBrace()
    case UInt8(ascii: "}") where context == .code: close(current)
    case UInt8(ascii: "\n"): endLine()
    case 0xE2 where matches("∞", at: position): readInfinity(length: 3)
    case 0xE2 where matches("…", at: position): readElision(length: 3)
    case _ where isLetter(at: position): readWord()
    default: position += 1
    }
    if position <= start { position = start + 1 }
  }

  /// A blank line ends whatever bracket the author forgot to close.
  private mutating func endLine() {
    position += 1
    var next = position
    while byte(next) == 0x20 || byte(next) == 0x09 || byte(next) == 0x0D { next += 1 }
    if byte(next) == UInt8(ascii: "\n") {
      brackets = []
      squareDepth = 0
    }
    position = max(position, next)
  }

  private mutating func readPoint() {
    if matches("...", at: position) { return readElision(length: 3) }
    let previous = position > lower ? bytes[position - 1] : 0
    if byte(position + 1).isDigit, previous != UInt8(ascii: "."), !isWordByte(previous), previous != UInt8(ascii: ")") {
      readNumber(at: position)
    } else {
      position += 1
    }
  }

  /// Passes over `...` or `…` and tells it to its neighbours.
  mutating func readElision(length: Int) {
    position += length
    isAfterElision = true
    if let bracket = brackets.last, let last = numerals.indices.last, last >= bracket.firstNumeral {
      numerals[last].precedesElision = true
    }
  }

  /// Opens a bracket, or passes over what is none: a footnote, the target of a link.
  mutating func open(_ current: UInt8) {
    if current == UInt8(ascii: "["), byte(position + 1) == UInt8(ascii: "^"), context != .math, context != .code {
      return skip(past: UInt8(ascii: "]"), limit: 128)
    }
    if current == UInt8(ascii: "("), context == .prose || context == .tableCell, position > lower,
      bytes[position - 1] == UInt8(ascii: "]")
    {
      return skip(past: UInt8(ascii: ")"), limit: 2048)
    }
    let isApproximate = brackets.last?.isApproximate ?? false || isMarkedApproximate(before: position)
    brackets.append(
      Bracket(byte: current, offset: position, firstNumeral: numerals.count, isApproximate: isApproximate))
    if current == UInt8(ascii: "[") { squareDepth += 1 }
    isAfterElision = false
    position += 1
  }

  /// Closes the innermost bracket; the outermost square one tells its numbers its place.
  mutating func close(_ current: UInt8) {
    position += 1
    isAfterElision = false
    guard let bracket = brackets.popLast(), bracket.byte == UInt8(ascii: "[") else { return }
    squareDepth -= 1
    guard squareDepth == 0, current == UInt8(ascii: "]") else { return }
    for index in bracket.firstNumeral..<numerals.count { numerals[index].bracket = bracket.offset..<position }
  }
}
