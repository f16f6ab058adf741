public import MarkupText
public import Numerals

/// A matrix as coloured cells, with its values in them when they fit.
///
/// NaN and infinite values, such as those of a causal mask, are hatched, and so is what `masked` names. Above a thousand
/// cells they are one picture; above 400 rows or columns neighbours are joined.
public struct Heatmap: Figure {
  /// The values.
  package let matrix: FigureMatrix
  /// The names of the rows; empty for none.
  package let rows: [String]
  /// The names of the columns; empty for none.
  package let columns: [String]
  /// Which values are hidden, row after row; empty for none.
  package var mask: [Bool] = []
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
    self.init(
      FigureMatrix(data, figure: "Heatmap"), rows: rows, columns: columns, scale: scale, domain: domain, format: format)
  }

  /// The same for a matrix that was read already.
  init(
    _ matrix: FigureMatrix, rows: [String], columns: [String], scale: ColorRamp? = nil,
    domain: ClosedRange<Double>? = nil, format: NumberFormat? = nil
  ) {
    self.matrix = matrix
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
  public func markup(id: String) -> Markup {
    let page = HeatmapRenderer(self, id: id)
    return page.drawing().markup(id: id) { narrowDrawing(id: id, beside: page) }
  }

  /// The summary of the values.
  public var plainText: String { drawing(id: "heatmap").plainText }

  /// The heat map, laid out and drawn.
  package func drawing(id: String) -> Drawing { HeatmapRenderer(self, id: id).drawing() }

  /// The same heat map laid out for a phone; nil where its cells would be too small for their values.
  private func narrowDrawing(id: String, beside page: HeatmapRenderer) -> Drawing? {
    let narrow = changed {
      $0.options.width = Drawing.phoneWidth
      $0.options.isHovered = false
    }
    let phone = HeatmapRenderer(narrow, id: "\(id)-narrow", beside: page)
    return phone.layout.showsValues == page.layout.showsValues ? phone.drawing() : nil
  }

  /// The values as they are drawn.
  package var cells: HeatmapCells { HeatmapCells(matrix, mask: mask, reduction: options.reduction) }

  /// The colours' ramp and domain that suit what is drawn.
  package func scale(_ cells: HeatmapCells) -> (ramp: ColorRamp, domain: ClosedRange<Double>) {
    ColorRamp.suiting(cells.values, ramp: options.ramp, domain: options.domain)
  }
}

extension Heatmap {
  /// Hides the cells for which `isMasked` holds, given their row and column from zero.
  public func masked(_ isMasked: (_ row: Int, _ column: Int) -> Bool) -> Heatmap {
    changed { map in
      map.mask = (0..<matrix.rows).flatMap { row in (0..<matrix.columns).map { isMasked(row, $0) } }
    }
  }

  /// Hides the cells where `keep` is zero; stops unless it has the shape of the data.
  public func masked(keeping keep: some FigureData) -> Heatmap {
    let kept = FigureMatrix(keep, figure: "Heatmap")
    guard kept.rows == matrix.rows, kept.columns == matrix.columns else {
      fatalError(Misuse.mask(shape: keep.figureShape, expected: [matrix.rows, matrix.columns]))
    }
    return changed { $0.mask = kept.values.map { $0 == 0 } }
  }

  /// Chooses what is drawn where there are more values than cells can be told apart.
  public func reduction(_ reduction: HeatmapReduction) -> Heatmap { changed { $0.options.reduction = reduction } }
  /// Writes a title above the cells.
  public func chartTitle(_ title: String) -> Heatmap { changed { $0.options.title = title } }
  /// Names what the columns are.
  public func chartXAxisLabel(_ label: String) -> Heatmap { changed { $0.options.xLabel = label } }
  /// Names what the rows are.
  public func chartYAxisLabel(_ label: String) -> Heatmap { changed { $0.options.yLabel = label } }
  /// Names what the values are, for the legend and the summary: `attention`.
  public func valueLabel(_ label: String) -> Heatmap { changed { $0.options.valueLabel = label } }
  /// Shows or hides the scale of colours.
  public func chartLegend(_ visibility: Visibility) -> Heatmap { changed { $0.options.legend = visibility } }
  /// Shows the values in the cells, where they fit, or leaves them to hovering and to the data.
  public func cellValues(_ visibility: Visibility) -> Heatmap { changed { $0.options.cellValues = visibility } }
  /// Sets the natural width in pixels.
  public func frame(width: Int) -> Heatmap {
    if width < 120 { fatalError(Misuse.size(figure: "Heatmap", width: Double(width), height: Double(width))) }
    return changed { $0.options.width = Double(width) }
  }

  /// A copy with a changed domain, for figures that share their scale.
  package func sharing(_ ramp: ColorRamp, _ domain: ClosedRange<Double>) -> Heatmap {
    changed {
      $0.options.ramp = ramp
      $0.options.domain = domain
    }
  }

  private func changed(_ change: (inout Heatmap) -> Void) -> Heatmap {
    var copy = self
    change(&copy)
    return copy
  }
}
