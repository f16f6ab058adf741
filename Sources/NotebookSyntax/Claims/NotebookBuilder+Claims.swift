internal import SourceText

extension NotebookBuilder {
  /// The forms that a comment can have for lectern.
  private enum Form { case equals, check, mark(Classification.Kind, String?), options, mistaken(String), other }

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
    return mistake(in: text).map { .mistaken($0) } ?? .other
  }

  /// What the author of a comment probably meant, if it nearly is a mark or a check; comments may say anything else.
  private func mistake(in text: String) -> String? {
    let (first, rest) = (text.prefix(while: \.isLetter).lowercased(), text.drop(while: \.isLetter))
    if first == "quoted", rest.isEmpty { return "quoted: source" }
    if ["given", "illustrative"].contains(first), rest.isEmpty || rest.hasPrefix(":") { return first }
    func isNear(_ word: String, _ name: String) -> Bool {
      (1...2).contains(EditDistance.between(word.utf8.prefix(64), name.utf8))
    }
    if rest.isEmpty { return ["given", "illustrative"].first { isNear(first, $0) && $0.first == first.first } }
    let sign = rest.drop(while: \.isWhitespace).first
    if sign == "=" || sign == "\"", first == "check" || isNear(first, "check") { return "check = expression" }
    if sign == ":", isNear(first, "quoted") { return "quoted: source" }
    return nil
  }

  private mutating func reportMistaken(_ meant: String, _ comment: Comment) {
    report(
      .warning, "this comment does nothing: did you mean '<!-- \(meant) -->'?", at: comment.range.lowerBound)
  }

  /// Acts on a comment in running text.
  mutating func takeInlineComment(_ comment: Comment) {
    let before = Claim.Binding.before(offset: comment.range.lowerBound)
    switch form(comment) {
    case .equals: addClaim(1..<comment.text.count, of: comment, before)
    case .mark(let kind, let source): addMark(kind, source, before, comment)
    case .check:
      report(
        .error, "a check stands on lines of its own above its block; after a number write '<!-- = expression -->'",
        at: comment.range.lowerBound)
    case .options:
      report(
        .error, "a 'lectern:' comment stands on a line of its own right above a cell or a formula",
        at: comment.range.lowerBound)
    case .mistaken(let meant): reportMistaken(meant, comment)
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
      case .mistaken(let meant): reportMistaken(meant, comment)
      case .other: break
      default: pending.append(comment)
      }
    }
  }

  /// Binds the comments above a block to it.
  mutating func apply(_ comments: [Comment], to draft: Draft) {
    var isCell = false
    var hasOptions = false
    switch draft.kind {
    case .cell: (isCell, hasOptions) = (true, true)
    case .math: hasOptions = true
    default: break
    }
    for comment in comments {
      let binding = Claim.Binding.block(range: draft.range, anchor: nil)
      switch form(comment) {
      case .options where hasOptions: break
      case .options:
        report(.error, "a 'lectern:' comment stands right above a cell or a formula", at: comment.range.lowerBound)
      case _ where isCell:
        report(
          .error, "claims and marks are about text, but a cell follows: put this one above a block of text",
          at: comment.range.lowerBound)
      case .check: addChecks(comment, draft.range)
      case .mark(let kind, let source): addMark(kind, source, binding, comment)
      case .equals, .mistaken, .other: break
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
    for line in comment.text.split(separator: 0x0A) {
      let line = comment.text.trimmed(line.indices)
      if !line.isEmpty { addCheck(line, of: comment, block) }
    }
  }

  private mutating func addCheck(_ line: Range<Int>, of comment: Comment, _ block: Range<Int>) {
    let text = comment.text
    let start = comment.content.lowerBound
    var at = line.lowerBound
    func skipBlanks() { while at < line.upperBound, text[at].isBlank { at += 1 } }
    if text.has("check", at: at) { at += 5 }
    skipBlanks()
    var anchor: String?
    if at < line.upperBound, text[at] == UInt8(ascii: "\"") {
      let quote = at
      var piece: [UInt8] = []
      at += 1
      while at < line.upperBound, text[at] != UInt8(ascii: "\"") {
        if text[at] == UInt8(ascii: "\\"), at + 1 < line.upperBound { at += 1 }
        piece.append(text[at])
        at += 1
      }
      guard at < line.upperBound else {
        report(.error, "the anchor is not closed: end it with '\"'", at: start + quote)
        return
      }
      if piece.isEmpty {
        report(.error, "the anchor is empty: leave it out, or quote a piece of the line", at: start + quote)
        return
      }
      anchor = String(decoding: piece, as: UTF8.self)
      at += 1
      skipBlanks()
    }
    guard at < line.upperBound, text[at] == UInt8(ascii: "=") else {
      report(
        .error, "a check reads 'check \"anchor\" = expression' or 'check = expression'", at: start + line.lowerBound)
      return
    }
    addClaim(at + 1..<line.upperBound, of: comment, .block(range: block, anchor: anchor))
  }

  private mutating func addClaim(_ text: Range<Int>, of comment: Comment, _ binding: Claim.Binding) {
    do throws(ClaimText.Malformed) {
      let claim = try ClaimText(comment.text, text)
      let probe = addProbe(
        comment.text.text(claim.expression), at: comment.content.lowerBound + claim.expression.lowerBound)
      notebook.claims.append(
        Claim(probe: probe, binding: binding, tolerance: claim.tolerance, range: comment.range))
    } catch {
      report(.error, error.message, at: comment.content.lowerBound + error.offset)
    }
  }

  /// Adds the expression that begins at an offset; returns its number.
  mutating func addProbe(_ expression: String, at offset: Int) -> Int {
    let id = notebook.probes.count
    notebook.probes.append(
      Probe(
        id: id, expression: expression, location: notebook.source.location(of: offset), afterCell: cell(above: offset)))
    return id
  }

  private func cell(above offset: Int) -> Int? { fences.lastIndex { $0.content.lowerBound <= offset } }
}
