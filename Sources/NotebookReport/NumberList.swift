internal import Figures
internal import MarkupText
internal import NotebookSyntax
internal import SourceText
internal import Verification

/// Numbers of a document that its author should look at, each with its place and the words around it.
struct NumberList {
  /// Which numbers are listed.
  enum Kind {
    /// Those of which nobody says anything.
    case unchecked
    /// Those that are not the value, with what they should read: for a document that the page does not show.
    case wrong
  }

  private let document: VerifiedDocument
  /// The file's name, where it is not the lesson itself.
  private let name: String?
  private let kind: Kind

  /// Lists those of a document.
  init(_ kind: Kind, of document: VerifiedDocument, name: String?) {
    self.document = document
    self.name = name
    self.kind = kind
  }

  /// A list that unfolds, or for wrong numbers is unfolded; nothing when there are no such numbers.
  var markup: Markup {
    let numbers = numbers
    guard !numbers.isEmpty else { return .empty }
    let items = numbers.map { Markup.element("li", [], item($0)) }
    let count =
      "\(numbers.count) \(kind == .wrong ? "wrong" : "unchecked") \(numbers.count == 1 ? "number" : "numbers")"
    return .element(
      "details", [.init("class", "unchecked")] + (kind == .wrong ? [.init("open", "")] : []),
      [.element("summary", [], text: count + (name.map { " in \($0)" } ?? "")), .element("ul", [], items)])
  }

  /// So many characters of the line are shown on either side.
  private static let reach = 24

  private var numbers: [CheckedNumber] {
    switch kind {
    case .unchecked: document.unchecked
    case .wrong: document.numbers.filter { if case .wrong = $0.standing { true } else { false } }
    }
  }

  private func item(_ number: CheckedNumber) -> [Markup] {
    let source = document.source
    let place = source.location(of: number.range.lowerBound)
    let line = source.rangeOfLine(place.line)
    // A claim before the number is no part of what a reader sees.
    let text = source.text(in: line.lowerBound..<number.range.lowerBound)
    let before = text.ranges(of: "-->").last.map { String(text[$0.upperBound...]) } ?? text
    let after = source.text(in: number.range.upperBound..<max(number.range.upperBound, line.upperBound))
    let cut = (before: before.count > Self.reach, after: after.count > Self.reach)
    let words = Markup.element(
      "code", [],
      [
        .text((cut.before ? "…" : "") + before.suffix(Self.reach)),
        .element("mark", [], text: source.text(in: number.range)),
        .text(after.prefix(Self.reach) + (cut.after ? "…" : "")),
      ])
    let position = Markup.element("span", [.init("class", "place")], text: "\(place.line):\(place.column)")
    guard case .wrong(_, let expression, let value, let shouldRead) = number.standing else {
      return [position, .text(" "), words]
    }
    let correction = [
      Markup.text(" should read "), .element("b", [], text: shouldRead), .text(": \(expression) is \(value)"),
    ]
    return [position, .text(" "), .element("span", [], [words] + correction)]
  }
}
