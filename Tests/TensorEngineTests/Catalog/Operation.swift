import TensorEngine
import Testing

/// One operation with all that is needed to test it.
struct Operation: Sendable, CustomTestStringConvertible {
  typealias Form = @Sendable ([Tensor]) -> Tensor

  let name: String
  /// The names in the public interface that this stands for.
  let covers: [String]
  /// The inputs at a size.
  let inputs: @Sendable (Int) -> [Input]
  let apply: Form
  /// The definition, in double precision.
  let define: @Sendable ([Reference]) -> Reference
  /// Other ways to write it, which must give the same bits.
  var others: [Form] = []
  /// The largest error, in units of the last place of the largest number.
  var tolerance = 4.0
  /// What the square root of the size adds to the tolerance.
  var growth = 0.0
  var isDifferentiable = true
  /// Whether a leading axis on all inputs that are not shared makes a batch.
  var batches = true
  /// Whether PyTorch has it: then the golden file must have a case of this name.
  var isInPyTorch = true

  var testDescription: String { name }
}

/// An input of an operation, made without random numbers.
struct Input: Sendable {
  enum Kind: Sendable {
    case number
    /// Whole numbers from 0 up to a bound, as int32.
    case index(Int)
    case truth
  }

  let shape: [Int]
  var phase = 0
  var scale = 1.0
  var shift = 0.0
  var kind = Kind.number
  /// True for weights, which a batch shares.
  var isShared = false

  func tensor(_ dtype: DType, phase more: Int = 0) -> Tensor {
    let count = shape.reduce(1, *), phase = phase + more
    let residues = (0..<count).map { ($0 * $0 * 7 + 13 * $0 + phase * 31) % 97 }
    switch kind {
    case .number:
      let values = residues.map { Double(Float(Double($0 - 48) / 32 * scale + shift)) }
      return Tensor(values, shape: shape, dtype: dtype)
    case .index(let bound): return Tensor(residues.map { Double($0 % bound) }, shape: shape, dtype: .int32)
    case .truth: return Tensor(residues.map { Double($0 % 2) }, shape: shape, dtype: .bool)
    }
  }

  var isNumber: Bool { if case .number = kind { true } else { false } }
}

/// Operations in the making.
struct OperationList {
  private(set) var operations: [Operation] = []

  mutating func add(
    _ name: String, _ covers: [String], _ inputs: @escaping @Sendable (Int) -> [Input],
    _ apply: @escaping Operation.Form, _ define: @escaping @Sendable ([Reference]) -> Reference,
    or others: [Operation.Form] = [], _ change: (inout Operation) -> Void = { _ in }
  ) {
    var operation = Operation(
      name: name, covers: covers, inputs: inputs, apply: apply, define: define, others: others)
    change(&operation)
    operations.append(operation)
  }
}

/// All operations of the engine.
///
/// A new one is added to one of these lists, or `PublicInterfaceTests` fails.
enum OperationCatalog {
  static let all: [Operation] =
    elementwise + arithmetic + comparisons + reductions + rows + matrices + recurrences + shapes + pieces

  static let differentiable = all.filter(\.isDifferentiable)
  static let sizes = [1, 2, 3, 15, 16, 17, 63, 65, 1000]
}
