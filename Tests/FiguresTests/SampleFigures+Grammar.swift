import Figures
import Numerals

/// Charts that use what the grammar offers beyond the usual.
extension SampleFigures {
  struct Word {
    var name: String
    var count: Double
    var length: Double
    var kind: String
  }

  enum Part: String, Plottable, CaseIterable { case attention, feedForward, norm }

  static let words = (0..<40).map { index in
    Word(
      name: "word \(index)", count: Double((index * 37) % 53) + 1, length: Double((index * 11) % 29) + 1,
      kind: ["noun", "verb", "other"][index % 3])
  }

  nonisolated(unsafe) static let grammarCharts: [(name: String, chart: Chart)] = [
    ("bar-single", singleBar), ("bar-grouped-lying", groupedLying), ("sector-ring", ring), ("sector-pie", pie),
    ("point-bubbles", bubbles), ("point-symbols", twoScales), ("point-single-axis", singleAxis),
    ("line-styles", lineStyles), ("line-steps", steps), ("line-parametric", spiral), ("area-band", band),
    ("area-stream", stream), ("axis-custom", customAxes), ("axis-reversed", reversed), ("axis-upright", upright),
    ("rectangle-bands", bands), ("rule-intervals", intervals), ("legend-column", legendColumn),
  ]

  nonisolated(unsafe) static let singleBar = Chart(Part.allCases, id: \.self) { part in
    BarMark(x: .value("parameters", part.rawValue.count)).foregroundStyle(by: .value("part", part))
  }.frame(height: 120)

  nonisolated(unsafe) static let groupedLying = Chart {
    ForEach(0..<6) { index in
      BarMark(x: .value("score", index % 5 + 1), y: .value("model", "model \(index / 2)"))
        .position(by: .value("run", "run \(index % 2)"), span: .ratio(0.7))
        .foregroundStyle(by: .value("run", "run \(index % 2)"))
        .annotation { "\(index)" }
    }
  }.frame(height: 200).chartForegroundStyleScale(["run 1": .green, "run 0": .purple])

  nonisolated(unsafe) static let ring = Chart(Part.allCases, id: \.self) { part in
    SectorMark(angle: .value("parameters", part.rawValue.count), innerRadius: .ratio(0.6), angularInset: 1.5)
      .foregroundStyle(by: .value("part", part))
      .annotation(position: .overlay) { Text("\(part.rawValue.count)").bold() }
  }

  nonisolated(unsafe) static let pie = Chart {
    SectorPlot(words.prefix(4), angle: .value("count", \.count)).foregroundStyle(by: .value("word", \.name))
  }.chartLegend(position: .trailing).frame(height: 220)

  nonisolated(unsafe) static let bubbles = Chart {
    PointPlot(words, x: .value("count", \.count), y: .value("length", \.length))
      .symbolSize(by: .value("frequency", \.count)).foregroundStyle(by: .value("class", \.kind)).opacity(0.8)
  }

  nonisolated(unsafe) static let twoScales = Chart(words, id: \.name) { word in
    PointMark(x: .value("count", word.count), y: .value("length", word.length))
      .foregroundStyle(by: .value("class", word.kind)).symbol(by: .value("use", word.count > 20 ? "often" : "seldom"))
  }.chartSymbolScale(["seldom": .plus, "often": .diamond])

  nonisolated(unsafe) static let singleAxis = Chart(words, id: \.name) { PointMark(x: .value("count", $0.count)) }
    .frame(height: 90)

  nonisolated(unsafe) static let lineStyles = Chart {
    for run in 0..<2 {
      for data in ["train", "validation"] {
        ForEach(0..<30) { step in
          LineMark(
            x: .value("step", step),
            y: .value("loss", 3 / (1 + Double(step) / 6) + Double(run) * 0.4 + (data == "train" ? 0 : 0.2))
          )
          .foregroundStyle(by: .value("run", "run \(run)")).lineStyle(by: .value("data", data))
        }
      }
    }
  }.chartLegend(position: .bottom, alignment: .center)

  nonisolated(unsafe) static let steps = Chart {
    for (index, method) in [InterpolationMethod.stepStart, .stepCenter, .stepEnd].enumerated() {
      ForEach(0..<6) { step in
        LineMark(x: .value("step", step), y: .value("level", (step * 5) % 7 + 8 * index))
          .foregroundStyle(by: .value("method", ["start", "center", "end"][index]))
      }.interpolationMethod(method).symbol(.circle)
    }
  }

  nonisolated(unsafe) static let spiral = Chart {
    LinePlot(x: "x", y: "y", t: "t", domain: -1...1) { (x: $0 * $0, y: $0 * $0 * $0 - $0 / 2) }
  }.frame(width: 320, height: 320)

  nonisolated(unsafe) static let band = Chart {
    AreaPlot(x: "x", yStart: "low", yEnd: "high", domain: -3...3) { (yStart: $0 * $0 - 1, yEnd: $0 * $0 + 1) }
    LinePlot(x: "x", y: "x²") { $0 * $0 }
  }

  nonisolated(unsafe) static let stream = Chart {
    for series in 0..<3 {
      ForEach(0..<30) { index in
        AreaMark(x: .value("x", index), y: .value("y", (index * (series + 2)) % 11 + 3), stacking: .center)
          .foregroundStyle(by: .value("series", "series \(series)")).interpolationMethod(.monotone)
      }
    }
  }

  nonisolated(unsafe) static let customAxes = Chart {
    ForEach(0..<24) { hour in
      LineMark(x: .value("hour", hour), y: .value("value", (hour * 7) % 13)).interpolationMethod(.catmullRom)
    }
  }
  .chartXAxis {
    AxisMarks(values: .stride(by: 6)) { value in
      AxisGridLine(stroke: StrokeStyle(lineWidth: 1, dash: [2, 3]))
      AxisTick(length: 8)
      if let hour = value.as(Int.self) { AxisValueLabel { Text("\(hour) h").foregroundStyle(.blue).bold() } }
    }
    AxisMarks(position: .top, values: [0, 12, 23])
  }
  .chartYAxis {
    AxisMarks(position: .trailing)
    AxisMarks(format: .fixed(1), preset: .inset, position: .leading, values: [2.5, 5, 10])
  }
  .chartYAxisLabel("value", position: .trailing).chartXAxisLabel("hour of the day", alignment: .trailing)

  nonisolated(unsafe) static let reversed = Chart {
    PointPlot(x: "x", y: "square", (0..<40).map { Double($0) }, (0..<40).map { Double($0 * $0) })
  }.chartYScale(type: .squareRoot).chartXScale(domain: .automatic(reversed: true))

  nonisolated(unsafe) static let upright = Chart(0..<20, id: \.self) { index in
    BarMark(x: .value("token", "token number \(index)"), y: .value("count", index)).cornerRadius(4)
  }.chartXAxis { AxisMarks { AxisValueLabel(orientation: .vertical) } }

  nonisolated(unsafe) static let bands = Chart {
    RectangleMark(xStart: .value("x", 3), xEnd: .value("x", 5)).foregroundStyle(.yellow.opacity(0.25))
      .annotation(position: .top) { "warm-up" }
    RectangleMark(yStart: .value("y", 2), yEnd: .value("y", 4)).foregroundStyle(.gray.opacity(0.15))
      .accessibilityHidden(true)
    ForEach(0..<9) { index in
      BarMark(
        x: .value("x", index), yStart: .value("y", index % 4), yEnd: .value("y", index % 4 + 3), width: .fixed(12))
    }
    RuleMark(y: .value("y", 5.5)).lineStyle(StrokeStyle(lineWidth: 2, dash: [6, 3])).foregroundStyle(.red)
      .annotation(position: .topLeading) { "limit" }
    RuleMark(x: .value("x", 6)).lineStyle(StrokeStyle(lineWidth: 1)).foregroundStyle(.green).zIndex(-1)
      .annotation { "two\nlines" }
  }

  nonisolated(unsafe) static let intervals = Chart(0..<5, id: \.self) { index in
    RuleMark(
      xStart: .value("score", Double(index)), xEnd: .value("score", Double(index) + 2),
      y: .value("model", "model \(index)")
    ).lineStyle(StrokeStyle(lineWidth: 2))
    PointMark(x: .value("score", Double(index) + 1), y: .value("model", "model \(index)"))
      .accessibilityLabel("Model \(index)").annotation(position: .top) { "±1" }
  }.frame(height: 220)

  nonisolated(unsafe) static let legendColumn = Chart(words, id: \.name) { word in
    PointMark(x: .value("count", word.count), y: .value("length", word.length))
      .foregroundStyle(by: .value("class", word.kind))
  }.chartLegend(position: .leading)
}
