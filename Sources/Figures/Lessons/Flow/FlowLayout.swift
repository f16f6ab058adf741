/// Where the parts of a diagram stand, with the flow downwards.
struct FlowLayout {
  /// A step with its box.
  struct PlacedStep {
    /// What is drawn.
    var step: FlowStep
    /// Its place in the tree.
    var path: [Int]
    /// Its box.
    var box: Box
    /// Where lines come and go, from left to right.
    var axis: Double { box.x + box.width / 2 }
    /// The middle from top to bottom.
    var middle: Double { box.y + box.height / 2 }
  }

  /// A frame with its texts.
  struct PlacedGroup {
    /// What it frames; empty for nothing.
    var title: String
    /// How often that is repeated; empty for once.
    var repeats: String
    /// The frame itself.
    var box: Box
    /// Where lines go through it.
    var axis: Double
  }

  /// The steps in the order of the flow.
  private(set) var steps: [PlacedStep] = []
  /// The frames, outer ones first.
  private(set) var groups: [PlacedGroup] = []
  /// The arrows as the corners of their lines.
  private(set) var lines: [FlowLine] = []
  /// The size of all.
  private(set) var size = (width: 0.0, height: 0.0)

  /// The room for arrows around steps.
  let lanes: FlowLanes
  private let direction: FlowDirection
  private let arrows: [FlowArrow]
  let tree: FlowTree
  /// The sizes of its parts.
  let measure: FlowMeasure

  /// The room between a frame and the first step in it.
  static let start = 22.0
  private static let branch = 11.0
  /// The height of a lane below columns.
  static let channel = 14.0

  init(_ tree: FlowTree, _ arrows: [FlowArrow], direction: FlowDirection, measure: FlowMeasure) {
    lanes = FlowLanes(tree, arrows, measure)
    self.measure = measure
    self.direction = direction
    self.arrows = arrows
    self.tree = tree
    let extent = extent(of: tree.nodes, at: [], width: stepWidth(tree.nodes))
    let margin = measure.margin
    _ = place(tree.nodes, at: [], axis: margin + extent.left, top: margin, width: stepWidth(tree.nodes))
    size = (extent.left + extent.right + 2 * margin, extent.height + 2 * margin)
  }

  /// How far a part reaches from its axis, and its height.
  struct Extent {
    /// How far it reaches to the left.
    var left = 0.0
    /// How far it reaches to the right.
    var right = 0.0
    /// Its height.
    var height = 0.0
  }

  /// Where lines enter and leave a part: the ways from its edge to its first steps and from its last ones to its edge.
  private struct Ends {
    var entries: [[Point]] = []
    var exits: [[Point]] = []
    var top = 0.0
    var bottom = 0.0
  }
}

// MARK: Places

extension FlowLayout {
  private mutating func place(
    _ nodes: [FlowNode], at path: [Int], axis: Double, top: Double, width: Double
  ) -> Ends {
    var ends = Ends(top: top, bottom: top)
    var y = top
    var core = Extent()
    for (place, node) in nodes.enumerated() {
      let part = extent(of: node, at: path + [place], width: width)
      (core.left, core.right) = (max(core.left, part.left), max(core.right, part.right))
      let placed = self.place(node, at: path + [place], axis: axis, top: y, width: width)
      if place == 0 { ends.entries = placed.entries } else { join(ends, placed) }
      (ends.exits, ends.bottom) = (placed.exits, placed.bottom)
      y = placed.bottom + measure.gap
    }
    leadBeside(path, axis: axis, core)
    return ends
  }

  /// The arrows on the lanes on both sides of what stands below each other.
  private mutating func leadBeside(_ path: [Int], axis: Double, _ core: Extent) {
    for side in [FlowSide.leading, .trailing] {
      for lane in lanes.beside[path]?[side] ?? [] {
        let x = side == .leading ? axis - core.left - lane.offset : axis + core.right + lane.offset
        lead(arrows[lane.arrow], x: x, side)
      }
    }
  }

  /// Columns below each other, without lines between them.
  private mutating func pile(_ columns: [[FlowNode]], at path: [Int], axis: Double, top: Double) -> Ends {
    var ends = Ends(top: top, bottom: top)
    var core = Extent()
    for (column, nodes) in columns.enumerated() {
      let width = stepWidth(nodes)
      let part = extent(of: nodes, at: path + [column], width: width)
      (core.left, core.right) = (max(core.left, part.left), max(core.right, part.right))
      let start = column == 0 ? top : ends.bottom + measure.gap
      ends.bottom = place(nodes, at: path + [column], axis: axis, top: start, width: width).bottom
    }
    leadBeside(path, axis: axis, core)
    return ends
  }

  private mutating func place(
    _ node: FlowNode, at path: [Int], axis: Double, top: Double, width: Double
  ) -> Ends {
    switch node {
    case .step(let step):
      let (height, wide) = (measure.height(of: step), step.isMerge ? measure.height(of: step) : width)
      let box = Box(x: axis - wide / 2, y: top, width: wide, height: height)
      steps.append(PlacedStep(step: step, path: path, box: box))
      return Ends(entries: [[Point(axis, top)]], exits: [[Point(axis, top + height)]], top: top, bottom: top + height)
    case .group(let title, let repeats, let content):
      let extent = extent(of: node, at: path, width: width)
      let box = Box(x: axis - extent.left, y: top, width: extent.left + extent.right, height: extent.height)
      groups.append(PlacedGroup(title: title, repeats: repeats, box: box, axis: axis))
      // The texts stand at the top, which is the end of a flow that leads upwards.
      let room = direction == .down ? measure.room(title, repeats) : 0
      var ends = place(content, at: path, axis: axis, top: top + Self.start + room, width: width)
      if content.isEmpty { (ends.entries, ends.exits) = ([[Point(axis, top)]], [[Point(axis, box.maxY)]]) }
      // Lines to the side go through the frame in the middle, between its texts.
      ends.entries = ends.entries.map { way in
        way[0].x == axis ? way : [Point(axis, top)] + Self.bend(from: axis, to: way[0].x, at: ends.top - 11) + way
      }
      ends.exits = ends.exits.map { way in
        let last = way[way.count - 1]
        return last.x == axis
          ? way : way + Self.bend(from: last.x, to: axis, at: ends.bottom + 6) + [Point(axis, box.maxY)]
      }
      (ends.top, ends.bottom) = (top, box.maxY)
      return ends
    case .columns(let columns):
      return isPile(path)
        ? pile(columns, at: path, axis: axis, top: top) : place(columns, at: path, axis: axis, top: top)
    }
  }

  private mutating func place(_ columns: [[FlowNode]], at path: [Int], axis: Double, top: Double) -> Ends {
    let whole = extent(of: .columns(columns), at: path, width: 0)
    var ends = Ends(top: top, bottom: top + whole.height)
    var x = axis - whole.left
    var gutters: [Double] = []
    for (column, nodes) in columns.enumerated() {
      let width = stepWidth(nodes)
      let part = extent(of: nodes, at: path + [column], width: width)
      let placed = place(nodes, at: path + [column], axis: x + part.left, top: top, width: width)
      ends.entries += placed.entries
      ends.exits += placed.exits
      x += part.left + part.right
      gutters.append(x + measure.gutter / 2)
      x += column == columns.count - 1 ? 0 : gutter(path, column)
    }
    let channel = ends.bottom - Double(lanes.below[path]?.count ?? 0) * Self.channel
    cross(at: path, gutters: gutters, channel: channel)
    return ends
  }
}

// MARK: Lines

extension FlowLayout {
  /// Arrows from the ends of one part to the beginnings of the next.
  private mutating func join(_ first: Ends, _ second: Ends) {
    let isPairwise = first.exits.count == second.entries.count
    for (rank, exit) in first.exits.enumerated() {
      for (place, entry) in second.entries.enumerated() where !isPairwise || rank == place {
        let middle = (first.bottom + second.top) / 2
        lines.append(
          FlowLine(points: exit + Self.bend(from: exit[exit.count - 1].x, to: entry[0].x, at: middle) + entry))
      }
    }
  }

  /// The corners of a step to the side; none when there is nothing to step over.
  private static func bend(from start: Double, to end: Double, at height: Double) -> [Point] {
    start == end ? [] : [Point(start, height), Point(end, height)]
  }

  private func placed(_ id: String) -> PlacedStep? { steps.first { $0.step.id == id } }

  /// An arrow around steps on a lane.
  private mutating func lead(_ arrow: FlowArrow, x: Double, _ side: FlowSide) {
    guard let from = placed(arrow.from), let to = placed(arrow.to) else { return }
    let start = begin(arrow, from, side)
    let end = Point(side == .leading ? to.box.x : to.box.maxX, to.middle - (to.step.isMerge ? 0 : 6))
    var line = FlowLine(points: [start, Point(x, start.y), Point(x, end.y), end], isBranch: arrow.isBefore)
    line.label = arrow.label
    line.labelPlace = Point(x + (side == .leading ? -6 : 6), (start.y + end.y) / 2)
    line.labelAnchor = side == .leading ? "end" : nil
    line.title = "\(from.step.name) → \(to.step.name)"
    lines.append(line)
  }

  /// Arrows between columns.
  private mutating func cross(at path: [Int], gutters: [Double], channel: Double) {
    var entries: [String: Int] = [:]
    for (index, arrow) in arrows.enumerated() {
      let (first, second) = (tree.path(of: arrow.from), tree.path(of: arrow.to))
      let common = tree.common(first, second)
      guard common.path == path, common.kind == .columns, let from = placed(arrow.from), let to = placed(arrow.to)
      else { continue }
      let (start, end) = (first[path.count], second[path.count])
      let isForward = start < end
      let columns = isForward ? (start, end - 1) : (start - 1, end)
      func x(_ column: Int) -> Double {
        let offset = lanes.between[path]?[column]?.first { $0.arrow == index }?.offset ?? 0
        let label = isForward ? 0 : TextMeasure.width(arrow.label, size: Drawing.textSize)
        return gutters[column] - measure.lane + offset + label
      }
      let rank = entries[arrow.to, default: 0]
      entries[arrow.to] = rank + 1
      let isDirect = columns.0 == columns.1 && rank == 0 && !arrow.isBefore
      let isAlone =
        isDirect && !arrows.contains { $0.to == arrow.from && isBeyond($0.from, start, at: path, isForward) }
      let (begin, tip) = ends(of: arrow, from, to, isForward, rank: rank, isAlone: isAlone)
      let (out, back) = (x(columns.0), x(columns.1))
      var points = [begin, Point(out, begin.y)]
      if columns.0 != columns.1 {
        let below = channel + (Double(lanes.below[path]?.firstIndex(of: index) ?? 0) + 0.5) * Self.channel
        points += [Point(out, below), Point(back, below)]
      }
      points += [Point(back, tip.y), tip]
      var line = FlowLine(points: points, isBranch: arrow.isBefore)
      line.label = arrow.label
      line.labelPlace = Point(back + (isForward ? 6 : -6), tip.y)
      line.labelAnchor = isForward ? nil : "end"
      line.isLabelAbove = true
      line.title = "\(from.step.name) → \(to.step.name)"
      lines.append(line)
    }
  }

  /// Where an arrow between columns begins and ends; `rank` counts those that come to the same step before it.
  private func ends(
    of arrow: FlowArrow, _ from: PlacedStep, _ to: PlacedStep, _ isForward: Bool, rank: Int, isAlone: Bool
  ) -> (Point, Point) {
    var begin = begin(arrow, from, isForward ? .trailing : .leading)
    // Arrows that come and arrows that go do not meet at a side.
    if !arrow.isBefore, !from.step.isMerge { begin.y -= 16 }
    var tip = Point(
      isForward ? to.box.x : to.box.maxX,
      to.step.isMerge ? to.middle : min(to.middle + 2 + Double(rank) * 12, to.box.maxY - 5))
    // Between neighbours of one height an arrow is straight, unless another one comes back.
    if isAlone, abs(from.middle - to.middle) < 4 {
      if from.step.isMerge { tip.y = begin.y } else { begin.y = tip.y }
    }
    return (begin, tip)
  }

  /// Whether a step stands in a column after or before another one of the same columns.
  private func isBeyond(_ step: String, _ column: Int, at path: [Int], _ isForward: Bool) -> Bool {
    let place = tree.path(of: step)
    guard place.starts(with: path), place.count > path.count else { return false }
    return isForward ? place[path.count] > column : place[path.count] < column
  }

  /// Where an arrow begins: at the side of a step, or on the line into it.
  private func begin(_ arrow: FlowArrow, _ step: PlacedStep, _ side: FlowSide) -> Point {
    if arrow.isBefore { return Point(step.axis, step.box.y - Self.branch) }
    return Point(
      side == .leading ? step.box.x : step.box.maxX, step.middle + (step.step.isMerge ? 0 : 6))
  }
}
