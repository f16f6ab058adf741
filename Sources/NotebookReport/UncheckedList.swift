internal import Figures
internal import NotebookSyntax
internal import Verification

/// The numbers of a document of which nobody says anything, each with its place and the words around it.
struct UncheckedList {
  private let document: VerifiedDocument
  /// The file's name, where it is not the lesson itself.
  private let name: String?

  /// Lists those of a document.
  init(_ document: VerifiedDocument, name: String?) {
    self.document = document
    self.name = name
  }

  /// A list that unfolds; nothing when there are no such numbers.
  var markup: Markup {
    let numbers = document.unchecked
    guard !numbers.isEmpty else { return .empty }
    let items = numbers.map { Markup.element("li", [], item($0)) }
    let count = numbers.count == 1 ? "1 unchecked number" : "\(numbers.count) unchecked numbers"
    return .element(
      "details", [.init("class", "unchecked")],
      [.element("summary", [], text: count + (name.map { " in \($0)" } ?? "")), .element("ul", [], items)])
  }

  /// So many characters of the line are shown on either side.
  private static let reach = 24

  private func item(_ number: CheckedNumber) -> [Markup] {
    let source = document.source
    let place = source.location(of: number.range.lowerBound)
    let line = source.rangeOfLine(place.line)
    // A claim before the number is no part of what a reader sees.
    let text = source.text(in: line.lowerBound..<number.range.lowerBound)
    let before = text.ranges(of: "-->").last.map { String(text[$0.upperBound...]) } ?? text
    let after = source.text(in: number.range.upperBound..<max(number.range.upperBound, line.upperBound))
    let cut = (before: before.count > Self.reach, after: after.count > Self.reach)
    return [
      .element("span", [.init("class", "place")], text: "\(place.line):\(place.column)"), .text(" "),
      .element(
        "code", [],
        [
          .text((cut.before ? "…" : "") + before.suffix(Self.reach)),
          .element("mark", [], text: source.text(in: number.range)),
          .text(after.prefix(Self.reach) + (cut.after ? "…" : "")),
        ]),
    ]
  }
}
