extension Tensor {
  /// Whether operations on the tensor are recorded, so that `backward()` reaches it.
  ///
  /// Setting it makes the tensor a leaf, or takes it out of its graph.
  public var requiresGradient: Bool {
    get { node != nil }
    set {
      if !newValue {
        node = nil
      } else if node == nil {
        requireFloating("requiresGradient")
        node = Node(operation: "leaf", shape: layout.shape, edges: [])
      }
    }
  }

  /// The tensor as a leaf whose gradient is wanted.
  public func requiringGradient() -> Tensor {
    var copy = self
    copy.requiresGradient = true
    return copy
  }

  /// What `backward()` has found for this tensor, summed over its calls; set it to nil before the next step.
  ///
  /// Leaves keep their gradients, other tensors only after `retainGradient()`.
  public var gradient: Tensor? {
    get { node?.gradient }
    nonmutating set { node?.gradient = newValue }
  }

  /// Keeps the gradient of a tensor that is not a leaf, such as a hidden state.
  public func retainGradient() {
    guard let node else { stop(.noGraph("retainGradient")) }
    node.retainGradient()
  }

  /// The same numbers without their history.
  public func detached() -> Tensor { body.node == nil ? self : view(body.layout) }

  /// Computes the gradient of this scalar with respect to every leaf behind it, and uses the graph up.
  public func backward() {
    guard count == 1 else { stop(.notScalar(shape)) }
    backward(Tensor.ones(like: self))
  }

  /// The same for a tensor of any shape, from the gradient of a later quantity with respect to it.
  public func backward(_ gradient: Tensor) {
    guard let node else { stop(.noGraph("backward")) }
    guard gradient.layout.shape == layout.shape else { stop(.gradientShape(gradient.shape, shape)) }
    noGrad { Backward(from: node).run(gradient.detached()) }
  }
}

/// The value and the gradient of a scalar function at a tensor.
public func valueAndGrad(at x: Tensor, _ function: (Tensor) -> Tensor) -> (value: Tensor, gradient: Tensor) {
  let (value, gradients) = valueAndGrad(at: [x]) { function($0[0]) }
  return (value, gradients[0])
}

/// The gradient of a scalar function at a tensor.
public func grad(at x: Tensor, _ function: (Tensor) -> Tensor) -> Tensor { valueAndGrad(at: x, function).gradient }

/// The value and the gradients of a scalar function at several tensors; zeros for one that it does not use.
public func valueAndGrad(
  at inputs: [Tensor], _ function: ([Tensor]) -> Tensor
) -> (value: Tensor, gradients: [Tensor]) {
  let leaves = inputs.map { $0.detached().requiringGradient() }
  let value = function(leaves)
  value.backward()
  return (value.detached(), leaves.map { $0.gradient ?? Tensor.zeros(like: $0) })
}
