/// Makes the marks of a plot of many values.
struct PlotMarks {
  private let kind: Mark.Kind
  private let figure: String
  private let xLabel: String
  private let yLabel: String

  init(_ kind: Mark.Kind, figure: String, x: String, y: String) {
    self.kind = kind
    self.figure = figure
    xLabel = x
    yLabel = y
  }

  /// One series per row of a matrix, or one for a vector, over indices.
  func marks(_ data: some FigureData, series names: [String]) -> ChartMarks {
    let matrix = FigureMatrix(data, figure: figure)
    let hasRows = data.figureShape.count == 2
    if !names.isEmpty, names.count != matrix.rows {
      fatalError(Misuse.labels(figure: figure, kind: "row", labels: names.count, expected: matrix.rows))
    }
    var marks: [Mark] = []
    marks.reserveCapacity(matrix.values.count)
    for row in 0..<matrix.rows {
      let name = hasRows ? (names.isEmpty ? "\(yLabel) \(row)" : names[row]) : yLabel
      for (index, value) in matrix.row(row).enumerated() {
        var mark = point(.number(Double(index)), .number(value))
        mark.block = [row]
        mark.plotName = names.isEmpty && !hasRows ? yLabel : name
        marks.append(mark)
      }
    }
    return ChartMarks(marks)
  }

  /// One vector over another.
  func marks(_ xData: some FigureData, _ yData: some FigureData) -> ChartMarks {
    let (xValues, yValues) = (xData.figureValues, yData.figureValues)
    guard xValues.count == yValues.count else {
      fatalError(Misuse.lengths(figure: figure, x: xValues.count, y: yValues.count))
    }
    return ChartMarks(zip(xValues, yValues).map { point(.number($0), .number($1)) })
  }

  /// Properties of the elements of a collection.
  func marks<Data: Sequence>(
    _ data: Data, x: PlottableProjection<Data.Element>, y: PlottableProjection<Data.Element>,
    series: PlottableProjection<Data.Element>?
  ) -> ChartMarks {
    ChartMarks(
      data.map { element in
        var mark = point(x.value(element), y.value(element))
        if let series {
          mark.series = series.value(element)
          mark.look.colorKey = .init(label: series.label, value: series.value(element))
        }
        return mark
      })
  }

  /// A function, sampled later.
  func marks(_ domain: ClosedRange<Double>?, _ function: @escaping (Double) -> Double) -> ChartMarks {
    var mark = Mark(kind)
    mark.curve = .init(xLabel: xLabel, yLabel: yLabel, domain: domain, function: function)
    mark.plotName = yLabel
    mark.isSealed = true
    return ChartMarks([mark])
  }

  private func point(_ x: PlotValue, _ y: PlotValue) -> Mark {
    var mark = Mark(kind, x: .init(xLabel, x), y: .init(yLabel, y))
    mark.plotName = yLabel
    mark.isSealed = true
    return mark
  }
}
