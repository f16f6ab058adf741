internal import SourceText

/// A character reference such as `&amp;` or `&#8722;`.
package struct Entity {
  /// The characters it stands for.
  package let text: String
  /// Its bytes in the source.
  package let length: Int

  /// Reads a reference at an index; libcmark knows the names.
  package init?(_ bytes: [UInt8], at start: Int) {
    var end = start + 1
    while end < bytes.count, end - start <= 33, bytes[end].isLetter || bytes[end].isDigit || bytes[end] == 0x23 {
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > start + 1 else { return nil }
    let tree = CommonMark.tree(of: Array(bytes[start...end]), first: 1)
    guard let paragraph = tree.children.first, paragraph.children.count == 1 else { return nil }
    let literal = paragraph.children[0].literal
    guard !literal.elementsEqual(bytes[start...end]) else { return nil }
    text = String(decoding: literal, as: UTF8.self)
    length = end + 1 - start
  }
}
