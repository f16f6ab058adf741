/// Turns a function into points.
enum CurveSampling {
  /// The number of points: one for every pixel or two of a usual chart.
  private static let count = 400

  /// The points of a curve, evenly spaced on the scale; where the function is not finite there is a gap.
  static func items(_ curve: Mark.Curve, over domain: ClosedRange<Double>, type: ScaleType) -> [PlotSeries.Item] {
    let isParametric = if case .parametric = curve.shape { true } else { false }
    let isLog = type == .log && domain.lowerBound > 0 && !isParametric
    let scale = AxisScale(type: isLog ? .log : .linear, lower: domain.lowerBound, upper: domain.upperBound)
    return (0...count).map { index in
      let place = Double(index) / Double(count)
      let value = index == 0 ? domain.lowerBound : index == count ? domain.upperBound : scale.value(at: place)
      return item(curve.shape, at: value)
    }
  }

  private static func item(_ shape: Mark.Curve.Shape, at value: Double) -> PlotSeries.Item {
    switch shape {
    case .graph(let function):
      let y = function(value)
      return PlotSeries.Item(x: value, y: y.isFinite ? y : .nan)
    case .band(let function):
      let edges = function(value)
      guard edges.yStart.isFinite, edges.yEnd.isFinite else { return PlotSeries.Item(x: value, y: .nan) }
      return PlotSeries.Item(x: value, y: edges.yStart, yEnd: edges.yEnd)
    case .parametric(let function):
      let point = function(value)
      guard point.x.isFinite, point.y.isFinite else { return PlotSeries.Item(x: .nan, y: .nan) }
      return PlotSeries.Item(x: point.x, y: point.y)
    }
  }
}
