/// Moves places along a line apart.
enum SpreadApart {
  /// The places moved as little as needed to be `gap` apart.
  static func places(_ places: [Double], gap: Double) -> [Double] {
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var groups: [(members: [Int], middle: Double)] = []
    for index in order {
      var group = (members: [index], middle: places[index])
      while let last = groups.last {
        let count = Double(last.members.count + group.members.count)
        guard group.middle - last.middle < count / 2 * gap else { break }
        let sum = last.middle * Double(last.members.count) + group.middle * Double(group.members.count)
        group = (last.members + group.members, sum / count)
        groups.removeLast()
      }
      groups.append(group)
    }
    var result = places
    for group in groups {
      for (rank, member) in group.members.enumerated() {
        result[member] = group.middle + (Double(rank) - Double(group.members.count - 1) / 2) * gap
      }
    }
    return result
  }
}
