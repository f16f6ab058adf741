/// The texts with which figures stop when an author's data cannot be drawn.
package enum Misuse {
  package static func ragged(row: Int, shape: [Int], expected: [Int]) -> String {
    "FigureData: element \(row) has shape \(shape), the first one has \(expected)"
  }

  package static func dimensions(figure: String, shape: [Int], allowed: String) -> String {
    "\(figure): data of shape \(shape) has \(count(shape.count, "dimension")), expected \(allowed)"
  }

  package static func valueCount(figure: String, count: Int, shape: [Int]) -> String {
    "\(figure): \(Self.count(count, "value")) for the shape \(shape)"
  }

  package static func labels(figure: String, kind: String, labels: Int, expected: Int) -> String {
    "\(figure): \(count(labels, "\(kind) label")) for \(count(expected, kind))"
  }

  package static func lengths(figure: String, x: Int, y: Int) -> String {
    "\(figure): \(count(x, "x value")) for \(count(y, "y value"))"
  }

  package static func logDomain(axis: String, value: String) -> String {
    "Chart: the \(axis) value \(value) cannot stand on a log scale; use .symmetricLog, or leave it out"
  }

  package static func emptyDomain(axis: String, lower: String, upper: String) -> String {
    "Chart: the \(axis) scale has the domain \(lower)...\(upper), which is not a range"
  }

  package static func mixedScale(axis: String) -> String {
    "Chart: the \(axis) values are names, and a domain or type for numbers was given"
  }

  package static func size(figure: String, width: Double, height: Double) -> String {
    "\(figure): a frame of \(Coordinate.string(width)) × \(Coordinate.string(height)) leaves no room for the plot"
  }

  package static func square(figure: String, shape: [Int], tokens: Int) -> String {
    "\(figure): weights of shape \(shape) for \(count(tokens, "token")), expected [\(tokens), \(tokens)]"
  }

  package static func mask(shape: [Int], expected: [Int]) -> String {
    "Heatmap: a mask of shape \(shape) for data of shape \(expected)"
  }

  package static func heads(shape: [Int]) -> String {
    let advice = shape.count == 4 ? "; choose one sentence of the batch, as weights[0] does" : ""
    return "ChartGrid: heads of shape \(shape), expected [heads, queries, keys]\(advice)"
  }

  package static func crossAttention(shape: [Int], target: Int, source: Int) -> String {
    "AttentionArcs: weights of shape \(shape), expected [target, source] = [\(target), \(source)]"
  }

  package static func focus(_ focus: Int, words: Int) -> String {
    "AttentionArcs: focus \(focus) is none of the \(count(words, "word")) that look, counted from 0"
  }

  package static func highlight(_ place: String, matrix: String, rows: Int, columns: Int) -> String {
    "Matrix: no \(place) in \(matrix.isEmpty ? "a matrix" : matrix) of \(rows) × \(columns), counted from 0"
  }

  package static func product(_ shapes: [[Int]]) -> String {
    "MatrixFigure: \(shapes[0]) times \(shapes[1]) is not \(shapes[2])"
  }

  package static func unknownStep(name: String, known: [String]) -> String {
    "FlowDiagram: an arrow names “\(name)”, which is none of the steps \(known.joined(separator: ", "))"
  }

  package static func ambiguousStep(name: String, count: Int) -> String {
    "FlowDiagram: an arrow names “\(name)”, which \(count) steps are called; give each an id"
  }

  package static func aspectRatio(_ ratio: Double) -> String {
    "Chart: an aspect ratio of \(Coordinate.amount(ratio)), expected a number above 0"
  }

  package static func bins(_ bins: Int) -> String { "Histogram: \(bins) bins, expected at least 1" }

  /// A number with its noun: `1 row`, `3 rows`.
  static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
