// The one Swift file with unsafe pointers: the memory of tensors, and every call of the C kernels.
internal import CTensorKernels

/// The memory of one or more tensors; written only while it has a single owner.
final class Storage: @unchecked Sendable {
  fileprivate let memory: UnsafeMutableRawPointer
  private let byteCount: Int

  init(byteCount: Int) {
    self.byteCount = max(1, byteCount)
    guard let memory = lk_allocate(self.byteCount) else { stop(.memory(byteCount)) }
    self.memory = memory
  }

  deinit { lk_free(memory, byteCount) }
}

extension Dimensions {
  fileprivate func withPointer<R>(_ body: (UnsafePointer<Int>?) -> R) -> R {
    storage.span.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}

extension Tensor {
  fileprivate var pointer: UnsafeRawPointer { UnsafeRawPointer(mutablePointer) }
  fileprivate var mutablePointer: UnsafeMutableRawPointer {
    body.storage.memory + body.layout.offset * body.dtype.width
  }
}

/// The operations of CTensorKernels on tensors; callers have checked shapes and types.
enum Kernels {
  // MARK: Elements

  /// A tensor that holds one value everywhere.
  static func fill(_ value: Double, _ shape: Dimensions, _ dtype: DType) -> Tensor {
    let result = Tensor(uninitialized: shape, dtype)
    lk_fill(dtype.rawValue, result.count, value, result.mutablePointer)
    return result
  }

  /// A tensor of numbers in reading order, converted to `dtype`.
  static func make(_ values: [Double], _ shape: Dimensions, _ dtype: DType) -> Tensor {
    let result = Tensor(uninitialized: shape, dtype)
    values.withUnsafeBufferPointer {
      lk_convert(DType.float64.rawValue, dtype.rawValue, $0.count, $0.baseAddress, result.mutablePointer)
    }
    return result
  }

  /// A float32 tensor of numbers in reading order.
  static func make(_ values: [Float], _ shape: Dimensions) -> Tensor {
    let result = Tensor(uninitialized: shape, .float32)
    values.withUnsafeBytes {
      if let from = $0.baseAddress { result.mutablePointer.copyMemory(from: from, byteCount: $0.count) }
    }
    return result
  }

  /// The elements of a contiguous tensor as doubles.
  static func doubles(_ x: Tensor) -> [Double] {
    Array(unsafeUninitializedCapacity: x.count) { buffer, count in
      lk_convert(x.dtype.rawValue, DType.float64.rawValue, x.count, x.pointer, buffer.baseAddress)
      count = x.count
    }
  }

  /// The elements of a contiguous float32 tensor.
  static func floats(_ x: Tensor) -> [Float] {
    Array(unsafeUninitializedCapacity: x.count) { buffer, count in
      lk_convert(x.dtype.rawValue, DType.float32.rawValue, x.count, x.pointer, buffer.baseAddress)
      count = x.count
    }
  }

  /// The elements of a contiguous tensor as another type.
  static func converted(_ x: Tensor, to dtype: DType) -> Tensor {
    let result = Tensor(uninitialized: x.layout.shape, dtype)
    lk_convert(x.dtype.rawValue, dtype.rawValue, x.count, x.pointer, result.mutablePointer)
    return result
  }

  /// Numbers of a stream: its seed, the first one's place, and how many.
  static func random(_ values: (UInt64, UInt64, Int), normal: Bool, _ shape: Dimensions, _ dtype: DType) -> Tensor {
    let (seed, first, count) = values
    let numbers = Array<Double>(unsafeUninitializedCapacity: count) { buffer, filled in
      if normal {
        lk_normal(seed, first, count, buffer.baseAddress)
      } else {
        lk_uniform(seed, first, count, buffer.baseAddress)
      }
      filled = count
    }
    return make(numbers, shape, dtype)
  }

  /// One block of the generator, for known answers.
  static func philox(counter: [UInt32], key: [UInt32]) -> [UInt32] {
    Array(unsafeUninitializedCapacity: 4) { buffer, count in
      lk_philox(counter, key, buffer.baseAddress)
      count = 4
    }
  }

  // MARK: Copies

  /// The elements one after the other in new memory.
  static func contiguous(_ x: Tensor) -> Tensor {
    let result = Tensor(uninitialized: x.layout.shape, x.dtype)
    copy(x, into: result)
    return result
  }

  /// Writes `x` over the elements that `target` shows; `target`'s storage must have no other reader.
  static func copy(_ x: Tensor, into target: Tensor) {
    x.layout.shape.withPointer { shape in
      x.layout.strides.withPointer { from in
        target.layout.strides.withPointer { to in
          lk_copy(x.dtype.rawValue, Int32(x.rank), shape, x.pointer, from, target.mutablePointer, to)
        }
      }
    }
  }

  // MARK: Elementwise

  /// A function of each element.
  static func unary(_ operation: UnaryOperation, _ x: Tensor) -> Tensor {
    let x = x.contiguous()
    let result = Tensor(uninitialized: x.layout.shape, x.dtype)
    lk_unary(operation.rawValue, x.dtype.rawValue, x.count, x.pointer, result.mutablePointer)
    return result
  }

  /// A function of the elements of two tensors of one shape and type.
  static func binary(_ operation: BinaryOperation, _ a: Tensor, _ b: Tensor, _ shape: Dimensions) -> Tensor {
    let result = Tensor(uninitialized: shape, a.dtype)
    if a.body.isContiguous, b.body.isContiguous, a.count == b.count {
      var count = a.count, one = 1
      lk_binary(
        operation.rawValue, a.dtype.rawValue, 1, &count, a.pointer, &one, b.pointer, &one, result.mutablePointer)
      return result
    }
    shape.withPointer { size in
      a.layout.strides.withPointer { sa in
        b.layout.strides.withPointer { sb in
          lk_binary(
            operation.rawValue, a.dtype.rawValue, Int32(shape.count), size, a.pointer, sa, b.pointer, sb,
            result.mutablePointer)
        }
      }
    }
    return result
  }

  /// Truth values from the elements of two tensors of one shape and type.
  static func compare(_ operation: Comparison, _ a: Tensor, _ b: Tensor, _ shape: Dimensions) -> Tensor {
    let result = Tensor(uninitialized: shape, .bool)
    shape.withPointer { size in
      a.layout.strides.withPointer { sa in
        b.layout.strides.withPointer { sb in
          lk_compare(
            operation.rawValue, a.dtype.rawValue, Int32(shape.count), size, a.pointer, sa, b.pointer, sb,
            result.mutablePointer)
        }
      }
    }
    return result
  }

  /// Elements of `a` where `condition` is true, of `b` elsewhere; all of one shape.
  static func select(_ condition: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor {
    let shape = condition.layout.shape
    let result = Tensor(uninitialized: shape, a.dtype)
    shape.withPointer { size in
      condition.layout.strides.withPointer { sc in
        a.layout.strides.withPointer { sa in
          b.layout.strides.withPointer { sb in
            lk_select(
              a.dtype.rawValue, Int32(shape.count), size, condition.pointer, sc, a.pointer, sa, b.pointer, sb,
              result.mutablePointer)
          }
        }
      }
    }
    return result
  }

  // MARK: Rows and matrices

  /// Reduces a contiguous [outer, n, inner] over n into `shape`.
  static func reduce(
    _ reduction: Reduction, _ x: Tensor, _ extents: (outer: Int, n: Int, inner: Int), _ shape: Dimensions
  ) -> Tensor {
    let result = Tensor(uninitialized: shape, reduction.isIndex ? .int32 : x.dtype)
    lk_reduce(
      reduction.rawValue, x.dtype.rawValue, extents.outer, extents.n, extents.inner, x.pointer, result.mutablePointer)
    return result
  }

  /// Softmax of contiguous rows of `n`.
  static func softmax(_ kind: SoftmaxKind, _ x: Tensor, n: Int) -> Tensor {
    let result = Tensor(uninitialized: x.layout.shape, x.dtype)
    lk_softmax(kind.rawValue, x.dtype.rawValue, n == 0 ? 0 : x.count / n, n, x.pointer, result.mutablePointer)
    return result
  }

  /// The k largest of each contiguous row of `n`, with their places.
  static func topK(_ x: Tensor, k: Int, n: Int, _ shape: Dimensions) -> (values: Tensor, indices: Tensor) {
    let values = Tensor(uninitialized: shape, x.dtype), indices = Tensor(uninitialized: shape, .int32)
    lk_top_k(
      x.dtype.rawValue, n == 0 ? 0 : x.count / n, n, k, x.pointer, values.mutablePointer,
      indices.mutablePointer.assumingMemoryBound(to: Int32.self))
    return (values, indices)
  }

  /// (x − μ)/√(σ² + ε) of contiguous rows, with γ and β where given, and the square roots, [..., 1].
  static func layerNorm(
    _ x: Tensor, n: Int, eps: Double, weight: Tensor? = nil, bias: Tensor? = nil
  ) -> (result: Tensor, deviates: Tensor) {
    var columns = x.layout.shape
    columns[columns.count - 1] = 1
    let result = Tensor(uninitialized: x.layout.shape, x.dtype), deviates = Tensor(uninitialized: columns, x.dtype)
    lk_layer_norm(
      x.dtype.rawValue, n == 0 ? 0 : x.count / n, n, eps, x.pointer, weight?.pointer, bias?.pointer,
      result.mutablePointer, deviates.mutablePointer)
    return (result, deviates)
  }

  /// The gradient behind an operation on contiguous rows of `n` whose values are `y`.
  static func rowsBack(
    _ kind: RowGradient, _ y: Tensor, _ gradient: Tensor, n: Int, deviates: Tensor? = nil
  ) -> Tensor {
    let result = Tensor(uninitialized: y.layout.shape, y.dtype), gradient = gradient.contiguous()
    lk_rows_back(
      kind.rawValue, y.dtype.rawValue, n == 0 ? 0 : y.count / n, n, y.pointer, gradient.pointer, deviates?.pointer,
      result.mutablePointer)
    return result
  }

  /// The gradient behind an elementwise function, from what the function has kept: its operand or its value.
  static func back(_ operation: BinaryOperation, _ gradient: Tensor, _ kept: Tensor) -> Tensor {
    binary(operation, gradient, kept, gradient.layout.shape)
  }

  /// Attention of [batch, heads, rows, depth], and log Σ exp of the scores of each query, [batch, heads, queries].
  static func attention(_ inputs: AttentionInputs) -> (result: Tensor, logs: Tensor) {
    var shape = inputs.queries.layout.shape
    shape[3] = inputs.values.layout.shape[3]
    let result = Tensor(uninitialized: shape, inputs.queries.dtype)
    shape.remove(at: 3)
    let logs = Tensor(uninitialized: shape, inputs.queries.dtype)
    var call = attentionCall(inputs, result, logs)
    lk_attention(&call)
    return (result, logs)
  }

  /// The gradients of queries, keys and values from what `attention` gave and the gradient of its result.
  static func attentionBack(_ inputs: AttentionInputs, _ result: Tensor, _ logs: Tensor, _ gradient: Tensor) -> [Tensor]
  {
    let gradients = [inputs.queries, inputs.keys, inputs.values].map { fill(0, $0.layout.shape, $0.dtype) }
    let gradient = gradient.contiguous()
    var call = attentionCall(inputs, result, logs)
    lk_attention_back(
      &call, gradient.pointer, gradients[0].mutablePointer, gradients[1].mutablePointer, gradients[2].mutablePointer)
    return gradients
  }

  private static func attentionCall(_ inputs: AttentionInputs, _ result: Tensor, _ logs: Tensor) -> lk_attention_call {
    let (q, k, v) = (inputs.queries, inputs.keys, inputs.values)
    let sq = q.layout.strides, sk = k.layout.strides, sv = v.layout.strides, size = q.layout.shape
    var call = lk_attention_call()
    call.dtype = q.dtype.rawValue
    call.mask_kind = Int32(inputs.causalShift != nil ? lk_mask_causal : lk_mask_none)
    if let mask = inputs.mask {
      call.mask_kind = Int32(mask.dtype == .bool ? lk_mask_keep : lk_mask_additive)
      let sm = mask.layout.strides
      call.sm = (sm[0], sm[1], sm[2], sm[3])
      call.mask = mask.pointer
    }
    (call.batch, call.heads, call.queries, call.depth) = (size[0], size[1], size[2], size[3])
    (call.keys, call.width) = (k.layout.shape[2], v.layout.shape[3])
    call.group = size[1] / max(1, k.layout.shape[1])
    (call.sq, call.sk, call.sv) = ((sq[0], sq[1], sq[2]), (sk[0], sk[1], sk[2]), (sv[0], sv[1], sv[2]))
    (call.shift, call.scale) = (inputs.causalShift ?? 0, inputs.scale)
    (call.q, call.k, call.v) = (q.pointer, k.pointer, v.pointer)
    (call.out, call.logs) = (result.mutablePointer, logs.mutablePointer)
    return call
  }

  /// The product of matrices whose leading axes are already the same, plus a contiguous row where one is given.
  static func matmul(_ a: Tensor, _ b: Tensor, _ shape: Dimensions, plus bias: Tensor? = nil) -> Tensor {
    let result = Tensor(uninitialized: shape, a.dtype)
    let rank = shape.count, k = a.layout.shape[rank - 1]
    shape.withPointer { size in
      a.layout.strides.withPointer { sa in
        b.layout.strides.withPointer { sb in
          lk_matmul(
            a.dtype.rawValue, Int32(rank - 2), size, shape[rank - 2], shape[rank - 1], k, a.pointer, sa, b.pointer, sb,
            bias?.pointer, result.mutablePointer)
        }
      }
    }
    return result
  }

  // MARK: Training

  /// The losses of contiguous rows of `n` logits, and what their gradient needs; `targets` are contiguous int32.
  static func crossEntropy(
    _ logits: Tensor, n: Int, targets: Tensor, smoothing: Double
  ) -> (losses: Tensor, logs: Tensor) {
    var shape = targets.layout.shape
    let losses = Tensor(uninitialized: shape, logits.dtype)
    shape = Dimensions(repeating: 2, count: 2)
    shape[0] = targets.count
    let logs = Tensor(uninitialized: shape, logits.dtype)
    lk_cross_entropy(
      logits.dtype.rawValue, targets.count, n, smoothing, logits.pointer,
      targets.pointer.assumingMemoryBound(to: Int32.self), losses.mutablePointer, logs.mutablePointer)
    return (losses, logs)
  }

  /// `scale` times the gradient of the sum of the losses.
  static func crossEntropyBack(
    _ logits: Tensor, n: Int, targets: Tensor, logs: Tensor, smoothing: Double, scale: Double
  ) -> Tensor {
    let result = Tensor(uninitialized: logits.layout.shape, logits.dtype)
    lk_cross_entropy_back(
      logits.dtype.rawValue, targets.count, n, smoothing, scale, logits.pointer,
      targets.pointer.assumingMemoryBound(to: Int32.self), logs.pointer, result.mutablePointer)
    return result
  }

  /// Changes a parameter and its moments, all contiguous and without another owner.
  static func adam(_ step: AdamStep, _ parameter: Tensor, _ gradient: Tensor, _ first: Tensor, _ second: Tensor) {
    var call = lk_adam_call()
    (call.dtype, call.decoupled, call.n) = (parameter.dtype.rawValue, step.isDecoupled ? 1 : 0, parameter.count)
    (call.rate, call.beta1, call.beta2) = (step.learningRate, step.betas.0, step.betas.1)
    (call.eps, call.decay) = (step.eps, step.weightDecay)
    (call.correction1, call.correction2) = step.corrections
    call.gradient = gradient.pointer
    (call.parameter, call.first, call.second) = (
      parameter.mutablePointer, first.mutablePointer, second.mutablePointer
    )
    lk_adam(&call)
  }

  /// A recurrent layer: [batch, time + 2, hidden] of states, last state and last cell, and what the gradient needs.
  static func recurrence(_ inputs: RecurrentInputs) -> RecurrentValues {
    let dtype = inputs.x.dtype
    var shape = inputs.x.layout.shape
    shape[2] = inputs.hidden
    let before = Tensor(uninitialized: shape, dtype)
    shape[2] = inputs.hidden * inputs.kind.kept
    let kept = Tensor(uninitialized: shape, dtype)
    shape[2] = inputs.hidden
    shape[1] += 2
    let values = RecurrentValues(states: Tensor(uninitialized: shape, dtype), before: before, kept: kept)
    inputs.withCall(values) { lk_recurrent($0) }
    return values
  }

  /// The gradients of what input and state give to the gates, and of the first state and cell.
  static func recurrenceBack(
    _ inputs: RecurrentInputs, _ values: RecurrentValues, _ gradient: Tensor
  ) -> (input: Tensor, state: Tensor, first: Tensor, cell: Tensor) {
    let dtype = inputs.x.dtype, gradient = gradient.contiguous()
    let dx = Tensor(uninitialized: inputs.x.layout.shape, dtype), ds = Tensor(uninitialized: dx.layout.shape, dtype)
    let dh = Tensor(uninitialized: inputs.first.layout.shape, dtype)
    let dc = Tensor(uninitialized: dh.layout.shape, dtype)
    inputs.withCall(values) {
      lk_recurrent_back(
        $0, gradient.pointer, dx.mutablePointer, ds.mutablePointer, dh.mutablePointer, dc.mutablePointer)
    }
    return (dx, ds, dh, dc)
  }

  // MARK: Indices

  /// Takes `indices` (contiguous int32, all in range) along the middle of a contiguous [outer, size, inner].
  static func gather(
    _ x: Tensor, _ extents: (outer: Int, n: Int, inner: Int), _ indices: Tensor, _ shape: Dimensions
  ) -> Tensor {
    let result = Tensor(uninitialized: shape, x.dtype)
    lk_gather(
      x.dtype.rawValue, extents.outer, extents.n, extents.inner,
      indices.pointer.assumingMemoryBound(to: Int32.self), indices.count, x.pointer, result.mutablePointer)
    return result
  }

  /// The transpose of `gather`: adds the pieces of a contiguous `y` where they came from, in order.
  static func scatterAdd(
    _ y: Tensor, _ extents: (outer: Int, n: Int, inner: Int), _ indices: Tensor, _ shape: Dimensions
  ) -> Tensor {
    let result = fill(0, shape, y.dtype)
    lk_scatter_add(
      y.dtype.rawValue, extents.outer, extents.n, extents.inner,
      indices.pointer.assumingMemoryBound(to: Int32.self), indices.count, y.pointer, result.mutablePointer)
    return result
  }

  // MARK: Instruction sets

  /// The name that LECTERN_ISA uses.
  static func name(ofInstructionSet index: Int32) -> String { String(cString: lk_isa_name(index)) }

  /// The value of LECTERN_THREADS.
  static var requestedThreads: String? { lk_threads_requested().map { String(cString: $0) } }

  /// The value of LECTERN_ISA.
  static var requestedInstructionSet: String? { lk_isa_requested().map { String(cString: $0) } }
}

extension RecurrentInputs {
  fileprivate func withCall(_ values: RecurrentValues, _ body: (UnsafePointer<lk_recurrent_call>) -> Void) {
    var call = lk_recurrent_call()
    (call.dtype, call.kind, call.reversed) = (x.dtype.rawValue, kind.rawValue, isReversed ? 1 : 0)
    (call.batch, call.time, call.hidden) = (x.layout.shape[0], x.layout.shape[1], hidden)
    call.lengths = lengths?.pointer.assumingMemoryBound(to: Int32.self)
    (call.x, call.weight, call.weight_columns) = (x.pointer, weight.pointer, columns.pointer)
    (call.bias, call.h0, call.c0) = (bias?.pointer, first.pointer, cell.pointer)
    call.out = values.states.mutablePointer
    (call.before, call.kept) = (values.before.mutablePointer, values.kept.mutablePointer)
    body(&call)
  }
}
