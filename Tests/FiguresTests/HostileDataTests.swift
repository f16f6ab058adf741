import Figures
import MarkupText
import TestSupport
import Testing

/// Data that nobody planned for must still give a picture: well-formed, with finite coordinates, and in time.
@Suite struct HostileDataTests {
  static let kinds = Mark.Kind.allCases

  static let values: [(name: String, values: [Double])] = [
    ("empty", []), ("one", [3]), ("equal", [2, 2, 2]), ("zero", [0, 0]), ("nan", [1, .nan, 3]),
    ("only nan", [.nan, .nan]),
    ("infinite", [1, .infinity, -.infinity]), ("wide", [1e-12, 1, 1e12]), ("huge", [-1e300, 1e300]),
    ("largest", [-Double.greatestFiniteMagnitude, Double.greatestFiniteMagnitude]),
    ("tiny", [Double.leastNonzeroMagnitude, 1e-300]),
    ("close", [1e9, 1e9 + 1e-6]),
  ]

  func chart(_ kind: Mark.Kind, _ values: [Double]) -> Chart {
    Chart {
      ForEach(values.indices, id: \.self) { index in
        let (x, y) = (PlottableValue.value("x", index), PlottableValue.value("y", values[index]))
        switch kind {
        case .line: LineMark(x: x, y: y)
        case .point: PointMark(x: x, y: y)
        case .bar: BarMark(x: x, y: y)
        case .area: AreaMark(x: x, y: y)
        case .rectangle: RectangleMark(x: x, y: y)
        case .rule: RuleMark(y: y)
        case .sector: SectorMark(angle: y)
        }
      }
    }
  }

  @Test(arguments: kinds, values.map(\.name))
  func everyMarkDrawsEverything(kind: Mark.Kind, name: String) throws {
    let values = try #require(Self.values.first { $0.name == name }?.values)
    let source = chart(kind, values).markup(id: "h").source
    #expect(XMLChecker(source).problem == nil)
    for word in ["nan", "inf", "-inf"] { #expect(!source.contains("=\"\(word)")) }
  }

  @Test(arguments: kinds) func leftOutValuesAreSaid(kind: Mark.Kind) {
    let two = chart(kind, [1, .nan, .infinity]).plainText
    #expect(two.contains("2 values that are not finite numbers are left out."), "\(two)")
    let one = chart(kind, [1, .nan]).plainText
    #expect(one.contains("1 value that is not a finite number is left out."), "\(one)")
  }

  /// Names on the axis or, where a mark has no place on it, in the legend.
  private func named(_ kind: Mark.Kind, _ names: [String]) -> Chart {
    Chart {
      ForEach(names.indices, id: \.self) { index in
        let (x, y) = (PlottableValue.value("x", names[index]), PlottableValue.value("y", index + 1))
        switch kind {
        case .line: LineMark(x: x, y: y)
        case .point: PointMark(x: x, y: y).annotation(names[index])
        case .bar: BarMark(x: x, y: y).annotation(names[index])
        case .area: AreaMark(x: x, y: y)
        case .rectangle: RectangleMark(x: x, y: y)
        case .rule: RuleMark(x: x).annotation(names[index])
        case .sector: SectorMark(angle: y).foregroundStyle(by: x).annotation(names[index])
        }
      }
    }.chartTitle(names[0]).chartXAxisLabel(names[0])
  }

  static let labels = [
    String(repeating: "x", count: 80), "مرحبا بالعالم", "👩‍👩‍👧‍👦 family 🎉", "𝔸ttention", "", " ", "a\u{1}b\nc", "e\u{301}",
    "<b onclick=\"x\">&amp;</b> ' \"",
  ]

  @Test(arguments: kinds, labels) func everyMarkTakesAnyName(kind: Mark.Kind, label: String) {
    for count in [1, 60] {
      let chart = named(kind, (0..<count).map { count == 1 ? label : "\(label) \($0)" })
      let source = chart.markup(id: "n").source
      #expect(XMLChecker(source).problem == nil)
      #expect(!source.contains("<b"))
      let drawing = chart.drawing(id: "n")
      #expect(TextPlacement.problems(in: drawing, id: "n") == [])
    }
  }

  @Test(arguments: values.map(\.name))
  func aHistogramCountsEveryFiniteValueOnce(name: String) throws {
    let values = try #require(Self.values.first { $0.name == name }?.values)
    for bins in [nil, 1, 7, 5_000] {
      let marks = Histogram(values, bins: bins).chartMarks.marks
      let counts = marks.map { if case .number(let count)? = $0.y?.start { count } else { Double.nan } }
      #expect(counts.reduce(0, +) == Double(values.count(where: \.isFinite)))
    }
  }

  @Test func aHistogramOfManyBinsHasMany() {
    let bars = Histogram(SampleFigures.wave(10_000), bins: 5_000).chartMarks.marks.count
    #expect((300...1_000).contains(bars), "\(bars)")
  }

  @Test func aGapBreaksTheLine() {
    let line = DrawnChart.svg(chart(.line, [1, 2, .nan, 4, 5])).elements
      .first { $0.name == "path" && $0.attributes["class"]?.hasPrefix("line") == true }
    #expect(PathParts(line?.attributes["d"] ?? "").boxes.count == 2)
  }

  @Test(arguments: kinds)
  func tenThousandMarks(kind: Mark.Kind) {
    let values = SampleFigures.wave(10_000)
    var source = ""
    let time = processorTime { source = chart(kind, values).markup(id: "m").source }
    #expect(source.utf8.count < 400_000)
    #expect(time < .seconds(1))
    #expect(XMLChecker(source).elements.count < 400)
  }

  @Test func aHeatmapShowsTheNamesThatItMadeRoomFor() {
    for name in ["0", "l", "W", "a cat", "0.25"] {
      let source = Heatmap([[1.0], [2.0]], rows: [name, name], columns: ["c"]).markup(id: "m").source
      #expect(!source.contains("…"), "\(name)")
    }
  }

  @Test func aLargeHeatmapStaysSmall() {
    let source = Heatmap(SampleFigures.matrix(100, 100) { Double(($0 * $1) % 17) }).markup(id: "m").source
    #expect(source.utf8.count < 400_000)
  }

  @Test(arguments: [
    String(repeating: "x", count: 80), "مرحبا بالعالم", "👩‍👩‍👧‍👦 family 🎉", "𝔸ttention", "", " ", "a\u{1}b\nc", "e\u{301}",
  ])
  func anyLabel(label: String) {
    let many = (0..<60).map { "\(label) \($0)" }
    let figures: [any Figure] = [
      Chart { ForEach(many, id: \.self) { BarMark(x: .value(label, $0), y: .value(label, 1)) } }.chartTitle(label),
      Chart {
        ForEach(many, id: \.self) {
          BarMark(x: .value(label, 1), y: .value(label, $0)).foregroundStyle(by: .value("s", $0))
        }
      },
      Heatmap(SampleFigures.matrix(60, 60) { Double($0 + $1) }, rows: many, columns: many),
      Table(columns: label) { [label] },
      AttentionArcs([label, label], [[0.5, 0.5], [0.5, 0.5]]),
    ]
    for figure in figures { #expect(XMLChecker(figure.markup(id: "l").source).problem == nil) }
  }

  @Test(arguments: [120, 360, 640, 1200]) func textsKeepApartAtAnyWidth(width: Int) {
    let long = String(repeating: "long label ", count: 8)
    let charts = [
      Chart { ForEach(0..<60) { BarMark(x: .value("x", "\(long) \($0)"), y: .value("y", $0)) } },
      Chart { ForEach(0..<8) { BarMark(x: .value(long, $0), y: .value(long, "\(long) \($0)")) } }.frame(height: 300),
      Chart {
        for series in 0..<9 {
          LinePlot(x: "x", y: "series \(series)", SampleFigures.losses).foregroundStyle(
            by: .value("s", "\(long) \(series)"))
        }
      },
      Chart {
        for series in 0..<5 {
          ForEach(0..<9) { LineMark(x: .value("x", $0 * 100_000), y: .value("y", $0 * series)) }
            .foregroundStyle(by: .value("s", "s\(series)")).annotation("note \(series)")
        }
      }.chartTitle(long + long),
    ]
    for (index, chart) in charts.enumerated() {
      let drawing = chart.frame(width: width).drawing(id: "w")
      #expect(TextPlacement.problems(in: drawing, id: "w") == [], "chart \(index)")
    }
  }

  @Test func emptyFiguresDraw() {
    let empty: [Double] = []
    let figures: [any Figure] = [
      Histogram(empty), Heatmap(empty), Table(empty), AttentionArcs([], [[Double]]()), FlowDiagram {}, ChartGrid {},
      Histogram([1.0, 1.0]), Table(columns: "a") {}, Heatmap([[Double.nan]]),
    ]
    for figure in figures { #expect(XMLChecker(figure.markup(id: "e").source).problem == nil) }
  }

  @Test(arguments: [Mark.Kind.line, .point, .bar, .area, .rectangle, .rule])
  func numbersBelowZeroOnALogScaleStop(kind: Mark.Kind) async {
    let name = kind.rawValue
    await #expect(processExitsWith: .failure) { [name = name as String] in
      guard let kind = Mark.Kind(rawValue: name) else { return }
      _ = HostileDataTests().chart(kind, [1, -1]).chartYScale(type: .log).plainText
    }
  }
}
