public import TensorEngine

/// What the parts of a model computed during one run, by path: see `tracing`.
///
/// A module's result has the module's path; what it computed on the way has a name below, such as `attention.weights`.
public struct Trace<Result>: CustomStringConvertible {
  /// What the run gave.
  public let result: Result
  /// The paths in the order in which they were first computed.
  public private(set) var paths: [String] = []
  private var values: [String: [Tensor]] = [:]

  init(result: Result, entries: [TraceRecorder.Entry]) {
    self.result = result
    for entry in entries {
      guard let value = entry.value else { continue }
      if values[entry.path] == nil { paths.append(entry.path) }
      values[entry.path, default: []].append(value)
    }
  }

  /// The value at a path; the last one if it was computed more than once.
  public subscript(path: String) -> Tensor {
    guard let value = values[path]?.last else { stop(.traced(path, nearest(to: path))) }
    return value
  }

  /// All values at a path, one for each time that it was computed: a recurrent cell has one for each step.
  public func all(_ path: String) -> [Tensor] {
    guard let found = values[path] else { stop(.traced(path, nearest(to: path))) }
    return found
  }

  /// Whether there is a value at a path.
  public func contains(_ path: String) -> Bool { values[path] != nil }

  /// Paths and shapes, one a line.
  public var description: String {
    let rows = paths.map { path -> (String, String) in
      let found = values[path] ?? []
      let times = found.count > 1 ? " × \(found.count)" : ""
      return (path.isEmpty ? "(result)" : path, "\(found.last?.shape ?? [])" + times)
    }
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { $0 + String(repeating: " ", count: width - $0.count + 2) + $1 }.joined(separator: "\n")
  }

  /// Up to three paths that share most with the wanted one at their beginning or end.
  private func nearest(to path: String) -> [String] {
    func shared(_ other: String) -> Int {
      let front = zip(path, other).prefix { $0 == $1 }.count
      let back = zip(path.reversed(), other.reversed()).prefix { $0 == $1 }.count
      return front + back
    }
    let order = paths.enumerated().sorted { (shared($1.element), $0.offset) < (shared($0.element), $1.offset) }
    return order.prefix(3).map(\.element)
  }
}
