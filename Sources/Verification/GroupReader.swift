import NotebookSyntax
import Numerals
import SourceText

/// Reads a vector or a matrix of the text as a tree.
struct GroupReader {
  private let text: TextNumerals
  private let numbers: Range<Int>
  private let end: Int
  private var position: Int
  private var next: Int
  /// The lists that are open, outermost first.
  private var lists: [[NumberTree]] = []
  private var whole: NumberTree?

  /// The tree of the bytes of a range that holds just the given numbers; nil when anything else stands between them.
  static func tree(of numbers: Range<Int>, in range: Range<Int>, of text: TextNumerals) -> NumberTree? {
    var reader = GroupReader(text, numbers, range)
    while reader.position < reader.end {
      guard reader.step() else { return nil }
    }
    return reader.next == numbers.upperBound && reader.lists.isEmpty ? reader.whole : nil
  }

  private init(_ text: TextNumerals, _ numbers: Range<Int>, _ range: Range<Int>) {
    self.text = text
    self.numbers = numbers
    end = range.upperBound
    position = range.lowerBound
    next = numbers.lowerBound
  }

  private mutating func step() -> Bool {
    if next < numbers.upperBound, text.entries[next].numeral.range.lowerBound == position { return readNumber() }
    let byte = text.source.bytes[position]
    if byte == UInt8(ascii: "\\") { return readCommand() }
    position += 1
    switch byte {
    case UInt8(ascii: "["): lists.append([])
    case UInt8(ascii: "]"): return close()
    case UInt8(ascii: ","), UInt8(ascii: "&"), UInt8(ascii: ";"), 0x20, 0x09, 0x0A, 0x0D: break
    default: return false
    }
    return true
  }

  private mutating func readNumber() -> Bool {
    let numeral = text.entries[next].numeral
    guard case .finite(let number) = numeral.quantity, numeral.unit == .one, let last = lists.indices.last else {
      return false
    }
    lists[last].append(.number(number))
    position = numeral.range.upperBound
    next += 1
    return true
  }

  /// The few commands of TeX that belong to a matrix: its environment, the ends of its rows, spaces, tall brackets.
  private mutating func readCommand() -> Bool {
    for command in ["\\begin{", "\\end{", "\\\\", "\\,", "\\;", "\\left", "\\right"] where starts(with: command) {
      position += command.utf8.count
      switch command {
      case "\\begin{":
        lists += [[], []]
        return skipName()
      case "\\end{": return close() && close() && skipName()
      case "\\\\":
        guard lists.count > 1, close() else { return false }
        lists.append([])
        return true
      default: return true
      }
    }
    return false
  }

  /// Closes the innermost list; TeX may end its last row as well, so that an empty one follows.
  private mutating func close() -> Bool {
    guard whole == nil, let list = lists.popLast() else { return false }
    guard let last = lists.indices.last else {
      whole = .list(list)
      return !list.isEmpty
    }
    if !list.isEmpty { lists[last].append(.list(list)) }
    return true
  }

  private mutating func skipName() -> Bool {
    guard let brace = text.source.bytes[position..<end].firstIndex(of: UInt8(ascii: "}")) else { return false }
    position = brace + 1
    return true
  }

  private func starts(with command: String) -> Bool { text.source.bytes[position..<end].starts(with: command.utf8) }
}
