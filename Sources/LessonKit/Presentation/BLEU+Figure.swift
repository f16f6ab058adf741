public import Figures
public import TransformerKit

extension BLEU: FigureRepresentable {
  /// The precisions for each n, then the lengths with their penalty, then the result.
  public var figure: Table {
    Table(columns: "", "matched", "of", "value") {
      for (place, (part, precision)) in zip(matches, precisions).enumerated() {
        TableRow("\(place + 1)-grams", part.matched, part.total, precision)
      }
      TableRow("brevity penalty", candidateLength, referenceLength, brevityPenalty)
      TableRow("BLEU", Int?.none, Int?.none, score)
    }
    .format(.fixed(4), columns: "value")
  }
}
