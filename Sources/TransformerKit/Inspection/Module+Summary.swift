internal import TensorEngine

extension Module {
  /// The parts of the model with their parameters; equal neighbours in an array share a row.
  public func summary() -> ModelSummary { ModelSummary(self, entries: [], operations: nil) }

  /// The same with output shapes and operations, taken from a run: `model.summary { model(x) }`.
  ///
  /// The run keeps no graph and no values, so that large models can be summarised.
  public func summary<Result>(_ run: () throws -> Result) rethrows -> ModelSummary {
    let recorder = TraceRecorder(self, keepsValues: false)
    _ = try TraceRecorder.$current.withValue(recorder) { try noGrad(run) }
    return ModelSummary(self, entries: recorder.entries, operations: recorder.operations)
  }
}
