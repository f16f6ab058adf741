import Figures
import MarkupText

/// The figures that golden files show, by name.
enum SampleFigures {
  static let tokens = ["The", "cat", "sat", "on", "the", "mat"]

  nonisolated(unsafe) static let charts: [(name: String, chart: Chart)] = [
    ("line-two-series", twoLines), ("line-log", logLine), ("line-functions", functions), ("line-symbols", symbols),
    ("bar-annotated", bars), ("bar-lying", lyingBars), ("bar-stacked", stackedBars), ("bar-side-by-side", sideBySide),
    ("point-classes", classes), ("area-single", area), ("rectangle-grid", rectangles), ("empty", Chart {}),
    ("symmetric-log", symmetric),
  ]

  /// All of them, drawn once.
  static let drawings: [(name: String, drawing: Drawing)] =
    (charts + grammarCharts).map { ($0.name, $0.chart.drawing(id: $0.name)) } + lessons

  nonisolated(unsafe) static let table = Table(columns: "token", "id", "probability", "logit") {
    for (index, token) in tokens.enumerated() {
      TableRow(token, index * 1171, probabilities[index], logits[index])
    }
  }

  static let probabilities = [0.7024, 0.12, 0.081, 0.05, 0.03, 0.0166]
  static let logits = [8, 4.75, 1.5, -1.75, -5, -8.25]

  static func matrix(_ rows: Int, _ columns: Int, _ value: (Int, Int) -> Double) -> [[Double]] {
    (0..<rows).map { row in (0..<columns).map { value(row, $0) } }
  }

  /// A smooth curve without a C library: a parabola repeated with alternating sign.
  static func wave(_ count: Int) -> [Double] {
    (0..<count).map { index in
      let place = Double(index % 40) / 20 - 1
      return (1 - place * place) * (index / 40 % 2 == 0 ? 1 : -1)
    }
  }
}

extension SampleFigures {
  static let losses = (0..<120).map { 3.2 / (1 + Double($0) / 12) + 0.1 }

  nonisolated(unsafe) static let twoLines = Chart {
    LinePlot(x: "step", y: "train", losses)
    LinePlot(x: "step", y: "validation", losses.map { $0 * 1.1 + 0.3 })
    RuleMark(y: .value("floor", 0.1)).annotation { "floor 0.1" }
  }.chartYAxisLabel("loss").chartTitle("Training")

  nonisolated(unsafe) static let logLine = Chart { LinePlot(x: "step", y: "loss", losses) }.chartYScale(type: .log)

  nonisolated(unsafe) static let functions = Chart {
    LinePlot(x: "x", y: "1 / x", domain: -2...2) { abs($0) < 0.2 ? .nan : 1 / $0 }
    LinePlot(x: "x", y: "x²") { $0 * $0 }
  }

  nonisolated(unsafe) static let symbols = Chart {
    for head in 0..<3 {
      ForEach(0..<8) { index in
        LineMark(x: .value("layer", index), y: .value("entropy", (index * (head + 2)) % 7))
          .foregroundStyle(by: .value("head", "head \(head)"))
      }.symbol(MarkSymbol.allCases[head]).interpolationMethod(.monotone)
    }
  }

  nonisolated(unsafe) static let bars = Chart(tokens.indices, id: \.self) { index in
    BarMark(x: .value("token", tokens[index]), y: .value("weight", Double(6 - index) / 10)).annotation("\(6 - index)")
  }

  nonisolated(unsafe) static let lyingBars = Chart {
    BarMark(x: .value("probability", 0.6), y: .value("word", "lovely"))
    BarMark(x: .value("probability", -0.1), y: .value("word", "morning"))
  }.frame(height: 140)

  nonisolated(unsafe) static let stackedBars = Chart {
    ForEach(0..<4) { layer in
      ForEach(["attention", "feed-forward", "norm"], id: \.self) { kind in
        BarMark(x: .value("part", "layer \(layer)"), y: .value("parameters", kind.count * 1_000_000))
          .foregroundStyle(by: .value("kind", kind))
      }
    }
  }

  nonisolated(unsafe) static let sideBySide = Chart {
    ForEach(0..<6) { index in
      BarMark(x: .value("x", "n\(index / 2)"), y: .value("y", index + 1))
        .position(by: .value("run", "run \(index % 2)")).foregroundStyle(by: .value("run", "run \(index % 2)"))
    }
  }

  nonisolated(unsafe) static let classes = Chart {
    ForEach(0..<60) { index in
      PointMark(x: .value("x", (index * 37) % 53), y: .value("y", (index * 11) % 29 + index % 3 * 20))
        .foregroundStyle(by: .value("class", ["noun", "verb", "other"][index % 3]))
    }
  }

  nonisolated(unsafe) static let area = Chart { AreaPlot(x: "position", y: "wave", wave(80)) }

  nonisolated(unsafe) static let rectangles = Chart {
    ForEach(0..<4) { row in
      ForEach(0..<4) { column in
        RectangleMark(x: .value("key", "k\(column)"), y: .value("query", "q\(row)"))
          .foregroundStyle(by: .value("weight", row * column))
      }
    }
  }.frame(width: 320, height: 280)

  nonisolated(unsafe) static let symmetric = Chart {
    ForEach(0..<5) { index in
      PointMark(
        x: .value("x", [1e-12, 1e-6, 1, 1e6, 1e12][index]), y: .value("y", [-1e6, -100, 0, 1e4, 1e7][index]))
    }
  }.chartXScale(type: .log).chartYScale(type: .symmetricLog)
}
