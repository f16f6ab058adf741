public import MarkupText

/// Attention as lines between words: the heavier a weight, the thicker its line.
///
/// Within one sentence they are arcs: one before the words leads from a word back to an earlier one, one behind them to a
/// later one, and a word's weight on itself is a ring. Between two sentences they join two rows of words. The word that
/// looks is the row of the weights, the word looked at is the column. Long sentences stand in columns instead.
public struct AttentionArcs: Figure {
  /// The words that look.
  package let queries: [String]
  /// The words looked at.
  package let keys: [String]
  /// True for one sentence, whose words look at each other.
  package let isSelf: Bool
  /// The weights, [queries, keys].
  package let matrix: FigureMatrix
  /// The smallest weight that is drawn.
  package let threshold: Double
  /// The only word whose weights are drawn; nil for all.
  package let focus: Int?
  /// The title above the words.
  package private(set) var title: String?

  /// Arcs for all weights of at least `threshold`, or those of the word at the place `focus` alone.
  ///
  /// Stops unless `weights` has a row and a column for each token, and when there is no token at `focus`.
  public init(_ tokens: [String], _ weights: some FigureData, threshold: Double = 0.05, focus: Int? = nil) {
    guard tokens.isEmpty || weights.figureShape == [tokens.count, tokens.count] else {
      fatalError(Misuse.square(figure: "AttentionArcs", shape: weights.figureShape, tokens: tokens.count))
    }
    self.init(queries: tokens, keys: tokens, isSelf: true, weights, threshold, focus)
  }

  /// Lines from each word of the target to the words of the source that it looks at: [target, source].
  ///
  /// `focus` is the place of the only word of the target whose weights are drawn. Stops unless `weights` has a row for
  /// each word of the target and a column for each of the source.
  public init(
    source: [String], target: [String], _ weights: some FigureData, threshold: Double = 0.05, focus: Int? = nil
  ) {
    guard source.isEmpty || target.isEmpty || weights.figureShape == [target.count, source.count] else {
      fatalError(Misuse.crossAttention(shape: weights.figureShape, target: target.count, source: source.count))
    }
    self.init(queries: target, keys: source, isSelf: false, weights, threshold, focus)
  }

  private init(
    queries: [String], keys: [String], isSelf: Bool, _ weights: some FigureData, _ threshold: Double, _ focus: Int?
  ) {
    if let focus, !queries.indices.contains(focus) {
      fatalError(Misuse.focus(focus, words: queries.count))
    }
    self.queries = queries
    self.keys = keys
    self.isSelf = isSelf
    self.threshold = threshold
    self.focus = focus
    let isEmpty = queries.isEmpty || keys.isEmpty
    matrix =
      isEmpty ? FigureMatrix(rows: 0, columns: 0, values: []) : FigureMatrix(weights, figure: "AttentionArcs")
  }

  /// Arcs are a figure.
  public var figureKind: FigureKind { .figure }
  /// The arcs with their summary and the weights.
  public func markup(id: String) -> Markup { drawing().markup(id: id) { narrowDrawing } }
  /// The summary of the weights.
  public var plainText: String { drawing().plainText }

  /// Writes a title above the words.
  public func chartTitle(_ title: String) -> AttentionArcs {
    var copy = self
    copy.title = title
    return copy
  }

  /// The arcs, laid out and drawn.
  package func drawing() -> Drawing { ArcsRenderer(self).drawing() }

  /// The words in columns, for a phone.
  package var narrowDrawing: Drawing { ArcsRenderer(self, longestRow: 0).drawing() }

  /// The weights that are drawn, the light ones first so that the heavy ones lie on top; at most the 600 heaviest.
  var links: [ArcLink] {
    let rows = focus.map { $0..<($0 + 1) } ?? 0..<matrix.rows
    let links = rows.flatMap { query in
      (0..<matrix.columns).map { ArcLink(query: query, key: $0, weight: matrix[query, $0]) }
    }
    .filter { $0.weight.isFinite && $0.weight >= threshold }
    let ranked = links.enumerated().sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }
    return ranked.suffix(Self.mostLinks).map(\.element)
  }

  /// The most lines that are drawn.
  static let mostLinks = 600
}

/// A weight between two words.
struct ArcLink {
  /// The place of the word that looks.
  var query: Int
  /// The place of the word looked at.
  var key: Int
  /// The weight.
  var weight: Double
}
