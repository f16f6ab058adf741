internal import Figures
internal import MarkupText
internal import SourceText

/// How much smaller something wide is printed, because paper does not scroll.
enum PaperFit {
  /// The attribute that makes `characters` fit where `room` of them would; nothing when they do.
  static func style(characters: Int, room: Int) -> Markup.Attribute {
    guard characters > room else { return .init("style", nil) }
    let percent = max(35, 100 * room / characters)
    return .init("style", "--fit:.\(percent)")
  }

  /// About how wide a display formula is, in characters: that of its longest row, a command counting as two.
  static func characters(ofTeX tex: String) -> Int {
    tex.split(separator: #"\\"#).map { row in
      var count = 0
      var isCommand = false
      for character in row {
        if character == "\\" {
          count += 2
          isCommand = true
        } else if !character.isLetter || !isCommand {
          isCommand = false
          if !"{}^_& \n".contains(character) { count += 1 }
        }
      }
      return count
    }.max() ?? 0
  }

  /// How wide the text of a table is, in characters.
  static func characters(ofTable text: String) -> Int { text.split(separator: "\n").map(\.count).max() ?? 0 }
}
