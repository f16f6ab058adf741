/// A text cut into the words inside which bytes are merged, as GPT-2 does it (Radford et al., 2019).
///
/// A word is, with the space before it: letters, digits, or other marks; English endings such as `'s` and `'ll` are
/// words of their own. Other white space is a word too. The words together are the text.
struct BytePairWords: Sequence, IteratorProtocol {
  private enum Kind { case letter, number, space, other }

  private let scalars: [Unicode.Scalar]
  private var place = 0

  /// The words of a text.
  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The bytes of the next word.
  mutating func next() -> [UInt8]? {
    guard place < scalars.count else { return nil }
    let end = endOfWord()
    defer { place = end }
    var bytes: [UInt8] = []
    for scalar in scalars[place..<end] {
      if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
    }
    return bytes
  }

  private func endOfWord() -> Int {
    if let length = endingLength() { return place + length }
    // One plain space belongs to the word behind it.
    let first = scalars[place] == " " && place + 1 < scalars.count ? place + 1 : place
    let kind = Self.kind(scalars[first])
    if kind != .space { return endOfRun(first, kind) }
    let end = endOfRun(place, .space)
    // The last of several spaces is left for the word behind them.
    return end < scalars.count && end - place > 1 ? end - 1 : end
  }

  private func endOfRun(_ start: Int, _ kind: Kind) -> Int {
    scalars[start...].firstIndex { Self.kind($0) != kind } ?? scalars.count
  }

  /// The length of one of the endings 's, 't, 'm, 'd, 're, 've, 'll.
  private func endingLength() -> Int? {
    guard scalars[place] == "'", place + 1 < scalars.count else { return nil }
    switch scalars[place + 1] {
    case "s", "t", "m", "d": return 2
    case "r", "v": return place + 2 < scalars.count && scalars[place + 2] == "e" ? 3 : nil
    case "l": return place + 2 < scalars.count && scalars[place + 2] == "l" ? 3 : nil
    default: return nil
    }
  }

  /// The kinds of the first 128 characters, which most texts are made of.
  private static let asciiKinds = (0..<128).map { unicodeKind(Unicode.Scalar(UInt8($0))) }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    scalar.isASCII ? asciiKinds[Int(scalar.value)] : unicodeKind(scalar)
  }

  private static func unicodeKind(_ scalar: Unicode.Scalar) -> Kind {
    if scalar.properties.isWhitespace { return .space }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .letter
    case .decimalNumber, .letterNumber, .otherNumber: return .number
    default: return .other
    }
  }
}
