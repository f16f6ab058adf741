/// The edit distance of Levenshtein: how many bytes to insert, remove or replace to turn one text into another.
package enum EditDistance {
  /// The distance between two texts.
  package static func between(_ first: some Collection<UInt8>, _ second: some Collection<UInt8>) -> Int {
    toPrefixes(of: second, from: first)[second.count]
  }

  /// The distance from the first text to each prefix of the second, the empty one included.
  package static func toPrefixes(of second: some Collection<UInt8>, from first: some Collection<UInt8>) -> [Int] {
    var row = Array(0...second.count)
    for (index, byte) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in second.enumerated() {
        let replaced = diagonal + (byte == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row
  }

  /// The name that an author probably meant: the nearest to a text, the first of equals.
  package static func nearest(to text: String, among names: [String]) -> String? {
    // No name is longer; what an author writes may be.
    let text = text.utf8.prefix(64)
    return names.map { (name: $0, distance: between(text, $0.utf8)) }.min { $0.distance < $1.distance }?.name
  }
}
