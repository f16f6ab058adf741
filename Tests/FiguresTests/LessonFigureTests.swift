import Figures
import MarkupText
import Numerals
import TestSupport
import Testing

/// What the figures of lessons show and say.
@Suite struct LessonFigureTests {
  // MARK: Heat maps

  @Test func aCausalMaskIsSaid() {
    let masked = Heatmap(SampleFigures.weights).masked { $1 > $0 }
    #expect(masked.plainText.hasSuffix("; 15 cells above the diagonal masked (causal)."))
    let infinite = Heatmap(SampleFigures.causal)
    #expect(infinite.plainText.hasSuffix("; 15 cells above the diagonal masked (causal)."))
    let hatched = XMLChecker(masked.drawing(id: "m").svg(id: "m").source).elements
      .filter { $0.name == "path" && $0.attributes["stroke"] == "url(#m-hatch)" }
    #expect(hatched.count == 15)
    // With keys from a cache the diagonal ends at the last key.
    let cached = Heatmap(SampleFigures.matrix(2, 5) { _, _ in 1 }).masked { $1 > $0 + 3 }
    #expect(cached.plainText.contains("1 cell above the diagonal masked (causal)"))
  }

  @Test func otherMasksAndValuesAreSaid() {
    let keep = [[1, 0, 1], [1, 1, 1], [0, 1, 1]]
    let map = Heatmap([[1.0, 2, -Double.infinity], [Double.infinity, 5, .nan], [7, 8, 9]]).masked(keeping: keep)
    #expect(
      map.plainText
        == "[Heat map] 3 rows, 3 columns; the largest value is 9, row 2 → column 2; the smallest is 1, row 0 → column 0; "
        + "2 cells masked; 1 cell −inf, as masks have it; 1 cell inf; 1 cell nan.")
    #expect(map.markup(id: "m").source.contains("<title>masked</title>"))
  }

  @Test func cellsOfALargeMatrixAreJoined() {
    let matrix = FigureMatrix(SampleFigures.matrix(801, 401) { Double($0 / 3 + $1) }, figure: "test")
    let mean = HeatmapCells(matrix, mask: [], reduction: .mean)
    #expect(mean.block == (3, 2) && mean.rows == 267 && mean.columns == 201)
    #expect(mean.values[0] == 0.5 && mean.values[1] == 2.5 && mean.values[201] == 1.5)
    // The last column stands for one value.
    #expect(mean.values[200] == 400)
    let signs = FigureMatrix(SampleFigures.matrix(801, 2) { $0 % 3 == 1 ? -7 : Double($1) }, figure: "test")
    #expect(HeatmapCells(signs, mask: [], reduction: .extreme).values.allSatisfy { $0 == -7 })
    let masked = HeatmapCells(matrix, mask: matrix.values.map { $0 < 2 }, reduction: .mean)
    #expect(masked.values[0].isNaN && masked.values[1] == 2.5)
    #expect(
      Heatmap(SampleFigures.matrix(801, 401) { Double($0 + $1) }).plainText
        .hasSuffix("each cell drawn is the mean of 3 × 2 values."))
  }

  @Test(arguments: [512, 2_000]) func aLargeRandomMatrixStaysSmall(size: Int) {
    var random = SplitMix(seed: 3)
    let values = SampleFigures.matrix(size, size) { _, _ in Double.random(in: -1...1, using: &random) }
    var source = ""
    let time = processorTime { source = Heatmap(values).markup(id: "m").source }
    #expect(source.utf8.count < 400_000)
    #expect(time < .seconds(1))
    #expect(XMLChecker(source).problem == nil)
    #expect(source.split(separator: "<image ").count == 3)
  }

  @Test func longHeatmapsStayOnAPage() {
    for (rows, columns) in [(5_000, 3), (3, 5_000), (60, 60), (1_000, 1_000)] {
      let drawing = Heatmap(SampleFigures.matrix(rows, columns) { Double($0 + $1) }).drawing(id: "m")
      #expect(drawing.height < 1_200 && drawing.width <= 641)
    }
  }

  // MARK: Grids

  @Test func headsShareOneScaleAndOneLegend() {
    let heads = [[[0.1, 0.2], [0.3, 0.4]], [[0.5, 0.9], [0.0, 1.0]]]
    let source = ChartGrid(heads: heads, tokens: ["a", "b"]).markup(id: "g").source
    #expect(source.split(separator: "figure-legend").count == 2)
    // 0.5 has the middle colour in the second head, and 0.4 a lighter one than it would have on a scale of its own.
    #expect(Self.cellClasses(source)["a → a: 0.5"] == "h8" && Self.cellClasses(source)["b → b: 0.4"] == "h6")
    #expect(ChartGrid(heads: heads, tokens: ["a", "b"]).plainText.hasPrefix("[Head 1] 2 rows of attention"))
    let causal = ChartGrid(heads: heads, tokens: ["a", "b"], names: ["x", "y"], isCausal: true)
    #expect(causal.plainText.contains("[y] 2 rows of attention, 2 columns; the largest value is 1.0, b → b"))
    #expect(causal.plainText.contains("1 cell above the diagonal masked (causal)"))
  }

  /// The class of the step of each cell, by what hovering over it shows.
  private static func cellClasses(_ source: String) -> [String: String] {
    let svg = XMLChecker(source)
    var classes: [String: String] = [:]
    for index in svg.elements.indices where svg.elements[index].name == "title" {
      guard let parent = svg.parents[index], let title = svg.texts[index] else { continue }
      classes[title] = svg.classes[parent].first { $0 != "cells" }
    }
    return classes
  }

  @Test func headsHaveCellsOfOneSize() {
    func cells(_ grid: ChartGrid) -> (sizes: Set<Box>, values: [String]) {
      let svg = XMLChecker(grid.markup(id: "g").source)
      let paths = svg.elements.filter { $0.name == "path" && $0.attributes["class"]?.contains("cells h") == true }
      let boxes = paths.flatMap { PathParts($0.attributes["d"] ?? "").boxes }.filter { $0.width > 8 }
      let values = svg.elements.indices.filter { svg.classes[$0].contains("cells") && svg.elements[$0].name == "text" }
      // Coordinates are rounded.
      return (
        Set(boxes.map { Box(x: 0, y: 0, width: $0.width.rounded(), height: 0) }), values.compactMap { svg.texts[$0] }
      )
    }
    let heads = [[[1.0, 0], [0, 1]], [[0.25, 0.75], [0.125, 0.875]]]
    let grid = ChartGrid(heads: heads, tokens: ["a", "b"])
    #expect(cells(grid).sizes.count == 1)
    #expect(cells(grid).values == ["1.00", "0.00", "0.00", "1.00", "0.25", "0.75", "0.13", "0.88"])
    #expect(cells(grid.format(.fixed(1))).values == ["1.0", "0.0", "0.0", "1.0", "0.3", "0.8", "0.1", "0.9"])
    #expect(cells(grid.cellValues(.hidden)).values.isEmpty && cells(grid.cellValues(.hidden)).sizes.count == 1)
    // Hovering still shows them.
    #expect(grid.cellValues(.hidden).markup(id: "g").source.contains("<title>b → a: 0.125</title>"))
    let apart = ChartGrid(columns: 2, sharesScales: false) {
      Heatmap(heads[0], rows: ["a", "b"], columns: ["a", "b"])
      Heatmap(heads[1], rows: ["a", "b"], columns: ["a", "b"])
    }
    #expect(cells(apart).sizes.count == 1 && cells(apart).values.prefix(2) == ["1", "0"])
  }

  @Test func valuesStandInAllPanelsOrInNone() {
    let (small, large) = (
      SampleFigures.matrix(3, 3) { Double($0 + $1) }, SampleFigures.matrix(30, 30) { Double($0 * $1) }
    )
    let grid = ChartGrid(columns: 2, sharesScales: false) {
      Heatmap(small)
      Heatmap(large)
    }
    #expect(!grid.markup(id: "g").source.contains("<g class=\"h0\"><title>"))
    #expect(Heatmap(small).markup(id: "g").source.contains("<g class=\"h0\"><title>0</title>"))
  }

  @Test func oneLegendExplainsTheSameSeries() {
    func grid(_ second: [String]) -> ChartGrid {
      ChartGrid(columns: 2, sharesScales: false) {
        Chart { for name in ["a", "b"] { LinePlot(x: "x", y: name, [0, 10]) } }
        Chart { for name in second { LinePlot(x: "x", y: name, [0, 1]) } }
      }
    }
    func legends(_ grid: ChartGrid) -> Int {
      XMLChecker(grid.markup(id: "g").source).classes.count { $0.contains("figure-legend") }
    }
    #expect(legends(grid(["a", "b"])) == 1 && legends(grid(["a", "c"])) == 0)
    // The axes stay their own.
    #expect(grid(["a", "b"]).markup(id: "g").source.split(separator: ">10</text>").count == 2)
  }

  @Test func chartsShareAxesAndColours() throws {
    func chart(_ names: [String], _ top: Double) -> Chart {
      Chart { for name in names { LinePlot(x: "x", y: name, [0, top]) } }.chartYAxisLabel("loss")
    }
    let grid = ChartGrid {
      chart(["a", "b"], 10)
      chart(["b", "c"], 100)
    }
    let source = grid.markup(id: "g").source
    let legend = try #require(source.split(separator: "figure-legend").last)
    for name in ["a", "b", "c"] { #expect(legend.contains(">\(name)</text>")) }
    #expect(Set(legend.matches(of: /--series-\d/).map { String($0.output) }).count == 3)
    // Both panels reach to 100.
    #expect(source.split(separator: ">100</text>").count == 3)
  }

  @Test func manyHeadsStaySmall() {
    let heads = (0..<16).map { head in SampleFigures.matrix(48, 48) { Double(($0 * $1 + head) % 23) / 23 } }
    let source = ChartGrid(heads: heads, tokens: (0..<48).map { "token \($0)" }).markup(id: "g").source
    #expect(source.utf8.count < 400_000)
    #expect(XMLChecker(source).problem == nil)
  }

  // MARK: Arcs

  @Test func arcsAreTheWeightsThatReachTheThreshold() {
    func arcs(_ arcs: AttentionArcs) -> Int {
      XMLChecker(arcs.drawing().svg(id: "a").source).elements
        .count { ["path", "line"].contains($0.name) && $0.attributes["class"]?.contains("line s") == true }
    }
    let weights = [[0.9, 0.1, 0], [0.3, 0.5, 0.2], [.nan, 0.05, 0.95]]
    // Three lines more explain the widths, and two the directions.
    #expect(arcs(AttentionArcs(["a", "b", "c"], weights)) == 7 + 5)
    #expect(arcs(AttentionArcs(["a", "b", "c"], weights, threshold: 0.3)) == 4 + 3)
    #expect(arcs(AttentionArcs(["a", "b", "c"], weights, focus: 1)) == 3 + 5)
    #expect(arcs(AttentionArcs(["a", "b", "c"], weights, threshold: 1)) == 0)
    #expect(arcs(AttentionArcs(source: ["x"], target: ["a", "b"], [[0.5], [0.04]])) == 1 + 3)
    #expect(
      AttentionArcs(["a", "b", "c"], weights, focus: 1).plainText
        .hasSuffix("Shown is “b”, which looks at b 0.5, a 0.3, c 0.2."))
    #expect(AttentionArcs(["a"], [[0.5]], threshold: 2).plainText.hasSuffix("No weight reaches 2."))
  }

  @Test func manyArcsKeepTheHeaviest() {
    let words = (0..<60).map { "w\($0)" }
    let arcs = AttentionArcs(words, SampleFigures.matrix(60, 60) { Double($0 * 60 + $1) / 3600 }, threshold: 0)
    #expect(arcs.plainText.contains("600 lines are drawn, for the weights of at least 0.8333."))
    #expect(arcs.markup(id: "a").source.utf8.count < 400_000)
  }

  // MARK: Histograms

  @Test func heightsAreCountsSharesOrDensities() {
    let values = SampleFigures.wave(1_000)
    func heights(_ histogram: Histogram) -> [(width: Double, height: Double)] {
      histogram.chartMarks.marks.map { mark in
        guard case .number(let low)? = mark.x?.start, case .number(let high)? = mark.x?.end,
          case .number(let height)? = mark.y?.start
        else { return (0, .nan) }
        return (high - low, height)
      }
    }
    #expect(heights(Histogram(values)).reduce(0) { $0 + $1.height } == 1_000)
    #expect(abs(heights(Histogram(values, scale: .probability)).reduce(0) { $0 + $1.height } - 1) < 1e-12)
    #expect(abs(heights(Histogram(values, scale: .density)).reduce(0) { $0 + $1.width * $1.height } - 1) < 1e-12)
    let ranged = heights(Histogram(values, bins: 7, range: -0.5...0.5))
    #expect(ranged.count == 7 && ranged.allSatisfy { abs($0.width - 1.0 / 7) < 1e-12 })
    #expect(ranged.reduce(0) { $0 + $1.height } == Double(values.count { abs($0) <= 0.5 }))
    #expect(heights(Histogram([0.0, 1, 2], bins: 2, range: 0...2)).map(\.height) == [1, 2])
    #expect(heights(Histogram([1.0], range: 3...3)).map(\.height) == [0])
  }

  @Test func barsOverEachOtherDifferWithoutColour() {
    let chart = Chart { Histogram(["a": [0.0, 1, 9], "b": [0.0, 4]], bins: 3) }
    let edges = DrawnChart.svg(chart).elements.filter { $0.name != "g" && $0.attributes["fill-opacity"] == "0.55" }
      .map { [$0.attributes["fill"], $0.attributes["stroke-dasharray"]] }
    // Each series has one look, in the legend as in the plot.
    #expect(Set(edges) == [["var(--series-1)", nil], ["var(--series-2)", "4 2.5"]])
  }

  @Test func seriesShareTheirBins() {
    let histogram = Histogram(["a": [0.0, 1, 9], "b": [0.0, .nan]], bins: 3)
    let marks = histogram.chartMarks.marks.filter {
      if case .number(let x)? = $0.x?.start { x.isFinite } else { false }
    }
    let half = marks.count / 2
    #expect(marks.prefix(half).map(\.x?.start) == marks.suffix(half).map(\.x?.start))
    #expect(histogram.plainText.contains("1 value that is not a finite number is left out."))
    let beside = Histogram(["a": [0.0, 1], "b": [0.0, 1]], bins: 2, arrangement: .sideBySide)
    let bars = DrawnChart.boxes(Chart { beside }).filter { $0.fill.contains("series") }
    let places = bars.map(\.x)
    #expect(Set(places).count == places.count && !places.isEmpty)
  }
}
