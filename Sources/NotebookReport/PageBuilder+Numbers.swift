internal import CellEvents
internal import Figures
internal import MarkupText
internal import NotebookExecution
internal import NotebookSyntax
internal import Numerals
internal import SourceText
internal import Verification

extension PageBuilder {
  /// Text that stands verbatim at `offset`, with its numbers marked.
  func marked(_ text: String, at offset: Int?) -> Markup {
    guard let offset else { return .text(text) }
    let bytes = Array(text.utf8)
    var pieces: [Markup] = []
    var written = 0
    for number in numbers(in: offset..<(offset + bytes.count)) {
      let start = number.range.lowerBound - offset
      let end = number.range.upperBound - offset
      guard start >= written, let mark = NumberMark(number.standing) else { continue }
      pieces.append(.text(String(decoding: bytes[written..<start], as: UTF8.self)))
      pieces.append(mark.markup(String(decoding: bytes[start..<end], as: UTF8.self)))
      written = end
    }
    pieces.append(.text(String(decoding: bytes[written...], as: UTF8.self)))
    return .sequence(pieces)
  }

  /// A typeset formula that stands at `range`, marked as a whole for the numbers in it.
  func marked(_ formula: Markup, range: Range<Int>) -> Markup {
    let marks = numbers(in: range).compactMap { NumberMark($0.standing) }
    return NumberMark.markup(formula, marks)
  }

  /// The numbers whose bytes lie inside a range.
  func numbers(in range: Range<Int>) -> ArraySlice<CheckedNumber> {
    let all = notebook.numbers
    let first = all.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return all[first...].prefix { $0.range.upperBound <= range.upperBound }
  }

  /// The value that stands in place of `{swift} expression`.
  mutating func value(ofProbe probe: Int, format: String?, at offset: Int) -> Markup {
    let expression = notebook.executed.notebook.probes[probe].expression
    switch notebook.executed.probes[probe] {
    case .failed(let reason):
      return .element(
        "span", [.init("class", "value failed"), .init("tabindex", "0"), .init("data-tip", reason)], text: expression)
    case .value(let value):
      if let format, value.kind == .text {
        note(.error, "'\(format)' formats numbers, but \(expression) is none", at: offset)
      }
      guard let text = formatted(value, format) else {
        let examples = ".3f, .2e, .4g, .1%, .3s or ,"
        note(.error, "'\(format ?? "")' is no number format; write for example \(examples)", at: offset)
        return .element("span", [.init("class", "value failed")], text: value.text)
      }
      return .element(
        "span",
        [.init("class", "value"), .init("tabindex", "0"), .init("data-tip", "\(expression) = \(value.text)")],
        text: text)
    }
  }

  private func formatted(_ value: ClaimedValue, _ format: String?) -> String? {
    guard let format else { return value.text }
    guard let format = NumberFormat(specification: format) else { return nil }
    guard value.kind != .text else { return value.text }
    let scalars = value.scalars.map { scalar in
      let written = DecimalNumber(parsing: scalar).map(format.written) ?? Double(scalar).map(format.written)
      return written?.typeset ?? scalar
    }
    return value.shape.isEmpty && scalars.count == 1 ? scalars[0] : "[" + scalars.joined(separator: ", ") + "]"
  }
}
