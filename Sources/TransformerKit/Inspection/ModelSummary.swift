/// The parts of a model as a table: what they are, what they give, what they cost.
public struct ModelSummary: Sendable, CustomStringConvertible {
  /// One part, or several equal ones.
  public struct Row: Sendable, Equatable {
    /// The path from the model, such as `encoder.layers.0–5.attention`; empty for the model itself.
    public let path: String
    /// The path from the part around.
    public let label: String
    /// How many parts are around it.
    public let depth: Int
    /// The name of its type.
    public let kind: String
    /// How many equal parts the row stands for; its numbers are those of all together.
    public let count: Int
    /// The shape of its last result; nil when it was not run.
    public let outputShape: [Int]?
    /// The number of numbers in its parameters, with those of the parts inside; shared ones count where they are first.
    public let parameters: Int
    /// The bytes of these parameters.
    public let parameterBytes: Int
    /// Multiplications and additions in its matrix products, with those of the parts inside; nil without a run.
    public let operations: Int?
  }

  /// The parts, the outer before the inner.
  public private(set) var rows: [Row] = []
  /// The bytes of the results of all parts in the run.
  public let outputBytes: Int
  /// Whether the sums are shown below the parts.
  package private(set) var showsTotals = true

  /// The number of numbers in all parameters.
  public var parameters: Int { rows[0].parameters }
  /// The bytes of all parameters.
  public var parameterBytes: Int { rows[0].parameterBytes }
  /// The bytes that training with Adam needs beside the values of the run: parameters, gradients and two moments.
  public var trainingBytes: Int { 4 * parameterBytes }
  /// Multiplications and additions in all matrix products of the run; nil without a run.
  ///
  /// A training step takes about three times as many: the gradient of a product is two products.
  public var operations: Int? { rows[0].operations }

  init(_ model: some Module, entries: [TraceRecorder.Entry], operations: [String: Int]?) {
    let root = SummaryNode(model.modules, entries, operations ?? [:])
    outputBytes = root.total(\.outputBytes)
    add(root, path: "", depth: 0, times: 1, hasRun: operations != nil)
  }

  /// The same without parts that have more than `depth` parts around them; their numbers are in those that remain.
  public func limited(toDepth depth: Int) -> ModelSummary {
    var result = self
    result.rows = rows.filter { $0.depth <= Swift.max(0, depth) }
    return result
  }

  /// The same without the sums below the parts: bytes, training and operations.
  public func withoutTotals() -> ModelSummary {
    var result = self
    result.showsTotals = false
    return result
  }

  private mutating func add(_ node: SummaryNode, path: String, depth: Int, times: Int, hasRun: Bool) {
    rows.append(
      Row(
        path: path, label: node.label, depth: depth, kind: node.kind, count: times * node.count,
        outputShape: node.outputShape, parameters: times * node.total(\.parameters),
        parameterBytes: times * node.total(\.parameterBytes),
        operations: hasRun ? times * node.total(\.operations) : nil))
    for child in node.children {
      let below = path.isEmpty ? child.label : "\(path).\(child.label)"
      add(child, path: below, depth: depth + 1, times: times * node.count, hasRun: hasRun)
    }
  }
}
