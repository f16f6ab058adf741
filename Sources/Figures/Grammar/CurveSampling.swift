/// Turns a function into points.
enum CurveSampling {
  /// The number of points: one for every pixel or two of a usual chart.
  private static let count = 400

  /// The points of a curve, evenly spaced on the scale; where the function is not finite there is a gap.
  static func items(_ curve: Mark.Curve, over domain: ClosedRange<Double>, type: ScaleType) -> [PlotSeries.Item] {
    let isLog = type == .log && domain.lowerBound > 0
    let scale = AxisScale(type: isLog ? .log : .linear, lower: domain.lowerBound, upper: domain.upperBound)
    return (0...count).map { index in
      let x =
        index == 0
        ? domain.lowerBound
        : index == count
          ? domain.upperBound
          : scale.value(at: Double(index) / Double(count))
      let y = curve.function(x)
      return PlotSeries.Item(x: x, y: y.isFinite ? y : .nan)
    }
  }
}
