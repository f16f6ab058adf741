/// A verb in the present tense, in English and French.
struct Verb: Sendable {
  let english: String
  let englishThird: String
  /// je, tu, il or elle, nous, ils.
  private let forms: [String]
  let objects: WordKinds
  /// Whether *the* may stand before its object; *I have the cat* means something else than *j'ai le chat*.
  let takesDefinite: Bool
  /// Whether *a* and a number may: *I love a cat* would be strange.
  let takesIndefinite: Bool

  private init(
    _ english: String, _ englishThird: String, _ forms: [String], _ objects: WordKinds, definite: Bool = true,
    indefinite: Bool = true
  ) {
    self.english = english
    self.englishThird = englishThird
    self.forms = forms
    self.objects = objects
    takesDefinite = definite
    takesIndefinite = indefinite
  }

  /// The form for a subject.
  func french(_ person: Person) -> String { forms[person.rawValue] }

  static let be = Verb("be", "is", ["suis", "es", "est", "sommes", "sont"], [])

  static let all: [Verb] = [
    Verb(
      "have", "has", ["ai", "as", "a", "avons", "ont"], [.animal, .fruit, .thing], definite: false),
    Verb(
      "love", "loves", ["aime", "aimes", "aime", "aimons", "aiment"],
      [.person, .animal, .fruit, .food, .drink, .place],
      indefinite: false),
    Verb("eat", "eats", ["mange", "manges", "mange", "mangeons", "mangent"], [.fruit, .food]),
    Verb("drink", "drinks", ["bois", "bois", "boit", "buvons", "boivent"], [.drink], indefinite: false),
    Verb("see", "sees", ["vois", "vois", "voit", "voyons", "voient"], [.person, .animal, .thing, .place]),
    Verb("buy", "buys", ["achète", "achètes", "achète", "achetons", "achètent"], [.fruit, .food, .thing]),
    Verb("want", "wants", ["veux", "veux", "veut", "voulons", "veulent"], [.fruit, .food, .thing]),
    Verb(
      "look for", "looks for", ["cherche", "cherches", "cherche", "cherchons", "cherchent"],
      [.person, .animal, .thing]),
  ]
}
