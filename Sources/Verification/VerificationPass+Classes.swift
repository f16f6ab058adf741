import NotebookExecution
import NotebookSyntax
import Numerals
import Posts
import SourceText

extension VerificationPass {
  /// Gives the author's marks to the numbers that no claim is about.
  ///
  /// A mark on a block leaves out its claimed numbers; a mark on a claimed number contradicts the claim.
  mutating func classify() {
    for mark in executed.notebook.classifications {
      switch mark.binding {
      case .before(let offset):
        let group = binder.group(before: offset)
        if group.isEmpty {
          let message = Message.uncheckable(Message.markWithoutNumber(mark.kind))
          report(message, at: text.source.location(of: offset), meaning: .uncheckable)
        }
        for number in group { classify(number, as: mark.kind, isOwn: true) }
      case .block(let range, nil), .first(let range):
        for number in text.indices(in: range) { classify(number, as: mark.kind, isOwn: false) }
      case .block(let range, let anchor?):
        guard case .found(let end) = Anchor(anchor).place(in: text.source.bytes, range: range) else { continue }
        for number in text.indices(in: end..<max(end, range.upperBound)) {
          classify(number, as: mark.kind, isOwn: false)
        }
      }
    }
  }

  /// Takes what is a whole vector or matrix of a cell, number for number, as given; a single number tells nothing.
  mutating func findDefined() {
    let literals = CellLiterals(executed.notebook)
    guard !literals.isEmpty else { return }
    for group in text.groups {
      guard let line = literals.line(of: group.tree) else { continue }
      for number in group.numbers where standings[number] == .unchecked { standings[number] = .defined(cellLine: line) }
    }
  }

  private mutating func classify(_ number: Int, as kind: Classification.Kind, isOwn: Bool) {
    if let expression = claimedAs[number] {
      guard isOwn else { return }
      let reason = Message.markedConflict(text.text(number), expression, kind)
      report(Message.uncheckable(reason), at: text.location(number), meaning: .uncheckable)
      standings[number] = .uncheckable(reason: reason)
    } else if standings[number] == .unchecked {
      standings[number] = .classified(kind)
    }
  }
}
