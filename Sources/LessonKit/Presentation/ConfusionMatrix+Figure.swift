public import Figures
public import TransformerKit

extension ConfusionMatrix: FigureRepresentable {
  /// The counts as colours: true classes at the left, predicted ones above.
  public var figure: Heatmap {
    Heatmap(counts, rows: labels, columns: labels)
      .chartXAxisLabel("predicted").chartYAxisLabel("true").valueLabel("count")
  }
}
