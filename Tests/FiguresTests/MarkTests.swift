import Figures
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
    #expect(path.filter { $0 == "C" }.count == 8 && !path.contains("L"))
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
    (InterpolationMethod.stepStart, "M0 0L10 0L10 10L30 10L30 0"),
    (.stepEnd, "M0 0L0 10L10 10L10 0L30 0"), (.linear, "M0 0L10 10L30 0"),
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
      for point in points.dropFirst() {
        #expect(text.text.contains(" \(Coordinate.string(point.x)) \(Coordinate.string(point.y))"), "\(method)")
      }
    }
    // With alpha 0 the knots are even, as in a cardinal spline of tension 0 (d3-shape).
    var uniform = PathText()
    var cardinal = PathText()
    LinePath(method: .catmullRom(alpha: 0)).append(points, to: &uniform)
    LinePath(method: .cardinal).append(points, to: &cardinal)
    let inner = uniform.text.split(separator: "C")[2]
    #expect(inner == cardinal.text.split(separator: "C")[2])
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

  @Test func aNarrowPageGetsAChartOfItsOwn() {
    let chart = Chart { BarMark(x: .value("x", "a"), y: .value("y", 1)) }
    let markup = XMLChecker(chart.markup(id: "n").source)
    #expect(markup.elements.filter { $0.name == "svg" }.compactMap { $0.attributes["width"] } == ["640", "340"])
    #expect(Set(markup.ids).count == markup.ids.count)
    #expect(XMLChecker(chart.frame(width: 300).markup(id: "n").source).elements.filter { $0.name == "svg" }.count == 1)
  }
}
