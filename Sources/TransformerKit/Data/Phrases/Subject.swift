/// Who or what a sentence is about.
struct Subject: Sendable {
  let english: String
  let french: String
  let person: Person
  let isFeminine: Bool

  /// The pronouns; *I*, *you*, *we* and *they* are taken to be masculine in French.
  static let pronouns: [Subject] = [
    Subject(english: "I", french: "je", person: .first, isFeminine: false),
    Subject(english: "you", french: "tu", person: .second, isFeminine: false),
    Subject(english: "he", french: "il", person: .third, isFeminine: false),
    Subject(english: "she", french: "elle", person: .third, isFeminine: true),
    Subject(english: "we", french: "nous", person: .firstPlural, isFeminine: false),
    Subject(english: "they", french: "ils", person: .thirdPlural, isFeminine: false),
  ]

  /// A noun with *the*.
  static func the(_ noun: Noun, plural: Bool) -> Subject {
    let phrase = NounPhrase.the(noun, plural: plural)
    return Subject(
      english: phrase.english, french: phrase.french, person: plural ? .thirdPlural : .third,
      isFeminine: noun.isFeminine)
  }
}
