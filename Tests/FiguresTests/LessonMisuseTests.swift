import Figures
import Testing

/// The texts with which figures of lessons stop, word for word.
@Suite struct LessonMisuseTests {
  @Test func texts() {
    #expect(
      Misuse.mask(shape: [2, 3], expected: [3, 3]) == "Heatmap: a mask of shape [2, 3] for data of shape [3, 3]")
    #expect(Misuse.heads(shape: [2, 3]) == "ChartGrid: heads of shape [2, 3], expected [heads, queries, keys]")
    #expect(
      Misuse.heads(shape: [1, 8, 6, 6])
        == "ChartGrid: heads of shape [1, 8, 6, 6], expected [heads, queries, keys]; choose one sentence of the batch, "
        + "as weights[0] does")
    #expect(
      Misuse.crossAttention(shape: [2, 3], target: 3, source: 2)
        == "AttentionArcs: weights of shape [2, 3], expected [target, source] = [3, 2]")
    #expect(
      Misuse.focus(3, words: 3) == "AttentionArcs: focus 3 is none of the 3 words that look, counted from 0")
    #expect(
      Misuse.highlight("row 3", matrix: "Q", rows: 2, columns: 4) == "Matrix: no row 3 in Q of 2 × 4, counted from 0")
    #expect(
      Misuse.highlight("column 9", matrix: "", rows: 2, columns: 4)
        == "Matrix: no column 9 in a matrix of 2 × 4, counted from 0")
    #expect(Misuse.product([[2, 3], [4, 5], [2, 5]]) == "MatrixFigure: [2, 3] times [4, 5] is not [2, 5]")
    #expect(
      Misuse.ambiguousStep(name: "norm", count: 2)
        == "FlowDiagram: an arrow names “norm”, which 2 steps are called; give each an id")
  }

  @Test func wrongMasksStop() async {
    await #expect(processExitsWith: .failure) { _ = Heatmap([[1.0]]).masked(keeping: [[1, 1]]) }
  }
  @Test func wrongHeadsStop() async {
    await #expect(processExitsWith: .failure) { _ = ChartGrid(heads: [[1.0]], tokens: []) }
  }
  @Test func wrongSourcesStop() async {
    await #expect(processExitsWith: .failure) { _ = AttentionArcs(source: ["a"], target: ["b"], [[1.0, 2.0]]) }
  }
  @Test func wrongFocusStops() async {
    await #expect(processExitsWith: .failure) { _ = AttentionArcs(["a"], [[1.0]], focus: 1) }
  }
  @Test func wrongHighlightsStop() async {
    await #expect(processExitsWith: .failure) { _ = Matrix([[1.0]]).highlight(row: -1) }
  }
  @Test func wrongProductsStop() async {
    await #expect(processExitsWith: .failure) { _ = MatrixFigure([[1.0]], times: [[1.0], [2.0]], equals: [[1.0]]) }
  }
  @Test func unknownAndAmbiguousStepsStop() async {
    await #expect(processExitsWith: .failure) { _ = FlowDiagram { FlowArrow(from: "a", to: "b") } }
    await #expect(processExitsWith: .failure) {
      _ = FlowDiagram {
        FlowStep("a")
        FlowStep("a")
        FlowArrow(from: "a", to: "a")
      }
    }
  }
}
