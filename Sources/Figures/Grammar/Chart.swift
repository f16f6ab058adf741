/// A chart in the grammar of Apple's Swift Charts, drawn as SVG.
///
/// ```swift
/// Chart {
///   LinePlot(x: "step", y: "loss", losses)
///   RuleMark(y: .value("floor", 0.1))
/// }
/// .chartYScale(type: .log)
/// ```
///
/// Axes are named after the values when all marks agree on a name. What Apple's framework has and this one does not,
/// and what to use instead:
/// - `SectorMark` and three-dimensional charts: bars say the same more exactly.
/// - `RectanglePlot`, `RulePlot`: the marks in a `ForEach`.
/// - Marks with pixel positions (`yStart: CGFloat`): values on the scale.
/// - Dates, `.squareRoot` scales and `range:` of a scale: numbers and the scales of `ScaleType`.
/// - `AxisGridLine`, `AxisTick`, `AxisValueLabel` and several `AxisMarks` an axis: `AxisMarks(values:format:)`.
/// - Views in annotations and overlays, `chartPlotStyle`, `chartOverlay`, `chartBackground`: annotations are text.
/// - Scrolling, selection and animation: a page holds still.
/// - `lineStyle(by:)`, `symbolSize(by:)`, `offset`, `zIndex`: the order of the marks is the order of drawing.
/// - Gradients and materials: the colours of `FigureColor`.
///
/// None of these compiles into something else.
public struct Chart: Figure {
  /// The marks in the order of drawing.
  package var marks: [Mark]
  /// What the author asked of the chart.
  package var options = ChartOptions()

  /// A chart of the marks in the closure.
  public init(@ChartContentBuilder content: () -> some ChartContent) { marks = content().chartMarks.marks }

  /// A chart with marks for each element, which knows its identity.
  public init<Data: RandomAccessCollection, Content: ChartContent>(
    _ data: Data, @ChartContentBuilder content: (Data.Element) -> Content
  ) where Data.Element: Identifiable {
    marks = ForEach(data, content: content).chartMarks.marks
  }

  /// A chart with marks for each element, which a property identifies.
  public init<Data: RandomAccessCollection, ID: Hashable, Content: ChartContent>(
    _ data: Data, id: KeyPath<Data.Element, ID>, @ChartContentBuilder content: (Data.Element) -> Content
  ) {
    marks = ForEach(data, id: id, content: content).chartMarks.marks
  }

  /// A chart is a figure.
  public var figureKind: FigureKind { .figure }

  /// The chart with its summary and its data.
  public func markup(id: String) -> Markup { drawing(id: id).markup(id: id) }

  /// The summary of the data.
  public var plainText: String { drawing(id: "chart").plainText }

  /// The chart, laid out and drawn.
  package func drawing(id: String) -> Drawing {
    let plan = ChartPlan(marks, options)
    return ChartRenderer(plan, options, id: id).drawing()
  }
}
