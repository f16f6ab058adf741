package import Foundation

extension JSONEncoder {
  /// Writes the same bytes for the same value, one member a line.
  package static var reproducible: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// The text of a value, with a line break at its end.
  package func text(of value: some Encodable) throws -> String {
    String(decoding: try encode(value), as: UTF8.self) + "\n"
  }
}
