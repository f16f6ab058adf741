/// Where the nodes of a tree stand.
///
/// Each node stands in the middle of its children, and subtrees come as near to each other as their outlines allow
/// (Reingold and Tilford, "Tidier drawings of trees", 1981).
struct TreeLayout {
  /// A node with its box.
  struct Place {
    /// What is drawn.
    var node: TreeNode
    /// The place of its parent among all; nil for a root.
    var parent: Int?
    /// The number of nodes above it.
    var depth: Int
    /// The label as far as there is room.
    var label: String
    /// The detail as far as there is room.
    var detail: String
    /// Its box.
    var box = Box(x: 0, y: 0, width: 0, height: 0)
  }

  /// All nodes, parents before their children.
  private(set) var places: [Place] = []
  /// The size of all.
  private(set) var size = (width: 0.0, height: 0.0)

  private let isDown: Bool
  /// Whether details stand below the labels.
  let isStacked: Bool
  private let alignsLeaves: Bool
  private var children: [[Int]] = []

  /// The room around the tree in pixels.
  static let margin = 10.0
  private static let widest = 200.0
  private static let gaps = (siblings: 6.0, cousins: 14.0)
  private static let levelGap = (trailing: 28.0, stacked: 14.0, down: 30.0)

  init(_ diagram: TreeDiagram) {
    isDown = diagram.direction == .down
    isStacked = isDown || diagram.stacksDetails
    alignsLeaves = diagram.alignsLeaves
    for root in diagram.roots { collect(root, parent: nil, depth: 0) }
    guard !places.isEmpty else { return }
    let depths = levels()
    let roots = places.indices.filter { places[$0].parent == nil }
    let forest = joined(roots.map(subtree), depth: 0)
    let low = forest.outline.map(\.low).min() ?? 0, high = forest.outline.map(\.high).max() ?? 0
    for (index, breadth) in forest.places { put(index, breadth: breadth - low + Self.margin, depths) }
    let across = high - low + 2 * Self.margin, along = depths.end + Self.margin
    size = isDown ? (across, along) : (along, across)
  }

  private mutating func collect(_ node: TreeNode, parent: Int?, depth: Int) {
    let index = places.count
    let label = TextMeasure.fitted(node.label, width: Self.widest, size: 14)
    let detail = TextMeasure.fitted(node.detail, width: Self.widest, size: Drawing.textSize)
    var place = Place(node: node, parent: parent, depth: depth, label: label, detail: detail)
    let widths = (
      TextMeasure.width(label, size: node.isEmphasized ? 15 : 14), TextMeasure.width(detail, size: Drawing.textSize)
    )
    let text = isStacked || detail.isEmpty ? max(widths.0, widths.1) : widths.0 + 8 + widths.1
    place.box.width = max(text + 16, 26)
    place.box.height = isStacked && !detail.isEmpty ? 42 : 26
    places.append(place)
    children.append([])
    if let parent { children[parent].append(index) }
    for child in node.children { collect(child, parent: index, depth: depth + 1) }
  }

  /// The level at which a node stands.
  private func level(_ index: Int, _ deepest: Int) -> Int {
    alignsLeaves && children[index].isEmpty ? deepest : places[index].depth
  }

  private var deepest: Int { places.map(\.depth).max() ?? 0 }

  /// Where each level begins, how thick it is, and where the last one ends.
  private func levels() -> (starts: [Double], extents: [Double], end: Double) {
    let deepest = deepest
    var extents = Array(repeating: 0.0, count: deepest + 1)
    var texts = Array(repeating: 0.0, count: deepest + 1)
    for (index, place) in places.enumerated() {
      let level = level(index, deepest)
      extents[level] = max(extents[level], isDown ? place.box.height : place.box.width)
      texts[level] = max(texts[level], TextMeasure.width(place.node.edge, size: Drawing.textSize))
    }
    var starts: [Double] = []
    var next = Self.margin
    for level in extents.indices {
      // Texts at the lines stand between the levels.
      let text = texts[level] == 0 ? 0 : isDown ? 14 : texts[level] + 4
      let gap = isDown ? Self.levelGap.down : isStacked ? Self.levelGap.stacked : Self.levelGap.trailing
      if level > 0 { next += gap + text }
      starts.append(next)
      next += extents[level]
    }
    return (starts, extents, next)
  }

  private mutating func put(
    _ index: Int, breadth: Double, _ depths: (starts: [Double], extents: [Double], end: Double)
  ) {
    let level = level(index, deepest)
    let box = places[index].box
    places[index].box.x = isDown ? breadth - box.width / 2 : depths.starts[level]
    places[index].box.y = isDown ? depths.starts[level] : breadth - box.height / 2
  }
}

// MARK: Outlines

extension TreeLayout {
  /// A part of the tree: the places of its nodes along the breadth, and its outline level by level.
  private struct Subtree {
    var places: [(index: Int, breadth: Double)] = []
    var outline: [(low: Double, high: Double)] = []
    var middle = 0.0
  }

  private func subtree(_ index: Int) -> Subtree {
    let place = places[index]
    let label = TextMeasure.width(place.node.edge, size: Drawing.textSize)
    // A text beside the line to the node is as wide on both sides, so that lines stay straight.
    let half = isDown ? max(place.box.width / 2, label == 0 ? 0 : label + 8) : place.box.height / 2
    guard !children[index].isEmpty else {
      let levels = level(index, deepest) - place.depth + 1
      return Subtree(places: [(index, 0)], outline: Array(repeating: (-half, half), count: levels))
    }
    var result = joined(children[index].map(subtree), depth: place.depth + 1)
    result.places.append((index, result.middle))
    result.outline.insert((result.middle - half, result.middle + half), at: 0)
    return result
  }

  /// Subtrees beside each other; the middle is that between the first and the last.
  private func joined(_ parts: [Subtree], depth: Int) -> Subtree {
    guard var result = parts.first else { return Subtree() }
    var last = result.middle
    for part in parts.dropFirst() {
      var shift = -Double.infinity
      for (level, pair) in zip(result.outline, part.outline).enumerated() {
        let gap = level == 0 ? (isDown ? 12 : Self.gaps.siblings) : Self.gaps.cousins
        shift = max(shift, pair.0.high - pair.1.low + gap)
      }
      result.places += part.places.map { ($0.index, $0.breadth + shift) }
      for (level, extent) in part.outline.enumerated() {
        let moved = (low: extent.low + shift, high: extent.high + shift)
        if level < result.outline.count {
          result.outline[level].high = moved.high
        } else {
          result.outline.append(moved)
        }
      }
      last = part.middle + shift
    }
    result.middle = (result.middle + last) / 2
    return result
  }
}
