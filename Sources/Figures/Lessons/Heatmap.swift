public import Numerals

/// A matrix as coloured cells, with its values in them when they fit.
///
/// NaN and infinite values, such as those of a causal mask, are hatched.
public struct Heatmap: Figure {
  /// The values.
  package let matrix: FigureMatrix
  /// The names of the rows; empty for none.
  package let rows: [String]
  /// The names of the columns; empty for none.
  package let columns: [String]
  /// What the author asked of the heat map.
  package var options = HeatmapOptions()

  /// A matrix, or a vector as one row, with names for its rows and columns.
  ///
  /// `scale` is sequential unless there are values on both sides of zero; `domain` is what the colours reach over.
  /// Stops when there are names but not one for each row or column, and when the data has more than two axes.
  public init(
    _ data: some FigureData, rows: [String] = [], columns: [String] = [], scale: ColorRamp? = nil,
    domain: ClosedRange<Double>? = nil, format: NumberFormat? = nil
  ) {
    matrix = FigureMatrix(data, figure: "Heatmap")
    if !rows.isEmpty, rows.count != matrix.rows {
      fatalError(Misuse.labels(figure: "Heatmap", kind: "row", labels: rows.count, expected: matrix.rows))
    }
    if !columns.isEmpty, columns.count != matrix.columns {
      fatalError(Misuse.labels(figure: "Heatmap", kind: "column", labels: columns.count, expected: matrix.columns))
    }
    self.rows = rows
    self.columns = columns
    options.ramp = scale
    options.domain = domain
    options.format = format
  }

  /// A heat map is a figure.
  public var figureKind: FigureKind { .figure }

  /// The heat map with its summary and its data.
  public func markup(id: String) -> Markup { drawing(id: id).markup(id: id) }

  /// The summary of the values.
  public var plainText: String { drawing(id: "heatmap").plainText }

  /// Writes a title above the cells.
  public func chartTitle(_ title: String) -> Heatmap { changed { $0.title = title } }
  /// Names what the columns are.
  public func chartXAxisLabel(_ label: String) -> Heatmap { changed { $0.xLabel = label } }
  /// Names what the rows are.
  public func chartYAxisLabel(_ label: String) -> Heatmap { changed { $0.yLabel = label } }
  /// Names what the values are, for the summary: `attention`.
  public func valueLabel(_ label: String) -> Heatmap { changed { $0.valueLabel = label } }
  /// Shows or hides the scale of colours.
  public func chartLegend(_ visibility: Visibility) -> Heatmap { changed { $0.legend = visibility } }
  /// Sets the natural width in pixels.
  public func frame(width: Int) -> Heatmap {
    if width < 120 { fatalError(Misuse.size(figure: "Heatmap", width: Double(width), height: Double(width))) }
    return changed { $0.width = Double(width) }
  }

  /// The heat map, laid out and drawn.
  package func drawing(id: String) -> Drawing { HeatmapRenderer(self, id: id).drawing() }

  /// The colours' domain and ramp that suit the finite values.
  package var scale: (ramp: ColorRamp, domain: ClosedRange<Double>) {
    let finite = matrix.values.filter(\.isFinite)
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
    let ramp = options.ramp ?? (low < 0 && high > 0 ? .diverging : .sequential)
    if let domain = options.domain { return (ramp, domain) }
    let reach = max(abs(low), abs(high))
    if ramp == .diverging { return (ramp, -reach...reach) }
    return (ramp, (low >= 0 && low < high / 2 ? 0 : low)...high)
  }

  /// A copy with a changed domain, for figures that share their scale.
  package func sharing(_ ramp: ColorRamp, _ domain: ClosedRange<Double>) -> Heatmap {
    changed {
      $0.ramp = ramp
      $0.domain = domain
    }
  }

  private func changed(_ change: (inout HeatmapOptions) -> Void) -> Heatmap {
    var copy = self
    change(&copy.options)
    return copy
  }
}
