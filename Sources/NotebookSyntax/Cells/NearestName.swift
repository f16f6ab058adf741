/// Finds the name that an author probably meant.
enum NearestName {
  /// The name nearest to a text by edit distance; the first of equals.
  static func of(_ text: String, among names: [String]) -> String? {
    names.enumerated().min { first, second in
      let (left, right) = (distance(text, first.element), distance(text, second.element))
      return left == right ? first.offset < second.offset : left < right
    }?.element
  }

  /// How many letters must be added, removed or replaced.
  static func distance(_ first: String, _ second: String) -> Int {
    let (left, right) = (Array(first.utf8.prefix(64)), Array(second.utf8.prefix(64)))
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(diagonal + (a == b ? 0 : 1), above + 1, row[j] + 1)
        diagonal = above
      }
    }
    return row[right.count]
  }
}
