/// The plot of a chart without its axes and legends, to be given a look by `chartPlotStyle`.
public struct ChartPlotContent: Sendable {
  /// The width by the height; nil for what the frame leaves.
  package private(set) var aspectRatio: Double?

  package init() {}

  /// Gives the plot a ratio of width to height, within the frame: 1 for a square, in which circles are round when both
  /// axes reach equally far.
  ///
  /// Stops unless the ratio is a positive number.
  public func aspectRatio(_ ratio: Double, contentMode: ContentMode) -> ChartPlotContent {
    guard ratio.isFinite, ratio > 0 else { fatalError(Misuse.aspectRatio(ratio)) }
    var copy = self
    copy.aspectRatio = ratio
    return copy
  }
}

/// How a plot of a given ratio stands in its frame.
public enum ContentMode: Sendable, Hashable {
  /// As large as the frame allows.
  case fit
}
