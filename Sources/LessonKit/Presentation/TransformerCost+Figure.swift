public import Figures
internal import Numerals
public import TransformerKit

extension TransformerCost: FigureRepresentable {
  /// A row for each part and its share of the forward pass.
  public var figure: Table {
    Table(columns: "part", "FLOPs", "of forward") {
      for part in parts { TableRow(part.name, part.flops, Double(part.flops) / Double(Swift.max(1, forwardFLOPs))) }
    }
    .format(.percent(1), columns: "of forward")
  }
}
