import NotebookSyntax
import Numerals
import SourceText

/// Finds the array literals in Swift code that consist of nothing but numbers, in one pass.
struct SwiftLiteralReader {
  /// A bracket that is open.
  private struct Frame {
    var items: [NumberTree] = []
    /// False once it holds something else than numbers and lists of them.
    var isPure: Bool
    /// True at the start and after a comma.
    var expectsItem = true
  }

  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private var frames: [Frame] = []
  private var found: [NumberTree] = []

  /// The literals in a range of `bytes`, an inner one before the one that holds it.
  static func literals(in bytes: [UInt8], range: Range<Int>) -> [NumberTree] {
    var reader = SwiftLiteralReader(bytes: bytes, end: range.upperBound, position: range.lowerBound)
    while reader.position < reader.end { reader.step() }
    return reader.found
  }

  private init(bytes: [UInt8], end: Int, position: Int) {
    self.bytes = bytes
    self.end = end
    self.position = position
  }

  private mutating func step() {
    switch bytes[position] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): position += 1
    case UInt8(ascii: "/") where starts("//"): skip(past: "\n")
    case UInt8(ascii: "/") where starts("/*"): skip(past: "*/")
    case UInt8(ascii: "\""): skipString()
    case UInt8(ascii: "["): open()
    case UInt8(ascii: "]"): close()
    case UInt8(ascii: ","): separate()
    case UInt8(ascii: "-") where isDigit(position + 1), UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
    case let byte where Self.isWordByte(byte):
      while position < end, Self.isWordByte(bytes[position]) { position += 1 }
      spoil()
    default:
      position += 1
      spoil()
    }
  }

  /// A bracket behind a name, a bracket or the like is a subscript.
  private mutating func open() {
    let before = position > 0 ? bytes[position - 1] : 0
    let isSubscript = Self.isWordByte(before) || [UInt8](")]?!\"}".utf8).contains(before)
    frames.append(Frame(isPure: !isSubscript))
    position += 1
  }

  private mutating func close() {
    position += 1
    guard let frame = frames.popLast() else { return }
    guard frame.isPure, !frame.items.isEmpty else { return spoil() }
    let tree = NumberTree.list(frame.items)
    found.append(tree)
    add(tree)
  }

  private mutating func separate() {
    position += 1
    guard let last = frames.indices.last else { return }
    if frames[last].expectsItem { frames[last].isPure = false }
    frames[last].expectsItem = true
  }

  private mutating func readNumber() {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    skipDigits()
    if position < end, bytes[position] == UInt8(ascii: "."), isDigit(position + 1) {
      position += 1
      skipDigits()
    }
    if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
      let hasSign = position + 1 < end && [UInt8(ascii: "-"), UInt8(ascii: "+")].contains(bytes[position + 1])
      if isDigit(position + (hasSign ? 2 : 1)) {
        position += hasSign ? 2 : 1
        skipDigits()
      }
    }
    let text = String(decoding: bytes[start..<position].filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    guard position == end || !Self.isWordByte(bytes[position]), let number = DecimalNumber(parsing: text) else {
      return spoil()
    }
    add(.number(number))
  }

  private mutating func add(_ tree: NumberTree) {
    guard let last = frames.indices.last else { return }
    if !frames[last].expectsItem { frames[last].isPure = false }
    // What is spoilt keeps nothing, so that nesting costs nothing.
    if frames[last].isPure { frames[last].items.append(tree) }
    frames[last].expectsItem = false
  }

  private mutating func spoil() {
    guard let last = frames.indices.last else { return }
    frames[last].isPure = false
  }

  private mutating func skipString() {
    let isLong = starts("\"\"\"")
    position += isLong ? 3 : 1
    while position < end {
      if bytes[position] == UInt8(ascii: "\\") {
        position += 2
      } else if isLong ? starts("\"\"\"") : bytes[position] == UInt8(ascii: "\"") || bytes[position] == 0x0A {
        break
      } else {
        position += 1
      }
    }
    position = min(end, position + (isLong ? 3 : 1))
    spoil()
  }

  private mutating func skip(past text: StaticString) {
    position += 2
    while position < end, !starts(text) { position += 1 }
    position = min(end, position + text.utf8CodeUnitCount)
  }

  private mutating func skipDigits() {
    while position < end, isDigit(position) || bytes[position] == UInt8(ascii: "_") { position += 1 }
  }

  private func isDigit(_ offset: Int) -> Bool { offset < end && (48...57).contains(bytes[offset]) }

  private func starts(_ text: StaticString) -> Bool {
    position + text.utf8CodeUnitCount <= end
      && text.withUTF8Buffer { bytes[position..<(position + $0.count)].elementsEqual($0) }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || byte >= 0x80
  }
}
