/// Gives names their looks: those that the author chose, then the usual ones in the order of appearance.
struct LookScale<Look> {
  /// The names with their looks.
  private(set) var entries: [(name: String, look: Look)] = []
  private var places: [String: Int] = [:]
  private let usual: (Int) -> Look

  /// A scale that begins with the author's pairs; a further name gets the usual look of its place.
  init(_ chosen: [(name: String, look: Look)], range: [Look], usual: @escaping (Int) -> Look) {
    self.usual = range.isEmpty ? usual : { range[$0 % range.count] }
    for (name, look) in chosen where places[name] == nil {
      places[name] = entries.count
      entries.append((name, look))
    }
  }

  /// Takes note of a name.
  mutating func add(_ name: String) {
    guard places[name] == nil else { return }
    places[name] = entries.count
    entries.append((name, usual(entries.count)))
  }

  /// The place of a name among all.
  func place(_ name: String?) -> Int? { name.flatMap { places[$0] } }

  /// The look of a name.
  func look(_ name: String?) -> Look? { place(name).map { entries[$0].look } }
}
