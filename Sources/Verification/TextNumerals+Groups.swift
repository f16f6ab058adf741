import NotebookSyntax
import Numerals
import SourceText

extension TextNumerals {
  /// A vector or matrix of the text: its numbers, and how it is written.
  struct Group {
    var numbers: Range<Int>
    var tree: NumberTree
  }

  /// The whole vectors and matrices of the text: in square brackets, or in TeX's environments for matrices.
  ///
  /// A group that holds anything but numbers and what separates them is none, and so is one that leaves numbers out.
  var groups: [Group] {
    let brackets = Set(entries.map(\.block)).sorted().filter(blocks.indices.contains)
      .flatMap { outermostBrackets(in: blocks[$0]) }
      .filter { !isSubscript(at: $0.lowerBound) }
    return (brackets + matrices).compactMap { range in
      let numbers = indices(in: range)
      return GroupReader.tree(of: numbers, in: range, of: self).map { Group(numbers: numbers, tree: $0) }
    }
  }

  /// The square brackets that stand in no others; those of a matrix in a fence enclose several lines.
  private func outermostBrackets(in block: Range<Int>) -> [Range<Int>] {
    var open: [Int] = []
    var pairs: [Range<Int>] = []
    for offset in block {
      if source.bytes[offset] == UInt8(ascii: "[") {
        open.append(offset)
      } else if source.bytes[offset] == UInt8(ascii: "]"), let start = open.popLast() {
        while let last = pairs.last, last.lowerBound > start { pairs.removeLast() }
        pairs.append(start..<(offset + 1))
      }
    }
    return pairs
  }

  /// A bracket behind a name or a bracket picks an element, as in `weights[0, 1]`; `\left[` does not.
  private func isSubscript(at bracket: Int) -> Bool {
    let before = source.bytes[..<bracket]
    guard let last = before.last, !before.suffix(5).elementsEqual("\\left".utf8) else { return false }
    return last == UInt8(ascii: "_") || last == UInt8(ascii: ")") || last == UInt8(ascii: "]")
      || (48...57).contains(last) || (65...90).contains(last) || (97...122).contains(last)
  }

  /// What stands between `\begin{pmatrix}` and its end, the two included, wherever TeX has numbers.
  private var matrices: [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    while let first = entries[index...].firstIndex(where: { $0.context == .math }) {
      // From the number before to the number behind, for a matrix begins right before its first number.
      let start = first > 0 ? entries[first - 1].numeral.range.upperBound : 0
      index = first + 1
      let gap = source.bytes[start..<entries[first].numeral.range.lowerBound]
      guard let begin = gap.lastRange(ofText: "\\begin{"), let nameEnd = gap[begin.upperBound...].firstIndex(of: 0x7D),
        gap[begin.upperBound..<nameEnd].suffix(6).elementsEqual("matrix".utf8)
      else { continue }
      let name = gap[begin.upperBound..<nameEnd]
      let end = Array("\\end{".utf8) + name + [0x7D]
      let limit = min(source.bytes.count, nameEnd + 100_000)
      guard let close = source.bytes[nameEnd..<limit].firstRange(of: end) else { continue }
      result.append(begin.lowerBound..<close.upperBound)
    }
    return result
  }
}

extension ArraySlice<UInt8> {
  /// The last place where a text stands.
  fileprivate func lastRange(ofText text: String) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return nil }
    for start in stride(from: endIndex - wanted.count, through: startIndex, by: -1)
    where self[start..<(start + wanted.count)].elementsEqual(wanted) {
      return start..<(start + wanted.count)
    }
    return nil
  }
}
