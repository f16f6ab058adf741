/// What a noun names; verbs and adjectives say which of these they go with.
struct WordKinds: OptionSet, Sendable {
  let rawValue: Int

  static let person = WordKinds(rawValue: 1)
  static let animal = WordKinds(rawValue: 2)
  static let fruit = WordKinds(rawValue: 4)
  static let food = WordKinds(rawValue: 8)
  static let drink = WordKinds(rawValue: 16)
  static let thing = WordKinds(rawValue: 32)
  static let place = WordKinds(rawValue: 64)
}
