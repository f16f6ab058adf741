public import Figures
public import Numerals
public import TransformerKit

extension TrainingStep: TableRowRepresentable {
  /// The number of the step and what it was like.
  public static var tableColumns: [String] { ["step", "loss", "learning rate", "gradient norm", "validation"] }
  /// Four digits, which also show small losses and rates.
  public static var tableFormats: KeyValuePairs<String, NumberFormat> {
    let four = NumberFormat.significant(4)
    return ["loss": four, "learning rate": four, "gradient norm": four, "validation": four]
  }
  /// The numbers of the step.
  public var tableRow: TableRow { TableRow(step, loss, learningRate, gradientNorm, validation) }
}
