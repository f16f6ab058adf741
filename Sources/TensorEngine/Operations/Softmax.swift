extension Tensor {
  /// Runs softmax along an axis, which is brought to the end and back.
  fileprivate func normalized(_ kind: SoftmaxKind, _ operation: String, _ axis: Int) -> Tensor {
    let own = (dtype.isFloating ? self : asType(.float32)).detached()
    let place = resolved(axis, operation)
    let n = layout.shape[place]
    if place == rank - 1 { return Kernels.softmax(kind, own.contiguous(), n: n) }
    let rows = own.swappedAxes(place, rank - 1).contiguous()
    return Kernels.softmax(kind, rows, n: n).swappedAxes(place, rank - 1)
  }

  /// eˣ / Σ eˣ along an axis.
  public func softmax(axis: Int = -1) -> Tensor {
    let y = normalized(.plain, "softmax", axis)
    let isLast = resolved(axis, "softmax") == rank - 1
    return y.recorded("softmax", self) {
      isLast
        ? Kernels.rowsBack(.softmax, y, $0, n: y.dim(-1)) : y * ($0 - ($0 * y).sum(axis: axis, keepDims: true))
    }
  }

  /// softmax along the last axis, with zeros for a row of minus infinities: nothing to attend to.
  package func maskedSoftmax() -> Tensor {
    let y = normalized(.masked, "softmax", -1)
    return y.recorded("softmax", self) { Kernels.rowsBack(.softmax, y, $0, n: y.dim(-1)) }
  }

  /// log(softmax) along an axis, without its overflow and loss of digits.
  public func logSoftmax(axis: Int = -1) -> Tensor {
    let y = normalized(.log, "logSoftmax", axis)
    let isLast = resolved(axis, "logSoftmax") == rank - 1
    return y.recorded("logSoftmax", self) {
      isLast
        ? Kernels.rowsBack(.logSoftmax, y, $0, n: y.dim(-1))
        : $0 - TensorEngine.exp(y) * $0.sum(axis: axis, keepDims: true)
    }
  }
}

/// eˣ / Σ eˣ along an axis.
public func softmax(_ x: Tensor, axis: Int = -1) -> Tensor { x.softmax(axis: axis) }

/// log(softmax) along an axis.
public func logSoftmax(_ x: Tensor, axis: Int = -1) -> Tensor { x.logSoftmax(axis: axis) }
