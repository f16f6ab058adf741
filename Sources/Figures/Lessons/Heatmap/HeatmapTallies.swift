/// What there is in a matrix besides ordinary values, and where its ends are.
struct HeatmapTallies {
  /// The places of the largest and the smallest finite value that is not masked; nil without any.
  private(set) var ends: (high: Int, low: Int)?
  /// What is masked or not finite, as parts of a sentence.
  private(set) var sentences: [String] = []

  init(_ matrix: FigureMatrix, mask: [Bool]) {
    var masked = 0, negative = 0, positive = 0, unknown = 0
    var isCausal = true
    for index in matrix.values.indices {
      let value = matrix.values[index]
      let isMasked = !mask.isEmpty && mask[index]
      // Queries that follow keys from a cache see all of those.
      let isLater = index % matrix.columns > index / matrix.columns + matrix.columns - matrix.rows
      if isCausal { isCausal = isLater == (isMasked || value == -.infinity) }
      if isMasked {
        masked += 1
      } else if value.isFinite {
        let known = ends ?? (index, index)
        ends = (
          value > matrix.values[known.high] ? index : known.high, value < matrix.values[known.low] ? index : known.low
        )
      } else if value.isNaN {
        unknown += 1
      } else if value < 0 {
        negative += 1
      } else {
        positive += 1
      }
    }
    let hidden = masked + negative
    if isCausal, hidden > 0, matrix.rows > 1 {
      sentences.append("\(Self.cells(hidden)) above the diagonal masked (causal)")
    } else {
      if masked > 0 { sentences.append("\(Self.cells(masked)) masked") }
      if negative > 0 { sentences.append("\(Self.cells(negative)) −inf, as masks have it") }
    }
    if positive > 0 { sentences.append("\(Self.cells(positive)) inf") }
    if unknown > 0 { sentences.append("\(Self.cells(unknown)) nan") }
  }

  private static func cells(_ count: Int) -> String { "\(count) cell\(count == 1 ? "" : "s")" }
}
