import Figures
import MarkupText
import Numerals
import Testing

/// How single kinds of marks and their texts are drawn.
@Suite struct MarkTests {
  // MARK: Sectors

  @Test func sectorsDivideTheCircle() throws {
    let chart = Chart {
      for value in [1.0, 1, 2] { SectorMark(angle: .value("n", value)).foregroundStyle(by: .value("s", "\(value)")) }
    }
    #expect(DrawnChart.titles(chart) == ["1.0: 1, 25% of all", "1.0: 1, 25% of all", "2.0: 2, 50% of all"])
    #expect(chart.plainText.contains("2.0: 2, 50% of all."))
    // The whole circle is one sector without a seam to its middle.
    let whole = Chart { SectorMark(angle: .value("n", 3)) }
    let path = try #require(DrawnChart.svg(whole).elements.first { $0.name == "path" }?.attributes["d"])
    #expect(PathParts(path).commands == ["M": 1, "C": 8, "Z": 2])
  }

  @Test func everySectorFindsItsText() {
    let chart = Chart {
      for _ in 0..<3 { SectorMark(angle: .value("n", 1)).annotation("a third") }
    }
    #expect(DrawnChart.texts(chart) == ["a third", "a third", "a third"])
    #expect(TextPlacement.problems(in: chart.drawing(id: "s"), id: "s") == [])
  }

  @Test func negativeSectorsHaveNoShare() {
    let chart = Chart {
      SectorMark(angle: .value("n", -1))
      SectorMark(angle: .value("n", 4))
    }
    #expect(DrawnChart.titles(chart) == ["4, 100% of all"])
  }

  // MARK: Interpolation

  @Test(arguments: [
    (InterpolationMethod.stepStart, "M0 0h10v10h20v-10"),
    (.stepEnd, "M0 0v10h10v-10h20"), (.linear, "M0 0l10 10 20-10"),
  ])
  func steps(method: InterpolationMethod, path: String) {
    var text = PathText()
    LinePath(method: method).append([Point(0, 0), Point(10, 10), Point(30, 0)], to: &text)
    #expect(text.text == path)
  }

  @Test func curvesPassThroughTheirPoints() {
    let points = [Point(0, 0), Point(10, 10), Point(30, 0), Point(31, 40)]
    for method in [InterpolationMethod.monotone, .cardinal, .cardinal(tension: 1), .catmullRom, .catmullRom(alpha: 0)] {
      var text = PathText()
      LinePath(method: method).append(points, to: &text)
      #expect(PathParts(text.text).ends.map(\.point) == points, "\(method)")
    }
    // With alpha 0 the knots are even, as in a cardinal spline of tension 0 (d3-shape).
    var uniform = PathText()
    var cardinal = PathText()
    LinePath(method: .catmullRom(alpha: 0)).append(points, to: &uniform)
    LinePath(method: .cardinal).append(points, to: &cardinal)
    #expect(PathParts(uniform.text).corners[4...6] == PathParts(cardinal.text).corners[4...6])
  }

  @Test func linesKeepNoMorePointsThanAreSeen() {
    let line = (0...400).map { Point(Double($0), Double($0) / 2) }
    #expect(Decimation.simplified(line) == [line[0], line[400]])
    let parabola = (0...400).map { Point(Double($0), Double($0 * $0) / 800) }
    let kept = Decimation.simplified(parabola)
    #expect(kept.count < 60 && kept.first == parabola.first && kept.last == parabola.last)
    // Every point left out lies within the tolerance of the line between its neighbours that are kept.
    for (from, to) in zip(kept, kept.dropFirst()) {
      for point in parabola where point.x > from.x && point.x < to.x {
        let onLine = from.y + (to.y - from.y) * (point.x - from.x) / (to.x - from.x)
        #expect(abs(point.y - onLine) <= 0.12)
      }
    }
    let loop = [Point(0, 0), Point(10, 0), Point(10, 10), Point(0, 10), Point(0, 0)]
    #expect(Decimation.simplified(loop) == loop)
  }

  // MARK: Texts

  @Test func annotationsKeepTheirLines() {
    let chart = Chart {
      PointMark(x: .value("x", 0), y: .value("y", 0))
      PointMark(x: .value("x", 1), y: .value("y", 1)).annotation(position: .bottom, alignment: .leading) { "one\ntwo" }
      PointMark(x: .value("x", 3), y: .value("y", 2)).annotation { Text("bold").bold().foregroundStyle(.red) }
    }
    #expect(DrawnChart.texts(chart).suffix(3) == ["one", "two", "bold"])
    let svg = DrawnChart.svg(chart)
    let last = svg.elements.last { $0.name == "text" }?.attributes
    #expect(last?["class"] == "strong halo" && last?["style"] == "fill:\(FigureColor.red.css)")
  }

  @Test func decorationIsNotSpokenOf() {
    let chart = Chart {
      PointMark(x: .value("x", 1), y: .value("y", 7)).accessibilityLabel("the best").accessibilityValue("seven")
      PointMark(x: .value("x", 2), y: .value("y", 9)).foregroundStyle(.red).accessibilityHidden(true)
    }
    let drawing = chart.drawing(id: "g")
    #expect(!drawing.summary.contains("9") && drawing.data.rows.count == 1)
    #expect(drawing.svg(id: "g").source.contains(">the best, seven<"))
  }

  // MARK: Plots

  @Test func plotsTakeTheirLooksFromElements() {
    let words = SampleFigures.words
    let plot = PointPlot(words, x: .value("count", \.count), y: .value("length", \.length))
      .foregroundStyle(by: .value("class", \.kind)).opacity(\.count)
    let plan = ChartPlan(Chart { plot }.marks, ChartOptions())
    #expect(plan.series.map(\.name) == ["noun", "verb", "other"])
    #expect(plan.legend.groups.first?.label == "class")
    #expect(plan.series.flatMap(\.items).allSatisfy { (0...1).contains($0.opacity) })
  }

  @Test func parametricCurvesRunThroughTheirParameter() {
    let chart = Chart { LinePlot(x: "x", y: "y", t: "t", domain: 0...2) { (x: $0 * $0, y: -$0) } }
    let items = ChartPlan(chart.marks, chart.options).series[0].items
    #expect(items.first.map { [$0.x, $0.y] } == [0, 0] && items.last.map { [$0.x, $0.y] } == [4, -2])
  }

  @Test func barsStandOverNamesAndLinesOverRanges() {
    let bars = Chart { BarPlot(x: "word", y: "count", ["a", "b"], [3, 5]) }
    #expect(DrawnChart.titles(bars) == ["a, 3", "b, 5"])
    #expect(bars.plainText == "[count against word] 2 bars, from 3 at a to 5 at b.")
    let line = Chart { LinePlot(x: "step", y: "loss", 1...3, [4, 2, 1]) }
    #expect(line.plainText == "[loss against step] line of 3 points, from 1 at 3 to 4 at 1.")
    #expect((5..<7).figureValues == [5, 6] && (5...7).figureShape == [3])
  }

  @Test(arguments: [0.5, 1, 2.5]) func aPlotHasTheWantedRatio(ratio: Double) throws {
    let chart = Chart { PointMark(x: .value("x", 0.5), y: .value("y", 0.5)) }
      .chartXScale(domain: 0...1).chartYScale(domain: 0...1).chartTitle("Circle")
      .chartPlotStyle { $0.aspectRatio(ratio, contentMode: .fit) }
    let svg = DrawnChart.svg(chart)
    // What is cut off is the plot with four pixels around.
    let clip = try #require(
      svg.elements.indices.first { svg.parents[$0].map { svg.elements[$0].name } == "clipPath" })
    let size = ["width", "height"].map { Double(svg.elements[clip].attributes[$0] ?? "").map { $0 - 8 } ?? .nan }
    #expect(abs(size[0] - size[1] * ratio) <= 1 && size.max() ?? 0 > 100)
    let drawing = chart.drawing(id: "c")
    #expect(drawing.width <= 640 && drawing.height <= 320)
    #expect(drawing.width == 640 || drawing.height == 320)
  }

  @Test func aNarrowPageGetsAChartOfItsOwn() {
    let chart = Chart { BarMark(x: .value("x", "a"), y: .value("y", 1)) }
    let markup = XMLChecker(chart.markup(id: "n").source)
    #expect(markup.elements.filter { $0.name == "svg" }.compactMap { $0.attributes["width"] } == ["640", "340"])
    #expect(Set(markup.ids).count == markup.ids.count)
    #expect(XMLChecker(chart.frame(width: 300).markup(id: "n").source).elements.filter { $0.name == "svg" }.count == 1)
  }
}
