public import Figures
public import Numerals
internal import TensorEngine
public import TransformerKit

extension Generation: FigureRepresentable {
  /// A row for each step, with tokens as numbers.
  public var figure: Table { table() }

  /// A row for each step: the token, its probability for the model, and what there was to choose from.
  ///
  /// `name` writes a token, such as a tokenizer does: `generation.table(naming: tokenizer.token)`.
  public func table(naming name: (Int) -> String = { String($0) }) -> Table {
    Table(columns: "step", "token", "p", "alternatives") {
      for (place, token) in tokens.enumerated() {
        let others = alternatives[place].map { "\(name($0.token)) \(NumberFormat.fixed(4).string($0.probability))" }
        TableRow(place + 1, name(token), ScalarMath.exp(logProbabilities[place]), others.joined(separator: ", "))
      }
    }
    .format(.fixed(4), columns: "p")
  }
}

extension Generation: TableRowRepresentable {
  /// The continuation and how probable it is.
  public static var tableColumns: [String] { ["tokens", "log p", "score", "perplexity", "finished"] }
  /// Four decimals, as in the table of steps.
  public static var tableFormats: KeyValuePairs<String, NumberFormat> {
    ["log p": .fixed(4), "score": .fixed(4), "perplexity": .fixed(4)]
  }
  /// The continuation with tokens as numbers.
  public var tableRow: TableRow { tableRow { String($0) } }

  /// The continuation with tokens as `name` writes them.
  func tableRow(naming name: (Int) -> String) -> TableRow {
    TableRow(tokens.map(name).joined(separator: " "), logProbability, score, perplexity, isFinished)
  }
}
