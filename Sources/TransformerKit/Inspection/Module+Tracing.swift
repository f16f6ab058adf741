public import TensorEngine

// What a module calls so that `tracing` can show its values. Outside of `tracing` nothing happens.

extension Module where Self: AnyObject {
  /// Notes a value under a name below this module's path, or without a name as the module's result; gives it back.
  @discardableResult
  public func traced(_ value: Tensor, as name: String? = nil) -> Tensor {
    TraceRecorder.current?.note(value, of: self, as: name)
    return value
  }

  /// Whether values are wanted that the module itself can do without.
  var isTraced: Bool { TraceRecorder.current?.keepsValues == true }

  /// Counts the multiplications and additions of a product for `summary`.
  func countOperations(_ count: @autoclosure () -> Int) {
    if let recorder = TraceRecorder.current { recorder.count(count(), of: self) }
  }
}

/// Runs `body` and keeps what each part of `model` computes in it, without changing a bit of the result.
///
/// `let trace = tracing(model) { model(x) }` gives `trace["encoder.layers.0.attention.weights"]`; `print(trace)`
/// lists all paths. Values keep their history: `retainGradient()` on one gives its gradient after `backward()`.
public func tracing<Result>(_ model: some Module, _ body: () throws -> Result) rethrows -> Trace<Result> {
  let recorder = TraceRecorder(model, keepsValues: true)
  let result = try TraceRecorder.$current.withValue(recorder, operation: body)
  return Trace(result: result, entries: recorder.entries)
}
