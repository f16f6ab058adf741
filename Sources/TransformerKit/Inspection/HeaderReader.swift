/// A strict reader of as much JSON as the header of a safetensors file has: objects, strings, arrays of integers.
struct HeaderReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// A reader at the first byte.
  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// What is wrong at the present byte.
  func problem(_ text: String) -> SafetensorsError {
    .header(offset: position - bytes.startIndex, problem: text)
  }

  /// Reads an object and calls `member` after each name and colon.
  mutating func object(
    _ member: (inout HeaderReader, String) throws(SafetensorsError) -> Void
  ) throws(SafetensorsError) {
    try take("{")
    if skip("}") { return }
    repeat {
      let name = try string()
      try take(":")
      try member(&self, name)
    } while skip(",")
    try take("}")
  }

  /// Reads an array of integers from 0 on.
  mutating func integers() throws(SafetensorsError) -> [Int] {
    try take("[")
    if skip("]") { return [] }
    var values: [Int] = []
    repeat { values.append(try integer()) } while skip(",")
    try take("]")
    return values
  }

  /// Reads a string.
  mutating func string() throws(SafetensorsError) -> String {
    try take("\"")
    var content: [UInt8] = []
    while let byte = next() {
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: content, as: UTF8.self) else { throw problem("a string is not UTF-8") }
        return text
      case UInt8(ascii: "\\"): content += try escape()
      case ..<0x20: throw problem("a control character within a string")
      default: content.append(byte)
      }
    }
    throw problem("a string does not end")
  }

  /// Makes sure that nothing but spaces follows.
  mutating func end() throws(SafetensorsError) {
    skipSpaces()
    if position < bytes.endIndex { throw problem("something follows the end of the header's object") }
  }

  private mutating func integer() throws(SafetensorsError) -> Int {
    skipSpaces()
    let start = position
    var value = 0
    while position < bytes.endIndex, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
      let (scaled, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) = scaled.addingReportingOverflow(Int(bytes[position] - UInt8(ascii: "0")))
      if overflows || overflowsToo { throw problem("an integer is too large") }
      value = sum
      position += 1
    }
    guard position > start else { throw problem("an integer from 0 on is expected") }
    if position - start > 1, bytes[start] == UInt8(ascii: "0") { throw problem("an integer begins with 0") }
    return value
  }

  private mutating func escape() throws(SafetensorsError) -> [UInt8] {
    switch next() {
    case UInt8(ascii: "\""): return [0x22]
    case UInt8(ascii: "\\"): return [0x5C]
    case UInt8(ascii: "/"): return [0x2F]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var code = try fourDigits()
      if (0xD800..<0xDC00).contains(code) {
        // Two escapes make one character beyond 16 bits.
        guard next() == UInt8(ascii: "\\"), next() == UInt8(ascii: "u") else { throw problem("half a character") }
        let low = try fourDigits()
        guard (0xDC00..<0xE000).contains(low) else { throw problem("half a character") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw problem("half a character") }
      return Array(String(Character(scalar)).utf8)
    default: throw problem("an unknown escape")
    }
  }

  private mutating func fourDigits() throws(SafetensorsError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw problem("four hexadecimal digits are expected")
      }
      code = code << 4 + UInt32(digit)
    }
    return code
  }

  private mutating func next() -> UInt8? {
    guard position < bytes.endIndex else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func skipSpaces() {
    while position < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard position < bytes.endIndex, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func take(_ character: Unicode.Scalar) throws(SafetensorsError) {
    if !skip(character) { throw problem("\"\(character)\" is expected") }
  }
}
