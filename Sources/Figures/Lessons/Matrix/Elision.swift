/// Which of many rows or columns are shown: the first ones, the last one, and those that are marked.
struct Elision {
  /// The places in order; nil stands for those that are left out.
  let places: [Int?]

  init(_ count: Int, limit: Int, marked: [Int]) {
    guard count > limit else {
      places = Array(0..<count)
      return
    }
    let shown = Set(Array(0..<(limit - 2)) + [count - 1] + marked).sorted()
    var places: [Int?] = []
    for (place, previous) in zip(shown, [-1] + shown) {
      // One that would stand alone in a gap takes no more room than the dots.
      if place == previous + 2 { places.append(place - 1) } else if place > previous + 1 { places.append(nil) }
      places.append(place)
    }
    self.places = places
  }
}
