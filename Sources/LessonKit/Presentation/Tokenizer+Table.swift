public import Figures
public import TransformerKit

extension Tokenizer {
  /// The pieces of a text with their ids.
  public func table(_ text: String) -> Table {
    Table(columns: "token", "id") {
      for id in encode(text) { TableRow(token(id), id) }
    }
  }
}
