import NotebookSyntax
import Numerals
import Posts
import SourceText

/// Finds the numbers that a claim is about.
struct ClaimBinder {
  /// The numbers of a claim, or why there are none.
  enum Binding: Equatable {
    /// Each number with the index of its scalar.
    case bound([Pair])
    /// The numbers concerned, why they could not be bound, and where to say so.
    case failed(numbers: Range<Int>, reason: String, location: SourceLocation)
    /// The numbers concerned when there are more or fewer than scalars, what to say, and where.
    case miscounted(numbers: Range<Int>, reason: String, location: SourceLocation)
  }

  /// A number and the scalar that it states.
  struct Pair: Equatable {
    var numeral: Int
    var scalar: Int
  }

  /// The numbers to choose from.
  let text: TextNumerals

  /// Binds a claim to as many numbers as its value has scalars.
  func bind(_ claim: Claim, expression: String, count: Int) -> Binding {
    guard count > 0 else {
      let location = text.source.location(of: claim.range.lowerBound)
      return .failed(numbers: probableNumbers(of: claim), reason: Message.empty(expression), location: location)
    }
    switch claim.binding {
    case .before(let offset):
      let candidates = text.indices(before: offset)
      if let last = candidates.last, text.span(of: last, endingAt: offset) == nil,
        !text.stands(last, rightBefore: offset)
      {
        let location = text.source.location(of: claim.range.lowerBound)
        return .failed(numbers: 0..<0, reason: Message.nothingRightBefore, location: location)
      }
      return bindLast(count, of: candidates, expression: expression, offset: claim.range.lowerBound)
    case .first(let range):
      return bindFirst(
        count, of: text.indicesInOneBlock(of: range), expression: expression, offset: claim.range.lowerBound)
    case .block(let range, nil):
      return bindAll(text.indices(in: range), count: count, expression: expression, offset: claim.range.lowerBound)
    case .block(let range, let anchor?):
      switch place(of: anchor, in: range, claim: claim) {
      case .success(let candidates):
        return bindFirst(count, of: candidates, expression: expression, offset: claim.range.lowerBound)
      case .failure(let failure):
        return .failed(
          numbers: 0..<0, reason: failure.reason, location: text.source.location(of: claim.range.lowerBound))
      }
    }
  }

  /// The numbers that a claim whose value is unknown is probably about: one, or one bracketed group.
  func probableNumbers(of claim: Claim) -> Range<Int> {
    switch claim.binding {
    case .before(let offset): return group(before: offset)
    case .block(let range, nil): return text.indices(in: range)
    case .first(let range):
      return text.indices(in: range).first.map { text.bracket(around: $0) } ?? 0..<0
    case .block(let range, let anchor?):
      guard case .success(let candidates) = place(of: anchor, in: range, claim: claim), !candidates.isEmpty else {
        return 0..<0
      }
      return text.bracket(around: candidates.lowerBound)
    }
  }

  /// The number before an offset, or the whole formula, code span or bracketed group that ends there.
  func group(before offset: Int) -> Range<Int> {
    guard let last = text.indices(before: offset).last else { return 0..<0 }
    if let span = text.span(of: last, endingAt: offset) { return span }
    guard text.stands(last, rightBefore: offset) else { return 0..<0 }
    guard let bracket = text.entries[last].numeral.bracket, bracket.upperBound <= offset else {
      return last..<(last + 1)
    }
    return text.bracket(around: last)
  }

  private struct Failure: Error { var reason: String }

  private func place(of anchor: String, in range: Range<Int>, claim: Claim) -> Result<Range<Int>, Failure> {
    switch Anchor(anchor).place(in: text.source.bytes, range: range) {
    case .found(let end): .success(text.indices(in: end..<max(end, range.upperBound)))
    case .missing(let candidates): .failure(Failure(reason: Message.missingAnchor(anchor, candidates, text.source)))
    case .ambiguous(let places): .failure(Failure(reason: Message.ambiguousAnchor(anchor, places, text.source)))
    }
  }

  private func bindLast(_ count: Int, of candidates: Range<Int>, expression: String, offset: Int) -> Binding {
    guard let last = candidates.last else {
      return miscounted(candidates, found: 0, expression: expression, count: count, offset: offset)
    }
    if count > 1, let pairs = elided(text.bracket(around: last), count: count) { return pairs }
    guard candidates.count >= count else {
      return miscounted(candidates, found: candidates.count, expression: expression, count: count, offset: offset)
    }
    let selected = (candidates.upperBound - count)..<candidates.upperBound
    if let outside = selected.last(where: { isBracketed($0) != isBracketed(last) }) {
      let alike = (outside + 1)..<candidates.upperBound
      return miscounted(alike, found: alike.count, expression: expression, count: count, offset: offset)
    }
    let group = text.bracket(around: selected.lowerBound)
    guard count == 1 || group.lowerBound == selected.lowerBound else {
      let wider = group.lowerBound..<candidates.upperBound
      return miscounted(wider, found: wider.count, expression: expression, count: count, offset: offset)
    }
    return .bound(pairs(selected))
  }

  private func bindFirst(_ count: Int, of candidates: Range<Int>, expression: String, offset: Int) -> Binding {
    guard let first = candidates.first else {
      return miscounted(candidates, found: 0, expression: expression, count: count, offset: offset)
    }
    if count > 1, let pairs = elided(text.bracket(around: first), count: count) { return pairs }
    guard candidates.count >= count else {
      return miscounted(candidates, found: candidates.count, expression: expression, count: count, offset: offset)
    }
    let selected = candidates.lowerBound..<(candidates.lowerBound + count)
    if let outside = selected.first(where: { isBracketed($0) != isBracketed(first) }) {
      let alike = candidates.lowerBound..<outside
      return miscounted(alike, found: alike.count, expression: expression, count: count, offset: offset)
    }
    let group = text.bracket(around: selected.upperBound - 1)
    guard count == 1 || group.upperBound == selected.upperBound else {
      let wider = selected.lowerBound..<group.upperBound
      return miscounted(wider, found: wider.count, expression: expression, count: count, offset: offset)
    }
    return .bound(pairs(selected))
  }

  /// Binds numbers to as many scalars; `offset` is the place of the claim.
  func bindAll(_ candidates: Range<Int>, count: Int, expression: String, offset: Int) -> Binding {
    if let first = candidates.first, text.bracket(around: first) == candidates,
      let pairs = elided(candidates, count: count)
    {
      return pairs
    }
    guard candidates.count == count else {
      return miscounted(candidates, found: candidates.count, expression: expression, count: count, offset: offset)
    }
    return .bound(pairs(candidates))
  }

  /// A value never stands half in brackets and half outside.
  private func isBracketed(_ number: Int) -> Bool { text.entries[number].numeral.bracket != nil }

  private func pairs(_ numbers: Range<Int>) -> [Pair] {
    numbers.enumerated().map { Pair(numeral: $0.element, scalar: $0.offset) }
  }

  /// Binds `[0.23, -0.45, ..., 0.12]` to the first and the last scalars; nil when nothing is left out.
  private func elided(_ group: Range<Int>, count: Int) -> Binding? {
    var cuts = group.filter { text.entries[$0].numeral.followsElision }
    if let last = group.last, text.entries[last].numeral.precedesElision { cuts.append(group.upperBound) }
    guard let cut = cuts.first, group.count <= count else { return nil }
    guard cuts.count == 1 else {
      let reason = Message.severalElisions
      return .failed(numbers: group, reason: reason, location: text.location(group.lowerBound))
    }
    return .bound(
      group.map { Pair(numeral: $0, scalar: $0 < cut ? $0 - group.lowerBound : count - (group.upperBound - $0)) })
  }

  private func miscounted(
    _ numbers: Range<Int>, found: Int, expression: String, count: Int, offset: Int
  ) -> Binding {
    let concerned = numbers.count > count ? numbers : numbers.suffix(count)
    let location = numbers.first.map { text.location($0) } ?? text.source.location(of: offset)
    return .miscounted(
      numbers: Range(uncheckedBounds: (concerned.startIndex, concerned.endIndex)),
      reason: Message.count(expression, has: count, found: found), location: location)
  }
}
