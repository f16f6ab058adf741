public import Figures
internal import Numerals
public import TransformerKit

extension BeamSearchResult: FigureRepresentable {
  /// A row for each result, the best first, with tokens as numbers.
  public var figure: Table { table() }

  /// A row for each result, the best first; `name` writes a token, such as a tokenizer does.
  public func table(naming name: (Int) -> String = { String($0) }) -> Table {
    Table(columns: Generation.tableColumns) {
      for result in results { result.tableRow(naming: name) }
    }
    .format(.fixed(4), columns: "log p", "score", "perplexity")
  }
}
