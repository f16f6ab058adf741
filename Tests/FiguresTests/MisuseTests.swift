import Figures
import Testing

/// The texts with which figures stop, word for word.
@Suite struct MisuseTests {
  @Test func texts() {
    #expect(
      Misuse.ragged(row: 2, shape: [3], expected: [4]) == "FigureData: element 2 has shape [3], the first one has [4]")
    #expect(
      Misuse.dimensions(figure: "Heatmap", shape: [2, 3, 4], allowed: "1 or 2")
        == "Heatmap: data of shape [2, 3, 4] has 3 dimensions, expected 1 or 2")
    #expect(Misuse.valueCount(figure: "Table", count: 5, shape: [2, 3]) == "Table: 5 values for the shape [2, 3]")
    #expect(
      Misuse.labels(figure: "Heatmap", kind: "row", labels: 3, expected: 4) == "Heatmap: 3 row labels for 4 rows")
    #expect(
      Misuse.labels(figure: "Table", kind: "column", labels: 1, expected: 2) == "Table: 1 column label for 2 columns")
    #expect(Misuse.lengths(figure: "LinePlot", x: 1, y: 2) == "LinePlot: 1 x value for 2 y values")
    #expect(
      Misuse.logDomain(axis: "y", value: "-1")
        == "Chart: the y value -1 cannot stand on a log scale; use .symmetricLog, or leave it out")
    #expect(
      Misuse.emptyDomain(axis: "x", lower: "1", upper: "1")
        == "Chart: the x scale has the domain 1...1, which is not a range")
    #expect(
      Misuse.mixedScale(axis: "x") == "Chart: the x values are names, and a domain or type for numbers was given")
    #expect(
      Misuse.size(figure: "Chart", width: 10, height: 20) == "Chart: a frame of 10 × 20 leaves no room for the plot")
    #expect(
      Misuse.square(figure: "AttentionArcs", shape: [2, 3], tokens: 2)
        == "AttentionArcs: weights of shape [2, 3] for 2 tokens, expected [2, 2]")
    #expect(
      Misuse.unknownStep(name: "x", known: ["a", "b"])
        == "FlowDiagram: an arrow names “x”, which is none of the steps a, b")
    #expect(Misuse.bins(0) == "Histogram: 0 bins, expected at least 1")
  }

  @Test func raggedMatricesStop() async {
    await #expect(processExitsWith: .failure) { _ = Heatmap([[1.0, 2.0], [3.0]]) }
  }

  @Test func wrongLabelsStop() async {
    await #expect(processExitsWith: .failure) { _ = Heatmap([[1.0], [2.0]], rows: ["a"]) }
  }
}
