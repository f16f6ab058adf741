public import Figures
public import TransformerKit

extension BytePairSteps: FigureRepresentable {
  /// A row for each state of the word, with the merge that led to it.
  public var figure: Table {
    Table(columns: "pieces", "merge", "number") {
      for (place, state) in pieces.enumerated() {
        let merge = place == 0 ? "" : "\(merges[place - 1].left) + \(merges[place - 1].right)"
        TableRow(state.joined(separator: " "), merge, place == 0 ? nil : ranks[place - 1] + 1)
      }
    }
  }
}
