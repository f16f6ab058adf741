/// A noun with its article or number and perhaps an adjective, in English and French.
struct NounPhrase: Sendable {
  let english: String
  let french: String
  /// What follows *ne … pas*: *un* and *une* become *de* there.
  let frenchDenied: String

  /// *the black cat*, *le chat noir*.
  static func the(_ noun: Noun, _ adjective: Adjective? = nil, plural: Bool = false) -> NounPhrase {
    let words = words(noun, adjective, plural: plural)
    let french =
      plural ? "les " + words.french : French.elided(noun.isFeminine ? "la" : "le", before: words.french)
    return NounPhrase(english: "the " + words.english, french: french, frenchDenied: french)
  }

  /// *a black cat*, *un chat noir*, after *ne … pas*: *de chat noir*.
  static func a(_ noun: Noun, _ adjective: Adjective? = nil) -> NounPhrase {
    let words = words(noun, adjective, plural: false)
    let article = words.english.first.map { "aeiou".contains($0) } == true ? "an " : "a "
    return NounPhrase(
      english: article + words.english, french: (noun.isFeminine ? "une " : "un ") + words.french,
      frenchDenied: French.elided("de", before: words.french))
  }

  /// *two black cats*, *deux chats noirs*.
  static func number(_ number: Int, _ noun: Noun, _ adjective: Adjective? = nil) -> NounPhrase {
    let words = words(noun, adjective, plural: true)
    let french = numbers[number].french + " " + words.french
    return NounPhrase(english: numbers[number].english + " " + words.english, french: french, frenchDenied: french)
  }

  /// The numbers from two to ten.
  static let numbers: [(english: String, french: String)] = [
    ("two", "deux"), ("three", "trois"), ("four", "quatre"), ("five", "cinq"), ("six", "six"), ("seven", "sept"),
    ("eight", "huit"), ("nine", "neuf"), ("ten", "dix"),
  ]

  private static func words(
    _ noun: Noun, _ adjective: Adjective?, plural: Bool
  ) -> (english: String, french: String) {
    let english = plural ? noun.englishPlural : noun.english
    let french = plural ? noun.frenchPlural : noun.french
    guard let adjective else { return (english, french) }
    let agreeing = adjective.french(feminine: noun.isFeminine, plural: plural)
    return (
      adjective.english + " " + english, adjective.comesFirst ? agreeing + " " + french : french + " " + agreeing
    )
  }
}
