internal import TensorEngine

/// A part of a model with the parts inside, on the way to a `ModelSummary`.
struct SummaryNode: Equatable {
  /// The path from the part around.
  var label: String
  let kind: String
  /// How many equal parts this one stands for.
  var count = 1
  var outputShape: [Int]?
  var calls = 0
  /// What the part holds and computes itself, without the parts inside.
  var parameters = 0, parameterBytes = 0, outputBytes = 0, operations = 0
  var children: [SummaryNode] = []

  /// The tree of a model's parts, and what a run of them has shown.
  init(_ modules: [NamedModule], _ entries: [TraceRecorder.Entry], _ operations: [String: Int]) {
    let results = Dictionary(grouping: entries.filter { $0.name == nil }, by: \.module)
    var nodes = modules.map { SummaryNode($0, results[$0.name] ?? [], operations[$0.name] ?? 0) }
    // From the last to the first, so that each part is complete before it goes into the part around it.
    for index in modules.indices.dropFirst().reversed() {
      let name = modules[index].name
      let around = modules[..<index].lastIndex { $0.name.isEmpty || name.hasPrefix($0.name + ".") } ?? 0
      let prefix = modules[around].name
      nodes[index].label = prefix.isEmpty ? name : String(name.dropFirst(prefix.count + 1))
      nodes[index].joinEqualNeighbours()
      if !nodes[index].isEmpty { nodes[around].children.insert(nodes[index], at: 0) }
    }
    self = nodes[0]
    joinEqualNeighbours()
  }

  private init(_ part: NamedModule, _ results: [TraceRecorder.Entry], _ operations: Int) {
    label = ""
    let type = type(of: part.module)
    kind = (type as? any KindNamed.Type)?.kind ?? String(describing: type)
    parameters = part.parameters.reduce(0) { $0 + $1.value.count }
    parameterBytes = part.parameters.reduce(0) { $0 + $1.value.count * ($1.value.dtype == .float64 ? 8 : 4) }
    outputShape = results.last?.shape
    calls = results.count
    outputBytes = results.reduce(0) { $0 + 4 * $1.shape.reduce(1, *) }
    self.operations = operations
  }

  /// Whether there is nothing to tell about the part: dropout, for example.
  private var isEmpty: Bool { parameters == 0 && calls == 0 && operations == 0 && children.isEmpty }

  /// The sum of a number over this part and all parts inside, for all equal parts together.
  func total(_ number: KeyPath<SummaryNode, Int>) -> Int {
    count * children.reduce(self[keyPath: number]) { $0 + $1.total(number) }
  }

  /// Elements of an array that are equal, one after the other, become one.
  private mutating func joinEqualNeighbours() {
    var joined: [SummaryNode] = []
    for child in children {
      if let last = joined.last, let label = Self.joined(last.label, last.count, child.label), last.isEqual(to: child) {
        joined[joined.count - 1].label = label
        joined[joined.count - 1].count += 1
      } else {
        joined.append(child)
      }
    }
    children = joined
  }

  private func isEqual(to other: SummaryNode) -> Bool {
    var copy = other
    (copy.label, copy.count) = (label, count)
    return copy == self
  }

  /// "layers.0–2" of "layers.0–1", which stands for two parts, and "layers.2"; nil when they are not neighbours.
  private static func joined(_ first: String, _ count: Int, _ second: String) -> String? {
    let a = first.split(separator: ".", omittingEmptySubsequences: false)
    let b = second.split(separator: ".", omittingEmptySubsequences: false)
    guard a.count == b.count, a.dropLast() == b.dropLast(), let next = b.last.flatMap({ Int($0) }),
      let start = a.last?.split(separator: "–").first.flatMap({ Int($0) }), start + count == next
    else { return nil }
    return (a.dropLast().map(String.init) + ["\(start)–\(next)"]).joined(separator: ".")
  }
}
