/// The lines beside the steps on which arrows lead around: who takes which, and how much room they need.
struct FlowLanes {
  /// An arrow on a lane beside a column, or between two columns.
  struct Lane {
    /// The place of the arrow among all.
    var arrow: Int
    /// How far the lane is from the boxes.
    var offset: Double
  }

  /// The lanes to the left and right of each stack of steps.
  private(set) var beside: [[Int]: [FlowSide: [Lane]]] = [:]
  /// The lanes after each column of columns.
  private(set) var between: [[Int]: [Int: [Lane]]] = [:]
  /// The arrows below columns, which lead past a column between.
  private(set) var below: [[Int]: [Int]] = [:]
  private var rooms: [Key: Double] = [:]

  private struct Key: Hashable {
    var path: [Int]
    var side: FlowSide?
    var column = 0
  }

  private let gap: Double

  init(_ tree: FlowTree, _ arrows: [FlowArrow], _ measure: FlowMeasure) {
    gap = measure.lane
    var rounds: [Key: [(arrow: Int, from: Double, to: Double)]] = [:]
    var crossings: [Key: [Int]] = [:]
    for (index, arrow) in arrows.enumerated() {
      let (from, to) = (tree.path(of: arrow.from), tree.path(of: arrow.to))
      let (path, kind) = tree.common(from, to)
      let (start, end) = (from[path.count], to[path.count])
      if kind == .stack {
        let side = arrow.side ?? Self.side(tree, path, from, to)
        let first = Double(start) - (arrow.isBefore ? 0.5 : 0)
        rounds[Key(path: path, side: side), default: []].append(
          (index, min(first, Double(end)), max(first, Double(end))))
      } else {
        let gutters = start < end ? [start, end - 1] : [start - 1, end]
        for gutter in Set(gutters).sorted() { crossings[Key(path: path, column: gutter), default: []].append(index) }
        if gutters[0] != gutters[1] { below[path, default: []].append(index) }
      }
    }
    for (key, found) in rounds {
      guard let side = key.side else { continue }
      beside[key.path, default: [:]][side] = assign(found, arrows, key)
    }
    for (key, found) in crossings {
      // Each arrow has a lane of its own here.
      let lanes = assign(found.map { ($0, 0, 1) }, arrows, key)
      between[key.path, default: [:]][key.column] = lanes
    }
  }

  /// The room that the lanes on one side of a stack take.
  func room(_ path: [Int], _ side: FlowSide) -> Double { rooms[Key(path: path, side: side)] ?? 0 }
  /// The room that the lanes after a column take.
  func room(_ path: [Int], after column: Int) -> Double { rooms[Key(path: path, column: column)] ?? 0 }

  /// Short arrows stay inside long ones, and arrows that do not meet share a lane.
  private mutating func assign(
    _ found: [(arrow: Int, from: Double, to: Double)], _ arrows: [FlowArrow], _ key: Key
  ) -> [Lane] {
    let order = found.sorted { ($0.to - $0.from, $0.arrow) < ($1.to - $1.from, $1.arrow) }
    var taken: [[(arrow: Int, from: Double, to: Double)]] = []
    for item in order {
      let free = taken.firstIndex { $0.allSatisfy { $0.to <= item.from || $0.from >= item.to } }
      if let free { taken[free].append(item) } else { taken.append([item]) }
    }
    var lanes: [Lane] = []
    var offset = gap
    for items in taken {
      lanes += items.map { Lane(arrow: $0.arrow, offset: offset) }
      let label = items.map { TextMeasure.width(arrows[$0.arrow].label, size: Drawing.textSize) }.max() ?? 0
      offset += gap + (label > 0 ? label + 6 : 0)
    }
    rooms[key] = offset
    return lanes
  }

  /// The side from which no other column is in the way; that of the first column is the left one.
  private static func side(_ tree: FlowTree, _ path: [Int], _ from: [Int], _ to: [Int]) -> FlowSide {
    for step in [from, to] {
      for length in path.count + 1..<max(step.count, path.count + 1) where tree.isColumns(Array(step[..<length])) {
        return step[length] == 0 ? .leading : .trailing
      }
    }
    return columnPlace(tree, path) == 0 ? .leading : .trailing
  }

  /// The place of the innermost column around a stack.
  private static func columnPlace(_ tree: FlowTree, _ path: [Int]) -> Int? {
    for length in stride(from: path.count - 1, through: 1, by: -1) where tree.isColumns(Array(path[..<length])) {
      return path[length]
    }
    return nil
  }
}
