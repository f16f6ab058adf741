/// A noun in English and French.
struct Noun: Sendable {
  let english: String
  let englishPlural: String
  let french: String
  let frenchPlural: String
  let isFeminine: Bool
  let kind: WordKinds
  /// Whether it can be counted: *a cat*, but not *a bread*.
  let isCounted: Bool

  private init(
    _ english: String, _ french: String, plurals: (String, String)? = nil, feminine: Bool = false, _ kind: WordKinds,
    counted: Bool = true
  ) {
    self.english = english
    self.englishPlural = plurals?.0 ?? english + "s"
    self.french = french
    self.frenchPlural = plurals?.1 ?? french + "s"
    isFeminine = feminine
    self.kind = kind
    isCounted = counted
  }

  static let all: [Noun] = [
    Noun("man", "homme", plurals: ("men", "hommes"), .person),
    Noun("woman", "femme", plurals: ("women", "femmes"), feminine: true, .person),
    Noun("girl", "fille", feminine: true, .person),
    Noun("boy", "garçon", .person),
    Noun("child", "enfant", plurals: ("children", "enfants"), .person),
    Noun("teacher", "professeur", .person),
    Noun("doctor", "médecin", .person),
    Noun("friend", "ami", .person),
    Noun("cat", "chat", .animal),
    Noun("dog", "chien", .animal),
    Noun("bird", "oiseau", plurals: ("birds", "oiseaux"), .animal),
    Noun("horse", "cheval", plurals: ("horses", "chevaux"), .animal),
    Noun("cow", "vache", feminine: true, .animal),
    Noun("mouse", "souris", plurals: ("mice", "souris"), feminine: true, .animal),
    Noun("rabbit", "lapin", .animal),
    Noun("apple", "pomme", feminine: true, .fruit),
    Noun("pear", "poire", feminine: true, .fruit),
    Noun("tomato", "tomate", plurals: ("tomatoes", "tomates"), feminine: true, .fruit),
    Noun("cake", "gâteau", plurals: ("cakes", "gâteaux"), .food),
    Noun("egg", "œuf", .food),
    Noun("salad", "salade", feminine: true, .food),
    Noun("bread", "pain", .food, counted: false),
    Noun("cheese", "fromage", .food, counted: false),
    Noun("soup", "soupe", feminine: true, .food, counted: false),
    Noun("water", "eau", feminine: true, .drink, counted: false),
    Noun("milk", "lait", .drink, counted: false),
    Noun("coffee", "café", .drink, counted: false),
    Noun("tea", "thé", .drink, counted: false),
    Noun("book", "livre", .thing),
    Noun("car", "voiture", feminine: true, .thing),
    Noun("boat", "bateau", plurals: ("boats", "bateaux"), .thing),
    Noun("lamp", "lampe", feminine: true, .thing),
    Noun("table", "table", feminine: true, .thing),
    Noun("hat", "chapeau", plurals: ("hats", "chapeaux"), .thing),
    Noun("letter", "lettre", feminine: true, .thing),
    Noun("key", "clé", feminine: true, .thing),
    Noun("flower", "fleur", feminine: true, .thing),
    Noun("house", "maison", feminine: true, .place),
    Noun("school", "école", feminine: true, .place),
    Noun("garden", "jardin", .place),
    Noun("tree", "arbre", .place),
  ]

  /// The nouns of these kinds.
  static func all(_ kinds: WordKinds) -> [Noun] { all.filter { kinds.contains($0.kind) } }
}
