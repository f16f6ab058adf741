/// A grammar of simple sentences; each rule gives its sentences in English and French.
enum PhraseGrammar {
  /// The sentences of each rule; no sentence comes twice.
  static var rules: [[TextPair]] {
    [descriptions, conditions, actions(definiteObjects), actions(indefiniteObjects), thirdPersons, places, people]
  }

  /// *The cows are not white.*, which is said of things and people.
  private static var descriptions: [TextPair] {
    Noun.all.flatMap { noun in
      (noun.isCounted ? [false, true] : [false]).flatMap { plural in
        Adjective.all(for: noun.kind).flatMap { being(.the(noun, plural: plural), $0) }
      }
    }
  }

  /// *She is not tired.*, where a pronoun is the subject.
  private static var conditions: [TextPair] {
    Subject.pronouns.flatMap { subject in Adjective.all(for: .person).flatMap { being(subject, $0) } }
  }

  /// A subject and an adjective: said, denied and asked.
  private static func being(_ subject: Subject, _ adjective: Adjective) -> [TextPair] {
    let be = subject.person.be, form = Verb.be.french(subject.person)
    let agreeing = adjective.french(feminine: subject.isFeminine, plural: subject.person.isPlural)
    let said = French.clause(subject, form + " " + agreeing)
    let denied = French.clause(subject, French.denied(form) + " " + agreeing)
    return [
      sentence("\(subject.english) \(be) \(adjective.english).", said + "."),
      sentence("\(subject.english) \(be) not \(adjective.english).", denied + "."),
      sentence("\(be) \(subject.english) \(adjective.english)?", French.question(said)),
    ]
  }

  private static func definiteObjects(_ verb: Verb) -> [NounPhrase] {
    guard verb.takesDefinite else { return [] }
    return Noun.all(verb.objects).flatMap { noun in
      noun.isCounted ? [.the(noun), .the(noun, plural: true)] : [.the(noun)]
    }
  }

  private static func indefiniteObjects(_ verb: Verb) -> [NounPhrase] {
    guard verb.takesIndefinite else { return [] }
    return Noun.all(verb.objects).filter(\.isCounted).flatMap { noun in
      [.a(noun)] + Adjective.all(for: noun.kind).filter { !$0.kinds.contains(.person) }.map { .a(noun, $0) }
    }
  }

  /// *We do not eat the apple.*, with each verb, object and pronoun.
  private static func actions(_ objects: (Verb) -> [NounPhrase]) -> [TextPair] {
    Verb.all.flatMap { verb in
      objects(verb).flatMap { object in Subject.pronouns.flatMap { doing($0, verb, object) } }
    }
  }

  /// A subject, a verb and its object: said, denied and asked.
  private static func doing(_ subject: Subject, _ verb: Verb, _ object: NounPhrase) -> [TextPair] {
    let person = subject.person, form = verb.french(person)
    let said = French.clause(subject, form + " " + object.french)
    let denied = French.clause(subject, French.denied(form) + " " + object.frenchDenied)
    let english = person == .third ? verb.englishThird : verb.english
    return [
      sentence("\(subject.english) \(english) \(object.english).", said + "."),
      sentence("\(subject.english) \(person.auxiliary) not \(verb.english) \(object.english).", denied + "."),
      sentence("\(person.auxiliary) \(subject.english) \(verb.english) \(object.english)?", French.question(said)),
    ]
  }

  /// *The girls see seven birds.*: what people do, with numbers where things are counted.
  private static var thirdPersons: [TextPair] {
    Noun.all(.person).enumerated().flatMap { first, person in
      [false, true].flatMap { plural in
        Verb.all.flatMap { verb in
          Noun.all(verb.objects).enumerated().filter { $0.element.english != person.english }.map { second, noun in
            let number = (first + second) % NounPhrase.numbers.count
            let isCounted = verb.takesIndefinite && noun.isCounted
            return doing(.the(person, plural: plural), verb, isCounted ? .number(number, noun) : .the(noun))[0]
          }
        }
      }
    }
  }

  /// *Where is the key?*, for each noun.
  private static var places: [TextPair] {
    Noun.all.flatMap { noun in
      (noun.isCounted ? [false, true] : [false]).map { plural in
        let subject = Subject.the(noun, plural: plural)
        return sentence(
          "where \(subject.person.be) \(subject.english)?",
          "où \(Verb.be.french(subject.person)) \(subject.french) ?")
      }
    }
  }

  /// *Who eats the apple?*, for each verb and object.
  private static var people: [TextPair] {
    Verb.all.flatMap { verb in
      definiteObjects(verb).map { object in
        sentence("who \(verb.englishThird) \(object.english)?", "qui \(verb.french(.third)) \(object.french) ?")
      }
    }
  }

  /// A sentence with a capital at its beginning.
  private static func sentence(_ english: String, _ french: String) -> TextPair {
    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    return TextPair(source: capital(english), target: capital(french))
  }
}
