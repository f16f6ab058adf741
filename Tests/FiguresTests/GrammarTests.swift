import Figures
import MarkupText
import Numerals
import Testing

/// What the words of the grammar mean, read off the drawing.
@Suite struct GrammarTests {
  // MARK: Values

  enum Size: String, Plottable { case small, large }
  struct Celsius: Plottable {
    var degrees: Double
    var primitivePlottable: Double { degrees }
    init(degrees: Double) { self.degrees = degrees }
    init?(primitivePlottable: Double) { degrees = primitivePlottable }
  }

  @Test func enumerationsAndOwnTypesArePlottable() {
    let chart = Chart {
      BarMark(x: .value("size", Size.small), y: .value("warmth", Celsius(degrees: 3)))
      BarMark(x: .value("size", Size.large), y: .value("warmth", Celsius(degrees: 4)))
    }
    #expect(chart.plainText.contains("2 bars, from 3 at small to 4 at large"))
  }

  @Test func axisValuesComeBackInTheirType() {
    var seen: [Int?] = []
    var names: [Size?] = []
    _ = Chart {
      PointMark(x: .value("x", 0), y: .value("y", 0))
      PointMark(x: .value("x", 5), y: .value("y", 1))
    }
    .chartXAxis {
      AxisMarks(values: [0, 2.5, 4]) { value in
        let _ = seen.append(value.as(Int.self))
        AxisGridLine()
      }
    }.drawing(id: "g")
    _ = Chart { BarMark(x: .value("x", Size.small), y: .value("y", 1)) }
      .chartXAxis {
        AxisMarks { value in
          let _ = names.append(value.as(Size.self))
          AxisTick()
        }
      }.drawing(id: "g")
    #expect(seen == [0, nil, 4] && names == [.small])
  }

  // MARK: Stacking and positions

  @Test func stackedBarsStandOnEachOther() {
    let chart = Chart {
      BarMark(x: .value("x", "a"), y: .value("y", 2)).foregroundStyle(by: .value("s", "low"))
      BarMark(x: .value("x", "a"), y: .value("y", 6)).foregroundStyle(by: .value("s", "high"))
    }.chartLegend(.hidden)
    let found = DrawnChart.boxes(chart)
    #expect(found.count == 2)
    #expect(abs(found[1].y + found[1].height - found[0].y) < 0.02)
    #expect(abs(found[1].height / found[0].height - 3) < 0.02)
  }

  @Test func normalizedBarsReachOne() {
    let series = ChartPlan(
      Chart {
        for (name, value) in [("a", 1.0), ("b", 3)] {
          BarMark(x: .value("x", "only"), y: .value("y", value), stacking: .normalized)
            .foregroundStyle(by: .value("s", name))
        }
      }.marks, ChartOptions()
    ).series
    #expect(series.map { $0.items[0].yEnd } == [0.25, 1])
  }

  @Test func barsSideBySideDoNotOverlap() {
    let chart = Chart {
      ForEach(0..<3) { index in
        BarMark(x: .value("x", "a"), y: .value("y", index + 1)).position(by: .value("run", index))
      }
    }
    let found = DrawnChart.boxes(chart).sorted { $0.x < $1.x }
    #expect(found.count == 3)
    for (left, right) in zip(found, found.dropFirst()) { #expect(left.x + left.width <= right.x + 0.02) }
  }

  @Test func loneBarsTakeOneLine() {
    let chart = Chart {
      BarMark(x: .value("n", 3)).foregroundStyle(by: .value("s", "a"))
      BarMark(x: .value("n", 5)).foregroundStyle(by: .value("s", "b"))
    }.chartLegend(.hidden)
    let found = DrawnChart.boxes(chart)
    #expect(found.count == 2 && found[0].y == found[1].y)
    #expect(abs(found[0].x + found[0].width - found[1].x) < 0.02)
  }

  @Test func higherMarksAreDrawnLater() {
    let chart = Chart {
      BarMark(x: .value("x", "a"), y: .value("y", 1), stacking: .unstacked).foregroundStyle(.red).zIndex(1)
      BarMark(x: .value("x", "a"), y: .value("y", 2), stacking: .unstacked).foregroundStyle(.blue)
    }
    #expect(DrawnChart.boxes(chart).map(\.fill) == [FigureColor.blue.css, FigureColor.red.css])
  }

  // MARK: Scales

  @Test func reversedScalesRunTheOtherWay() {
    func places(_ chart: Chart) -> [Double] {
      DrawnChart.svg(chart).elements.filter { $0.attributes["class"] == "hit" }.compactMap {
        Double($0.attributes["cx"] ?? "")
      }
    }
    let chart = Chart { ForEach(0..<3) { LineMark(x: .value("x", $0), y: .value("y", $0)) } }
    let forward = places(chart)
    #expect(forward == forward.sorted())
    for reversed in [
      chart.chartXScale(domain: .automatic(reversed: true)), chart.chartXScale(domain: [2, 0]),
    ] {
      #expect(places(reversed) == places(reversed).sorted(by: >))
    }
  }

  @Test func placesFollowTheirScales() {
    func places(_ type: ScaleType, _ values: [Double]) -> [Double] {
      values.map { AxisScale(type: type, lower: -9, upper: 100).place($0) }
    }
    let roots = places(.squareRoot, [-9, 0, 1, 4, 100])
    for (place, expected) in zip(roots, [0, 3.0 / 13, 4.0 / 13, 5.0 / 13, 1]) { #expect(abs(place - expected) < 1e-12) }
    let cubes = AxisScale(type: .power(exponent: 3), lower: 0, upper: 2)
    #expect(abs(cubes.place(1) - 0.125) < 1e-12)
    let bent = AxisScale(type: .symmetricLog(slopeAtZero: 10), lower: 0, upper: 9.9)
    #expect(abs(bent.place(0.9) - 0.5) < 1e-12)
    let log = AxisScale(type: .log, lower: 1, upper: 100)
    #expect(abs(log.place(10) - 0.5) < 1e-12)
  }

  @Test func domainsIncludeZeroOnRequest() {
    func plan(_ domain: AutomaticScaleDomain) -> ChartPlan {
      let chart = Chart { ForEach(5..<8) { LineMark(x: .value("x", $0), y: .value("y", $0)) } }.chartYScale(
        domain: domain)
      return ChartPlan(chart.marks, chart.options)
    }
    #expect(plan(.automatic(includesZero: true)).y.lower == 0)
    #expect(plan(.automatic).y.lower == 5)
  }

  @Test func paddingKeepsMarksFromTheEnds() {
    let chart = Chart { ForEach(0..<3) { LineMark(x: .value("x", $0), y: .value("y", $0)) } }
    func first(_ chart: Chart) -> Double {
      Double(
        DrawnChart.svg(chart).elements.first { $0.name == "circle" && $0.attributes["class"] == "hit" }?.attributes[
          "cx"] ?? "") ?? 0
    }
    #expect(abs(first(chart.chartXScale(range: .plotDimension(padding: 20))) - first(chart) - 20) < 0.06)
  }

  @Test func looksFollowTheirScales() {
    let chart = Chart(["b", "a"], id: \.self) { name in
      PointMark(x: .value("x", name), y: .value("y", 1)).foregroundStyle(by: .value("s", name))
    }
    let colored = chart.chartForegroundStyleScale(["a": .red, "b": .green])
    let plan = ChartPlan(colored.marks, colored.options)
    #expect(plan.legend.groups.map { $0.entries.map(\.name) } == [["a", "b"]])
    #expect(plan.series.map(\.color) == [.green, .red])
    let ranged = chart.chartForegroundStyleScale(range: [.purple])
    #expect(ChartPlan(ranged.marks, ranged.options).series.allSatisfy { $0.color == .purple })
  }

  @Test func twoQuantitiesHaveTwoLegends() {
    let chart = Chart {
      PointMark(x: .value("x", 1), y: .value("y", 1)).foregroundStyle(by: .value("a", "p")).symbol(by: .value("b", "q"))
      PointMark(x: .value("x", 2), y: .value("y", 1)).foregroundStyle(by: .value("a", "r")).symbol(by: .value("b", "s"))
    }
    let plan = ChartPlan(chart.marks, chart.options)
    #expect(plan.legend.groups.map(\.label) == ["a", "b"])
    let same = Chart {
      PointMark(x: .value("x", 1), y: .value("y", 1)).foregroundStyle(by: .value("a", "p")).symbol(by: .value("a", "p"))
    }
    #expect(ChartPlan(same.marks, same.options).legend.groups.count == 1)
  }

  @Test func areasOfSymbolsAreInProportion() {
    let chart = Chart {
      for size in [1.0, 2, 4] {
        PointMark(x: .value("x", size), y: .value("y", 1)).symbolSize(by: .value("n", size))
      }
    }.chartSymbolSizeScale(range: 0...400)
    let areas = ChartPlan(chart.marks, chart.options).series.flatMap(\.items).compactMap(\.area)
    #expect(areas == [100, 200, 400])
  }

  // MARK: Axes

  @Test func axesShowJustWhatTheContentSays() {
    let chart = Chart { PointMark(x: .value("x", 1), y: .value("y", 5)) }
      .chartYAxis { AxisMarks(values: [5.0]) { AxisValueLabel { "five" } } }
      .chartXAxis { AxisMarks(values: [1.0]) { value in if value.index == 0 { AxisValueLabel("one") } } }
    #expect(DrawnChart.texts(chart).filter { ["five", "one", "5", "1"].contains($0) } == ["one", "five"])
    #expect(!DrawnChart.svg(chart).elements.contains { $0.attributes["class"] == "grid" })
  }

  @Test func labelsOfTheTrailingAxisStandOnTheRight() {
    let chart = Chart { PointMark(x: .value("x", 1), y: .value("y", 5)) }
      .chartYAxis { AxisMarks(format: .fixed(2), position: .trailing, values: [5.0]) }
    let svg = DrawnChart.svg(chart)
    let label = svg.elements.indices.first { svg.texts[$0] == "5.00" }.map { svg.elements[$0].attributes }
    #expect(Double(label?["x"] ?? "").map { $0 > 550 } == true)
  }
}
