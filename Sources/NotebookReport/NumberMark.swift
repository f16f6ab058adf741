internal import Figures
internal import MarkupText
internal import SourceText
internal import Verification

/// How the page marks a number of the text.
struct NumberMark {
  private let name: String
  private let tip: String
  /// What a wrong number should read.
  private let correction: String?

  /// The mark of a standing; nil for numbers that stay as they are.
  init?(_ standing: CheckedNumber.Standing) {
    switch standing {
    case .verified(let expression, let value):
      name = "verified"
      tip = "\(expression) = \(value)"
      correction = nil
    case .wrong(let fault, let expression, let value, let shouldRead):
      name = "wrong"
      let what = fault == .wrong ? "Wrong" : fault == .truncated ? "Cut off, not rounded" : "Last digit is off"
      tip = "\(what): \(expression) = \(value)"
      correction = shouldRead
    case .uncheckable(let reason):
      name = "uncheckable"
      tip = "Could not be checked: \(reason)"
      correction = nil
    case .substituted, .defined, .classified, .unchecked: return nil
    }
  }

  /// A number with its mark.
  func markup(_ number: String) -> Markup {
    guard let correction else { return span(name, tip, [.text(number)]) }
    return span(
      name, tip, [.element("del", [], text: number), .text(" "), .element("ins", [], text: correction)])
  }

  /// A formula with the marks of all its numbers.
  static func markup(_ formula: Markup, _ marks: [NumberMark]) -> Markup {
    guard let worst = marks.max(by: { $0.rank < $1.rank }) else { return formula }
    let corrections = marks.compactMap(\.correction)
    var children = [formula]
    if !corrections.isEmpty {
      let text = "should read " + corrections.joined(separator: ", ")
      children += [.text(" "), .element("ins", [], text: text)]
    }
    var tips: [String] = []
    for mark in marks where mark.rank == worst.rank && !tips.contains(mark.tip) { tips.append(mark.tip) }
    return worst.span(worst.name + " in-formula", tips.joined(separator: "; "), children)
  }

  private var rank: Int { ["verified", "uncheckable", "wrong"].firstIndex(of: name) ?? 0 }

  private func span(_ name: String, _ tip: String, _ children: [Markup]) -> Markup {
    .element("span", [.init("class", "number " + name), .init("tabindex", "0"), .init("data-tip", tip)], children)
  }
}
