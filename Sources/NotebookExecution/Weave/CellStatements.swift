internal import NotebookSyntax
internal import SourceText

/// The top-level statements and declarations of one cell, as tree and tokens together tell them.
///
/// The tree tells where each begins and where its last token begins; the tokens, where that ends and what follows it.
struct CellStatements {
  /// A statement or declaration.
  struct Statement {
    /// What the tree says of it, at offsets of the Markdown.
    var item: ParseTree.Item
    /// Its tokens.
    var tokens: ArraySlice<SwiftToken>

    /// Its bytes, from the first token to the end of the last.
    var range: Range<Int> { item.range.lowerBound..<(tokens.last?.range.upperBound ?? item.range.upperBound) }
  }

  private let items: [ParseTree.Item]
  private let tokens: [SwiftToken]
  private let source: SourceFile

  /// Takes the items of a cell, at offsets of the Markdown.
  init(_ items: [ParseTree.Item], of cell: Cell, in source: SourceFile) {
    self.items = items
    self.source = source
    tokens = SwiftLexer.tokens(in: source.bytes, range: cell.range)
  }

  /// The statement that contains an offset.
  func statement(around offset: Int) -> Statement? {
    items.first { $0.range.lowerBound < offset && offset < $0.range.upperBound }.map(statement)
  }

  /// The statement before an offset, when nothing but comments stands between, and no blank line.
  func statement(before offset: Int) -> Statement? {
    // A declaration's names are items too; the declaration around them ends last.
    guard
      let item = items.filter({ $0.range.upperBound < offset }).max(by: { $0.range.upperBound < $1.range.upperBound })
    else { return nil }
    let statement = statement(item)
    var end = statement.range.upperBound
    for token in tokens[statement.tokens.endIndex...] {
      guard source.location(of: token.range.lowerBound).line - source.location(of: end).line <= 1 else { return nil }
      if token.range.lowerBound == offset { return statement }
      guard token.isComment || source.bytes[token.range] == [UInt8(ascii: ";")] else { return nil }
      end = token.range.upperBound
    }
    return nil
  }

  /// True when a semicolon follows a statement, among white space and comments.
  func endsInSemicolon(_ item: ParseTree.Item) -> Bool {
    guard let next = tokens[statement(item).tokens.endIndex...].first(where: { !$0.isComment }) else { return false }
    return source.bytes[next.range] == [UInt8(ascii: ";")]
  }

  /// How many names a statement declares.
  func names(of statement: Statement) -> Int {
    items.count { $0.name != nil && statement.range.contains($0.range.lowerBound) }
  }

  private func statement(_ item: ParseTree.Item) -> Statement {
    let first = tokens.partitioningIndex { $0.range.upperBound > item.range.lowerBound }
    let last = tokens.partitioningIndex { $0.range.upperBound > item.range.upperBound }
    return Statement(item: item, tokens: tokens[first..<max(first, min(last + 1, tokens.count))])
  }
}
