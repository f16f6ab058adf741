// The raw values are those of CTensorKernels.

/// Elementwise functions of one tensor.
enum UnaryOperation: Int32 {
  case negate, abs, sqrt, exp, log, sin, cos, tanh, erf, sigmoid, relu, gelu, square, sign, geluTanh
}

/// Elementwise functions of two tensors.
enum BinaryOperation: Int32 {
  case add, subtract, multiply, divide, power, maximum, minimum
  // A gradient on its way back, and what the function has kept.
  case tanhBack, sigmoidBack, reluBack, geluBack, geluTanhBack

  /// The name in messages about misuse.
  var name: String {
    switch self {
    case .add: "add"
    case .subtract: "subtract"
    case .multiply: "multiply"
    case .divide: "divide"
    case .power: "pow"
    case .maximum: "maximum"
    case .minimum: "minimum"
    case .tanhBack: "tanh"
    case .sigmoidBack: "sigmoid"
    case .reluBack: "relu"
    case .geluBack: "gelu"
    case .geluTanhBack: "geluApproximate"
    }
  }
}

/// Elementwise comparisons.
enum Comparison: Int32 {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

/// Reductions over one axis.
enum Reduction: Int32 {
  case sum, max, min, argMax, argMin

  /// Whether the result is a place instead of an element.
  var isIndex: Bool { self == .argMax || self == .argMin }
}

/// What softmax makes of a row.
enum SoftmaxKind: Int32 {
  case plain, masked, log
}

/// The operations whose gradients go back row by row.
enum RowGradient: Int32 {
  case softmax, logSoftmax, layerNorm
}

/// The recurrent layers that run as one operation over a sequence.
package enum RecurrentKind: Int32, Sendable {
  /// h = tanh(x + s), Elman's network.
  case tanh
  /// The same with max(0, ·).
  case relu
  /// Hochreiter and Schmidhuber's, with a forget gate.
  case lstm
  /// Cho et al.'s, with the reset gate behind the product.
  case gru

  /// Gates, each of which has a row of weights for every number of the state.
  package var gates: Int { self == .lstm ? 4 : self == .gru ? 3 : 1 }
  /// Numbers kept for the gradient, for each number of the state.
  var kept: Int { self == .lstm ? 6 : self == .gru ? 4 : 1 }
}
