internal import Numerals
internal import SourceText

/// The text of one claim: an expression and how close a number must come to its value.
struct ClaimText {
  /// What is wrong with a claim.
  struct Malformed: Error {
    let message: String
    let offset: Int
  }

  /// The bytes of the expression.
  let expression: Range<Int>
  /// How close the written number must be.
  let tolerance: Tolerance

  /// Reads what follows the `=` of a claim.
  init(_ bytes: [UInt8], _ range: Range<Int>) throws(Malformed) {
    var expression = bytes.trimmed(range)
    var tolerance = Tolerance.writtenDigits
    let sign = Array("±".utf8)
    var words = expression.upperBound
    let signs = Self.placesOutsideQuotes(sign, bytes, expression)
    if let start = signs.first {
      guard signs.count == 1 else {
        throw Malformed(message: "a claim has one tolerance", offset: signs[1])
      }
      let tail = bytes.trimmed(start + sign.count..<expression.upperBound)
      let isPercent = !tail.isEmpty && bytes[tail.upperBound - 1] == UInt8(ascii: "%")
      guard let number = Self.decimal(bytes.text(bytes.trimmed(isPercent ? tail.dropLast() : tail))) else {
        throw Malformed(message: "a tolerance is '± 0.01', '± 2%' or '3 digits'", offset: start)
      }
      tolerance = isPercent ? .percent(number) : .absolute(number)
      words = start
    } else if bytes[expression].suffix(6).elementsEqual("digits".utf8)
      || bytes[expression].suffix(5).elementsEqual("digit".utf8)
    {
      let tail = bytes[expression].split(whereSeparator: \.isWhitespace).suffix(2)
      if tail.count == 2, let first = tail.first, let count = Int(String(decoding: first, as: UTF8.self)) {
        guard count >= 1, count <= 17 else {
          throw Malformed(message: "a number has 1 to 17 digits that can be compared", offset: first.startIndex)
        }
        tolerance = .significant(digits: count)
        words = first.startIndex
      }
    }
    expression = bytes.trimmed(expression.lowerBound..<words)
    guard !expression.isEmpty else {
      throw Malformed(message: "this claim has no expression: write '= expression'", offset: range.lowerBound)
    }
    self.expression = expression
    self.tolerance = tolerance
  }

  /// A number such as `0.01`, `1,000`, `50_000` or `1e-6`, without its separators; nil when it is none.
  private static func decimal(_ text: String) -> DecimalNumber? {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(mantissa.count), mantissa.dropFirst().allSatisfy(isDigits) else { return nil }
    if parts.count == 2 {
      let power = parts[1].first == "-" || parts[1].first == "+" ? parts[1].dropFirst() : parts[1]
      guard isDigits(power), power.count <= 3 else { return nil }
    }
    let groups = mantissa[0].split(omittingEmptySubsequences: false) { $0 == "," || $0 == "_" }
    guard groups.allSatisfy(isDigits), groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.count == 1 || groups[0].count <= 3
    else { return nil }
    return DecimalNumber(parsing: text.filter { $0 != "," && $0 != "_" })
  }

  private static func isDigits(_ text: Substring) -> Bool { !text.isEmpty && text.utf8.allSatisfy(\.isDigit) }

  private static func placesOutsideQuotes(_ wanted: [UInt8], _ bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    var isQuoted = false
    var found: [Int] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if isQuoted, bytes[at] == UInt8(ascii: "\\") {
        at += 2
        continue
      }
      if bytes[at] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, bytes[at...].starts(with: wanted) { found.append(at) }
      at += 1
    }
    return found
  }
}
