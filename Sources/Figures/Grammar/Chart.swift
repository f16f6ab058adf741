public import MarkupText

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
/// Axes are named after the values when all marks agree on a name. Lines are named at their ends where there is room,
/// else in a legend. What Apple's framework has and this one does not, and what to use instead:
/// - Dates, `DateBins` and `NumberBins`: numbers, names and `Histogram`.
/// - Marks at pixels (`yStart: CGFloat`): values on the scale, bands and rules through the whole plot, `offset(x:y:)`.
/// - Colours, gradients and materials of SwiftUI: `FigureColor` and `ColorRamp`, which are checked for contrast.
/// - Views in annotations, labels, symbols and legends: `Text` and `String`; `symbol { … }` and `chartLegend { … }`.
/// - `chartOverlay`, `chartBackground`, `ChartProxy`, all of `chartPlotStyle` but `aspectRatio`: bands of `RectangleMark`, annotations.
/// - Scrolling, selection, gestures and animation: a page holds still.
/// - `Chart3D`, `SurfacePlot` and marks with z: `Heatmap`.
/// - `font`, `shadow`, `blur`, `mask`, `clipShape`, `alignsMarkStylesWithPlotArea`, `compositingLayer` of marks.
/// - `centered`, `anchor`, `multiLabelAlignment`, `collisionResolution`, `offsetsMarks` and spacings of axis marks:
///   labels never overlap; a label for which there is no room is left out with its tick.
/// - `mapping:` of scales, and ranges in pixels: pairs, `domain:` with `range:`, and `.plotDimension(padding:)`.
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
  public func markup(id: String) -> Markup {
    drawing(id: id).markup(id: id) { narrowDrawing(id: id) }
  }

  /// The summary of the data.
  public var plainText: String { drawing(id: "chart").plainText }

  /// The chart, laid out and drawn.
  package func drawing(id: String) -> Drawing {
    let plan = ChartPlan(marks, options)
    return ChartRenderer(plan, ChartLayout.fitted(options, plan), id: id).drawing()
  }

  /// The number of marks above which a page would grow too much by a second drawing.
  private static let narrowMarks = 1000

  /// The same chart laid out for a phone, so that nobody must scroll; nil where it has too many marks.
  private func narrowDrawing(id: String) -> Drawing? {
    // A point of a line takes a quarter of what another mark does.
    let points = marks.count { $0.kind == .line }
    guard marks.count - points + points / 4 <= Self.narrowMarks else { return nil }
    var narrow = self
    narrow.options.width = Drawing.phoneWidth
    // Nobody hovers over a phone, and the values stand in the data.
    narrow.options.isHovered = false
    narrow.options.height = min(options.height, max(240, options.height * 0.8).rounded())
    return narrow.drawing(id: "\(id)-narrow")
  }
}
