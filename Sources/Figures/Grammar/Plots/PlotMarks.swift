/// Makes the marks of a plot of many values.
struct PlotMarks {
  private let kind: Mark.Kind
  private let figure: String
  private let xLabel: String
  private let yLabel: String

  init(_ kind: Mark.Kind, figure: String, x: String = "", y: String = "") {
    self.kind = kind
    self.figure = figure
    xLabel = x
    yLabel = y
  }

  /// One series per row of a matrix, or one for a vector, over indices.
  func marks(_ data: some FigureData, series names: [String]) -> PlottedElements<Double> {
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
    return PlottedElements(matrix.values, marks: marks)
  }

  /// One vector over another.
  func marks(_ xData: some FigureData, _ yData: some FigureData) -> PlottedElements<Double> {
    let (xValues, yValues) = (xData.figureValues, yData.figureValues)
    guard xValues.count == yValues.count else {
      fatalError(Misuse.lengths(figure: figure, x: xValues.count, y: yValues.count))
    }
    return PlottedElements(yValues, marks: zip(xValues, yValues).map { point(.number($0), .number($1)) })
  }

  /// One vector over names.
  func marks(_ names: [String], _ data: some FigureData) -> PlottedElements<Double> {
    let values = data.figureValues
    guard names.count == values.count else {
      fatalError(Misuse.labels(figure: figure, kind: "value", labels: names.count, expected: values.count))
    }
    return PlottedElements(values, marks: zip(names, values).map { point(.category($0), .number($1)) })
  }

  /// A mark for each element of a collection; `mark` gives the place, and `series` tells lines apart.
  func marks<Data: Sequence>(
    _ data: Data, series: PlottableProjection<Data.Element>? = nil, name: String? = nil,
    mark: (Data.Element) -> Mark
  ) -> PlottedElements<Data.Element> {
    let elements = Array(data)
    let marks = elements.map { element in
      var mark = mark(element)
      mark.plotName = name
      mark.isSealed = true
      if let series {
        mark.series = series.value(element)
        mark.look.colorKey = series.key(element)
      }
      return mark
    }
    return PlottedElements(elements, marks: marks)
  }

  /// A function, sampled later.
  func marks(_ domain: ClosedRange<Double>?, _ shape: Mark.Curve.Shape) -> PlottedElements<Double> {
    var mark = Mark(kind)
    mark.curve = .init(xLabel: xLabel, yLabel: yLabel, domain: domain, shape: shape)
    mark.plotName = yLabel
    mark.isSealed = true
    return PlottedElements(marks: [mark])
  }

  private func point(_ x: PlotValue, _ y: PlotValue) -> Mark {
    var mark = Mark(kind, x: .init(xLabel, x), y: .init(yLabel, y))
    mark.plotName = yLabel
    mark.isSealed = true
    return mark
  }
}
