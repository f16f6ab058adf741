public import MarkupText

/// How often values fall into bins of equal width.
///
/// It is a figure of its own, and content that can stand in a `Chart` with other marks, such as a rule at the mean.
/// Values that are not finite are left out, and so are those outside `range`.
public struct Histogram: ChartContent, Figure {
  /// The bars.
  public let chartMarks: ChartMarks

  /// Counts the values in bins.
  ///
  /// Without `range` the bins have round edges, and there are about `bins` of them, at most some 600; with it there are
  /// just so many, and they begin and end there. Without `bins` there are as many as suit the count (Sturges' rule).
  /// Stops when `bins` is below one.
  public init(
    _ data: some FigureData, bins: Int? = nil, range: ClosedRange<Double>? = nil, scale: HistogramScale = .count,
    x: String = "value"
  ) {
    let values = data.figureValues
    let edges = HistogramBins.edges(values, bins: bins, range: range)
    chartMarks = ChartMarks(
      HistogramBins(values, edges: edges, scale: scale).marks(x: x) + HistogramBins.omitted(values, x: x, scale))
  }

  /// Counts the values of several series in common bins; each has its colour, and `name` says what they are.
  public init(
    _ series: KeyValuePairs<String, any FigureData>, bins: Int? = nil, range: ClosedRange<Double>? = nil,
    scale: HistogramScale = .count, arrangement: HistogramArrangement = .overlaid, x: String = "value",
    name: String = "series"
  ) {
    let values = series.map(\.value.figureValues)
    let edges = HistogramBins.edges(values.flatMap { $0 }, bins: bins, range: range)
    var marks: [Mark] = []
    for (rank, (entry, values)) in zip(series, values).enumerated() {
      let key = MarkLook.Key(label: name, value: .category(entry.key))
      marks += HistogramBins(values, edges: edges, scale: scale).marks(x: x).map { mark in
        var mark = mark
        mark.look.colorKey = key
        mark.stacking = .unstacked
        if arrangement == .overlaid {
          mark.look.opacity = 0.55
          // The edges tell the series apart without colour.
          mark.look.line = StrokeStyle(lineWidth: 1.25, dash: Self.dashes[rank % Self.dashes.count])
        } else {
          mark.look.position = .init(key: key, axis: nil, span: .automatic)
        }
        return mark
      }
      marks += HistogramBins.omitted(values, x: x, scale)
    }
    chartMarks = ChartMarks(marks)
  }

  /// The dashes of the edges of bars that lie over each other, the first ones solid.
  private static let dashes: [[Double]] = [[], [4, 2.5], [1.25, 2], [7, 2, 1.25, 2]]

  /// A histogram is a figure.
  public var figureKind: FigureKind { .figure }

  /// The histogram as a chart with its data.
  public func markup(id: String) -> Markup { chart.markup(id: id) }

  /// The summary of the counts.
  public var plainText: String { chart.plainText }

  private var chart: Chart { Chart { self } }
}

/// What the height of a bar of a histogram is.
public enum HistogramScale: String, Sendable, Hashable {
  /// How many values there are in the bin.
  case count
  /// Their share of all values: the heights sum to one.
  case probability
  /// Their share by the width of the bin: the areas sum to one.
  case density
}

/// How the bars of several series stand.
public enum HistogramArrangement: Sendable, Hashable {
  /// Over each other, so that all are seen.
  case overlaid
  /// Beside each other in each bin.
  case sideBySide
}
