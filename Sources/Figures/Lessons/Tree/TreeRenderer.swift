internal import MarkupText

/// Draws a tree.
struct TreeRenderer {
  private let diagram: TreeDiagram
  private let layout: TreeLayout
  private let top: Double

  init(_ diagram: TreeDiagram) {
    self.diagram = diagram
    layout = TreeLayout(diagram)
    top = diagram.title == nil ? 0 : 26
  }

  /// The tree with what is said about it.
  func drawing() -> Drawing {
    var body: [Markup] = []
    if let title = diagram.title { body.append(.label(title, at: Point(8, 18), class: "heading")) }
    // Emphasised lines lie on top of the others.
    let edges = layout.places.indices.filter { layout.places[$0].parent != nil }
    body += edges.filter { !layout.places[$0].node.isEmphasized }.map(edge)
    body += edges.filter { layout.places[$0].node.isEmphasized }.map(edge)
    body += edges.map(edgeText)
    body += layout.places.indices.map(node)
    var (width, height) = (layout.size.width, layout.size.height + top)
    if layout.places.isEmpty {
      body.append(.label("No nodes", at: Point(10, top + 18), class: "quiet"))
      height = top + 28
    }
    let legend = legend(y: height)
    body += legend.parts
    if !legend.parts.isEmpty { height += 24 }
    width = max(width, legend.width, diagram.title.map { TextMeasure.width($0, size: 15) + 20 } ?? 0, 100)
    let description = TreeDescription(diagram, layout)
    return Drawing(
      width: width.rounded(.up), height: height.rounded(.up), title: diagram.title ?? "Tree",
      summary: description.summary, body: body.filter { !$0.isEmpty }, data: description.table)
  }

  private func box(_ index: Int) -> Box {
    var box = layout.places[index].box
    box.y += top
    return box
  }

  private func edge(_ index: Int) -> Markup {
    let place = layout.places[index]
    guard let parent = place.parent else { return .empty }
    let (from, to) = (box(parent), box(index))
    var path = PathText()
    if diagram.direction == .down {
      let (start, end) = (Point(from.x + from.width / 2, from.maxY), Point(to.x + to.width / 2, to.y))
      path.move(start)
      path.line(end)
    } else {
      let (start, end) = (Point(from.maxX, from.y + from.height / 2), Point(to.x, to.y + to.height / 2))
      // The bend is right behind the parents, so that texts at the ends stay free.
      let parents = layout.places.filter { $0.depth == place.depth - 1 }.map(\.box.maxX).max() ?? start.x
      let turn = min(max(parents, start.x) + 22, end.x)
      path.move(start)
      path.line(Point(max(parents, start.x), start.y))
      let middle = (max(parents, start.x) + turn) / 2
      path.curve(Point(middle, start.y), Point(middle, end.y), Point(turn, end.y))
      path.line(end)
    }
    let isPath = place.node.isEmphasized
    return .path(
      path,
      [
        .init("class", "line"), .init("stroke", isPath ? FigureColor.series(1).css : "var(--figure-axis)"),
        .init("stroke-width", isPath ? 3 : 1.25),
        .init("stroke-dasharray", place.node.state == .pruned ? "3 3" : nil),
      ])
  }

  private func edgeText(_ index: Int) -> Markup {
    let text = layout.places[index].node.edge
    guard !text.isEmpty else { return .empty }
    let box = box(index)
    if diagram.direction == .down {
      // On the side that the line does not come from.
      let middle = box.x + box.width / 2
      let parent = layout.places[index].parent.map { layout.places[$0].box }
      let isLeft = parent.map { middle < $0.x + $0.width / 2 } ?? false
      return .label(
        text, at: Point(middle + (isLeft ? -6 : 6), box.y - 6), anchor: isLeft ? "end" : nil, class: "quiet halo")
    }
    return .label(text, at: Point(box.x - 5, box.y + box.height / 2 - 4), anchor: "end", class: "quiet halo")
  }

  private func node(_ index: Int) -> Markup {
    let place = layout.places[index], node = place.node, box = box(index)
    var parts = [frame(node, box)]
    let name = "word" + (node.isEmphasized ? " strong" : "") + (node.state == .pruned ? " quiet" : "")
    let middle = box.y + box.height / 2
    if layout.isStacked || place.detail.isEmpty {
      let isOne = place.detail.isEmpty
      parts.append(
        .label(place.label, at: Point(box.x + box.width / 2, middle + (isOne ? 5 : -3)), anchor: "middle", class: name))
      if !isOne {
        parts.append(
          .label(place.detail, at: Point(box.x + box.width / 2, middle + 14), anchor: "middle", class: "quiet"))
      }
    } else {
      parts.append(.label(place.label, at: Point(box.x + 8, middle + 5), class: name))
      parts.append(.label(place.detail, at: Point(box.maxX - 8, middle + 4), anchor: "end", class: "quiet"))
    }
    let title = Markup.element("title", text: TreeDescription.path(to: index, in: layout))
    return .element("g", [], [title] + parts)
  }

  private func frame(_ node: TreeNode, _ box: Box) -> Markup {
    let corner = Markup.Attribute("rx", 6)
    let color = node.isEmphasized ? FigureColor.series(1) : node.color
    var parts: [Markup] = []
    switch node.state {
    case .pruned:
      parts.append(.rectangle(box, [.init("class", "frame"), corner]))
    case .plain, .finished:
      parts.append(.rectangle(box, [.init("class", "box"), corner]))
    }
    if let color { parts = Markup.tinted(box, color, radius: 6) }
    if node.state == .finished {
      let inner = Box(x: box.x + 3, y: box.y + 3, width: box.width - 6, height: box.height - 6)
      let stroke = color?.css ?? "var(--figure-axis)"
      parts.append(.rectangle(inner, [.init("class", "line"), .init("rx", 3.5), .init("stroke", stroke)]))
    }
    return .sequence(parts)
  }

  /// What the frames mean, as far as there are different ones.
  private func legend(y: Double) -> (parts: [Markup], width: Double) {
    var entries: [(TreeNode, String)] = []
    if layout.places.contains(where: \.node.isEmphasized) {
      entries.append((TreeNode("").emphasized(), diagram.pathName))
    }
    for state in [TreeNodeState.finished, .pruned] where layout.places.contains(where: { $0.node.state == state }) {
      entries.append((TreeNode("").state(state), diagram.names[state] ?? state.rawValue))
    }
    var x = TreeLayout.margin
    var parts: [Markup] = []
    for (node, text) in entries {
      parts.append(frame(node, Box(x: x, y: y + 2, width: 24, height: 15)))
      parts.append(.label(text, at: Point(x + 31, y + 14), class: "quiet"))
      x += 31 + TextMeasure.width(text, size: Drawing.textSize) + 18
    }
    return (parts, parts.isEmpty ? 0 : x)
  }
}
