internal import Synchronization
internal import TensorEngine

/// Collects what the parts of a model compute while `body` of `tracing` or `summary` runs.
final class TraceRecorder: Sendable {
  /// The recorder of the run that is going on; nil at all other times.
  @TaskLocal static var current: TraceRecorder?

  /// A value as it was computed.
  struct Entry: Sendable {
    /// The path of the module that computed it.
    let module: String
    /// The name below the module; nil for the module's own result.
    let name: String?
    let shape: [Int]
    /// The numbers; nil when only shapes are wanted.
    let value: Tensor?

    /// The path of the value.
    var path: String { [module, name ?? ""].filter { !$0.isEmpty }.joined(separator: ".") }
  }

  private struct State: Sendable {
    var entries: [Entry] = []
    var operations: [String: Int] = [:]
  }

  /// Whether numbers are kept, and values computed that only a reader wants.
  let keepsValues: Bool
  private let paths: [ObjectIdentifier: String]
  private let state = Mutex(State())

  /// A recorder that knows the parts of a model by their paths.
  init(_ model: some Module, keepsValues: Bool) {
    self.keepsValues = keepsValues
    let known = model.modules.compactMap { part in part.identity.map { ($0, part.name) } }
    paths = Dictionary(known) { first, _ in first }
  }

  /// What was noted, in the order of the run.
  var entries: [Entry] { state.withLock { $0.entries } }

  /// Multiplications and additions of each module's own products, by path.
  var operations: [String: Int] { state.withLock { $0.operations } }

  /// Notes a value of a module; modules that do not belong to the model are passed over.
  func note(_ value: Tensor, of module: AnyObject, as name: String?) {
    guard let path = paths[ObjectIdentifier(module)] else { return }
    let entry = Entry(module: path, name: name, shape: value.shape, value: keepsValues ? value : nil)
    state.withLock { $0.entries.append(entry) }
  }

  /// Adds to a module's count of operations.
  func count(_ operations: Int, of module: AnyObject) {
    guard let path = paths[ObjectIdentifier(module)] else { return }
    state.withLock { $0.operations[path, default: 0] += operations }
  }
}
