/// Where formulas and coloured code of earlier runs are kept.
///
/// One file per version of a library holds all its answers: `<bytes of key> <bytes of answer>`, a line break, the
/// key, the answer, a line break, and so on. A file that is not whole is as good as none.
package struct TypesettingCache: Sendable {
  private let directory: String

  /// Takes the directory, which is made when it is first written to.
  package init(directory: String) { self.directory = directory }

  /// The answers that a file holds; none when it is missing or not whole.
  func entries(of name: String) -> [String: String] {
    guard let bytes = LibraryFile.bytes(at: directory + "/" + name) else { return [:] }
    var entries: [String: String] = [:]
    var rest = bytes[...]
    while let line = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let lengths = String(decoding: rest[..<line], as: UTF8.self).split(separator: " ").map { Int($0) ?? -1 }
      guard lengths.count == 2, let key = lengths.first, let answer = lengths.last, key >= 0, answer >= 0,
        rest.endIndex - line - 2 >= key, rest.endIndex - line - 2 - key >= answer
      else { return [:] }
      let middle = line + 1 + key
      let end = middle + answer
      guard rest[end] == UInt8(ascii: "\n") else { return [:] }
      entries[String(decoding: rest[(line + 1)..<middle], as: UTF8.self)] = String(
        decoding: rest[middle..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? entries : [:]
  }

  /// Writes a file, sorted by key, so that the same answers are the same bytes.
  ///
  /// A cache that cannot be written costs time in the next run and nothing else, so failures are not told.
  func write(_ entries: [String: String], to name: String) {
    var bytes: [UInt8] = []
    for (key, answer) in entries.sorted(by: { $0.key < $1.key }) {
      bytes += "\(key.utf8.count) \(answer.utf8.count)\n".utf8
      bytes += key.utf8
      bytes += answer.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    try? LibraryFile.replace(directory + "/" + name, with: bytes)
  }
}
