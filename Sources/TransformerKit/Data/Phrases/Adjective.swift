/// An adjective in English and French.
struct Adjective: Sendable {
  let english: String
  /// Masculine and feminine, then both in the plural.
  private let forms: [String]
  /// Whether it stands before its noun in French, as short and common ones do.
  let comesFirst: Bool
  let kinds: WordKinds

  private init(_ english: String, _ forms: [String], first: Bool = false, _ kinds: WordKinds) {
    self.english = english
    self.forms = forms
    comesFirst = first
    self.kinds = kinds
  }

  /// The form that agrees with a noun or pronoun.
  func french(feminine: Bool, plural: Bool) -> String { forms[(plural ? 2 : 0) + (feminine ? 1 : 0)] }

  static let all: [Adjective] = [
    Adjective("black", ["noir", "noire", "noirs", "noires"], [.animal, .thing]),
    Adjective("white", ["blanc", "blanche", "blancs", "blanches"], [.animal, .thing, .place]),
    Adjective("green", ["vert", "verte", "verts", "vertes"], [.fruit, .thing, .place]),
    Adjective("red", ["rouge", "rouge", "rouges", "rouges"], [.fruit, .thing]),
    Adjective("blue", ["bleu", "bleue", "bleus", "bleues"], [.thing]),
    Adjective("small", ["petit", "petite", "petits", "petites"], first: true, [.animal, .fruit, .thing, .place]),
    Adjective("big", ["grand", "grande", "grands", "grandes"], first: true, [.animal, .thing, .place]),
    Adjective("good", ["bon", "bonne", "bons", "bonnes"], first: true, [.fruit, .food, .drink]),
    Adjective("cold", ["froid", "froide", "froids", "froides"], [.food, .drink]),
    Adjective("hot", ["chaud", "chaude", "chauds", "chaudes"], [.food, .drink]),
    Adjective("expensive", ["cher", "chère", "chers", "chères"], [.fruit, .thing]),
    Adjective("tired", ["fatigué", "fatiguée", "fatigués", "fatiguées"], [.person, .animal]),
    Adjective("happy", ["content", "contente", "contents", "contentes"], [.person, .animal]),
    Adjective("sad", ["triste", "triste", "tristes", "tristes"], [.person, .animal]),
    Adjective("sick", ["malade", "malade", "malades", "malades"], [.person, .animal]),
    Adjective("rich", ["riche", "riche", "riches", "riches"], [.person]),
  ]

  /// The adjectives that go with a kind of noun.
  static func all(for kind: WordKinds) -> [Adjective] { all.filter { $0.kinds.contains(kind) } }
}
