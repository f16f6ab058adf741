internal import SourceText

/// Hides what libcmark would misread as block structure: display mathematics, Liquid, footnote labels, attribute lists.
///
/// Every hidden byte becomes one letter, so lines stay; columns stay but for definitions of footnotes.
struct BlockMask {
  /// The bytes for libcmark.
  private(set) var bytes: [UInt8]
  /// Attribute lists that stand on lines of their own, by line.
  private(set) var attributes: [Int: String] = [:]
  /// The definitions of footnotes, by line.
  private(set) var footnotes: [Int: FootnoteLabel] = [:]
  private let source: SourceFile
  private let dialect: Dialect

  /// Hides them in a text; `isVerbatim` tells the lines (from 1) of code and HTML.
  init(source: SourceFile, bytes: [UInt8], dialect: Dialect, isVerbatim: [Bool]) {
    self.source = source
    self.bytes = bytes
    self.dialect = dialect
    guard dialect.hidesText else { return }
    var region: Range<Int>?
    for line in 1...source.lineStarts.count {
      let range = source.rangeOfLine(line)
      let isText = !isVerbatim[line] && !bytes.trimmed(range).isEmpty
      if isText {
        hideLineForms(line, range)
        region = (region?.lowerBound ?? range.lowerBound)..<range.upperBound
      }
      if !isText || line == source.lineStarts.count {
        if let region { hideSpans(region) }
        region = nil
      }
    }
    guard dialect.contains(.footnotes) else { return }
    footnotes = FootnoteLabel.definitions(in: source, self.bytes) { !isVerbatim[$0] }
    self.bytes = FootnoteLabel.asItems(footnotes, in: self.bytes)
  }

  private mutating func hideLineForms(_ line: Int, _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start].isBlank || bytes[start] == UInt8(ascii: ">") { start += 1 }
    let content = start..<bytes.trimmed(start..<range.upperBound).upperBound
    guard content.count > 3 else { return }
    if dialect.contains(.jekyll), bytes.has("{:", at: start), bytes[content.upperBound - 1] == UInt8(ascii: "}"),
      bytes[content].filter({ $0 == UInt8(ascii: "}") }).count == 1
    {
      attributes[line] = bytes.text(content)
      for index in content { bytes[index] = 0x20 }
    }
  }

  /// Hides what may span lines in a run of lines without a blank one.
  private mutating func hideSpans(_ region: Range<Int>) {
    let slice = Array(bytes[region])
    for mask in MaskScanner.masks(of: slice, dialect: dialect, footnotes: []) {
      switch mask.kind {
      case .math(isDisplay: false, _, _), .comment: continue
      default: hide(region.lowerBound + mask.range.lowerBound..<region.lowerBound + mask.range.upperBound)
      }
    }
  }

  private mutating func hide(_ range: Range<Int>) {
    var startsLine = false
    for index in range {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        startsLine = true
      } else if startsLine, byte.isBlank || byte == UInt8(ascii: ">") {
        continue
      } else {
        startsLine = false
        bytes[index] = UInt8(ascii: "M")
      }
    }
  }
}
