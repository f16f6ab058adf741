public import Figures
public import TransformerKit

extension TrainingHistory: FigureRepresentable {
  /// Below so many steps a running mean says less than the losses themselves.
  private static let fewestSmoothed = 100

  /// The losses over the steps, with their running mean where there are many, and the validations.
  public var figure: Chart {
    Chart {
      if steps.count < Self.fewestSmoothed {
        LinePlot(x: "step", y: "loss", steps.map(\.step), losses)
      } else {
        LinePlot(x: "step", y: "loss", steps.map(\.step), losses).opacity(0.35)
        LinePlot(x: "step", y: "running mean", steps.map(\.step), smoothedLosses())
      }
      if !validations.isEmpty {
        LinePlot(x: "step", y: "validation", validations.map(\.step), validations.map(\.value)).symbol(.circle)
      }
    }
    .chartYAxisLabel("loss")
  }
}
