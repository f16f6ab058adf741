internal import Figures
internal import MarkupText

/// Gathers markup between an author's start and end tags, so that the result is well-formed whatever he wrote.
struct RawHTMLStack {
  private struct Frame {
    var name: String
    var element: String
    var attributes: [Markup.Attribute]
    var children: [Markup] = []
  }

  /// True when raw HTML passes as it is.
  let trustsAll: Bool
  private var frames = [Frame(name: "", element: "", attributes: [])]

  /// Makes an empty stack.
  init(trustsAll: Bool) { self.trustsAll = trustsAll }

  /// Adds to the innermost open element.
  mutating func append(_ markup: Markup) { frames[frames.count - 1].children.append(markup) }

  /// Opens `element` for the author's tag `name`; false when the elements are nested deeper than browsers follow.
  mutating func open(_ name: String, as element: String, _ attributes: [Markup.Attribute]) -> Bool {
    // A link ends where the next one begins, as browsers have it.
    if name == "a" { _ = close(name) }
    guard frames.count < 256 else { return false }
    frames.append(Frame(name: name, element: element, attributes: attributes))
    return true
  }

  /// Closes the innermost elements that only text can stand in: a block follows.
  mutating func closeText() {
    while frames.count > 1, let frame = frames.last, RawHTML.textElements.contains(frame.element) { closeInnermost() }
  }

  /// Closes the innermost element of this name and all inside it; false when there is none.
  mutating func close(_ name: String) -> Bool {
    guard let index = frames.lastIndex(where: { $0.name == name }), index > 0 else { return false }
    while frames.count > index { closeInnermost() }
    return true
  }

  /// Everything, with what is still open closed.
  func finished() -> Markup {
    var copy = self
    while copy.frames.count > 1 { copy.closeInnermost() }
    return .sequence(copy.frames[0].children)
  }

  private mutating func closeInnermost() {
    let frame = frames.removeLast()
    append(.element(frame.element, frame.attributes, frame.children))
  }
}
