extension NotebookBuilder {
  /// The forms that a comment can have for lectern.
  private enum Form { case equals, check, mark(Classification.Kind, String?), options, other }

  private func form(_ comment: Comment) -> Form {
    let content = bytes[comment.content]
    if content.first == UInt8(ascii: "=") { return .equals }
    let text = String(decoding: content, as: UTF8.self)
    if text.hasPrefix("lectern:") { return .options }
    if text == "given" { return .mark(.given, nil) }
    if text == "illustrative" { return .mark(.illustrative, nil) }
    if text.hasPrefix("quoted:") { return .mark(.quoted, String(text.dropFirst(7)).trimmingBlanks) }
    if text == "check" { return .check }
    if text.hasPrefix("check"), let next = text.utf8.dropFirst(5).first,
      next.isWhitespace || next == 0x22 || next == 0x3D
    {
      return .check
    }
    return .other
  }

  /// Acts on a comment in running text.
  mutating func takeInlineComment(_ comment: Comment) {
    let before = Claim.Binding.before(offset: comment.range.lowerBound)
    switch form(comment) {
    case .equals: addClaim(comment.content.dropFirst(), before, comment.range)
    case .mark(let kind, let source): addMark(kind, source, before, comment)
    case .check:
      report(
        .error, "a check stands on lines of its own above its block; after a number write '<!-- = expression -->'",
        at: comment.range.lowerBound)
    case .options:
      report(
        .error, "a 'lectern:' comment stands on a line of its own right above a cell", at: comment.range.lowerBound)
    case .other: break
    }
  }

  /// Keeps comments that stand on lines of their own for the block after them.
  mutating func takeBlockComments(_ comments: [Comment]) {
    for comment in comments {
      switch form(comment) {
      case .equals:
        report(
          .error,
          "join it to the line above: a comment at the start of a line begins a block of its own, and this claim has no number before it",
          at: comment.range.lowerBound)
      case .other: break
      default: pending.append(comment)
      }
    }
  }

  /// Binds the comments above a block to it.
  mutating func apply(_ comments: [Comment], to draft: Draft) {
    var isCell = false
    if case .cell = draft.kind { isCell = true }
    for comment in comments {
      let binding = Claim.Binding.block(range: draft.range, anchor: nil)
      switch form(comment) {
      case .options where isCell: break
      case .options:
        report(.error, "a 'lectern:' comment stands right above a cell", at: comment.range.lowerBound)
      case _ where isCell:
        report(
          .error, "claims and marks are about text, but a cell follows: put this one above a block of text",
          at: comment.range.lowerBound)
      case .check: addChecks(comment, draft.range)
      case .mark(let kind, let source): addMark(kind, source, binding, comment)
      case .equals, .other: break
      }
    }
  }

  /// Reports comments after which no block comes.
  mutating func reportUnused(_ comments: [Comment]) {
    for comment in comments {
      report(.error, "no block follows this comment, so it is about nothing", at: comment.range.lowerBound)
    }
  }

  private mutating func addMark(
    _ kind: Classification.Kind, _ source: String?, _ binding: Claim.Binding, _ comment: Comment
  ) {
    if kind == .quoted, source?.isEmpty != false {
      report(.error, "a quotation names its source: '<!-- quoted: source -->'", at: comment.range.lowerBound)
      return
    }
    notebook.classifications.append(Classification(kind: kind, source: source, binding: binding))
  }

  /// Each line of a check is a claim: `check "anchor" = expression`, the word and the anchor being optional.
  private mutating func addChecks(_ comment: Comment, _ block: Range<Int>) {
    var start = comment.content.lowerBound
    while start < comment.content.upperBound {
      let end = bytes[start..<comment.content.upperBound].firstIndex(of: 0x0A) ?? comment.content.upperBound
      let line = bytes.trimmed(start..<end)
      start = end + 1
      if !line.isEmpty { addCheck(line, block, comment.range) }
    }
  }

  private mutating func addCheck(_ line: Range<Int>, _ block: Range<Int>, _ range: Range<Int>) {
    var at = line.lowerBound
    func skipBlanks() { while at < line.upperBound, bytes[at].isBlank { at += 1 } }
    while at < line.upperBound, bytes[at] == UInt8(ascii: ">") || bytes[at].isBlank { at += 1 }
    if bytes.has("check", at: at) { at += 5 }
    skipBlanks()
    var anchor: String?
    if at < line.upperBound, bytes[at] == UInt8(ascii: "\"") {
      let quote = at
      var text: [UInt8] = []
      at += 1
      while at < line.upperBound, bytes[at] != UInt8(ascii: "\"") {
        if bytes[at] == UInt8(ascii: "\\"), at + 1 < line.upperBound { at += 1 }
        text.append(bytes[at])
        at += 1
      }
      guard at < line.upperBound else {
        report(.error, "the anchor is not closed: end it with '\"'", at: quote)
        return
      }
      if text.isEmpty {
        report(.error, "the anchor is empty: leave it out, or quote a piece of the line", at: quote)
        return
      }
      anchor = String(decoding: text, as: UTF8.self)
      at += 1
      skipBlanks()
    }
    guard at < line.upperBound, bytes[at] == UInt8(ascii: "=") else {
      report(.error, "a check reads 'check \"anchor\" = expression' or 'check = expression'", at: line.lowerBound)
      return
    }
    addClaim(at + 1..<line.upperBound, .block(range: block, anchor: anchor), range)
  }

  private mutating func addClaim(_ text: Range<Int>, _ binding: Claim.Binding, _ range: Range<Int>) {
    do throws(ClaimText.Malformed) {
      let claim = try ClaimText(bytes, text)
      let probe = addProbe(claim.expression)
      notebook.claims.append(Claim(probe: probe, binding: binding, tolerance: claim.tolerance, range: range))
    } catch {
      report(.error, error.message, at: error.offset)
    }
  }

  /// Adds the expression at some bytes; returns its number.
  mutating func addProbe(_ expression: Range<Int>) -> Int {
    let id = notebook.probes.count
    notebook.probes.append(
      Probe(
        id: id, expression: notebook.source.text(in: expression),
        location: notebook.source.location(of: expression.lowerBound), afterCell: cell(above: expression.lowerBound)))
    return id
  }

  private func cell(above offset: Int) -> Int? { fences.lastIndex { $0.content.lowerBound <= offset } }
}
