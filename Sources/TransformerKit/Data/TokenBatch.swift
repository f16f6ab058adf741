public import TensorEngine

/// Sequences side by side and what should be answered to them, both int32.
public struct TokenBatch: Sendable, CustomStringConvertible {
  /// What a model reads, [batch, time].
  public let inputs: Tensor
  /// The tokens that are wanted: [batch, time] where each step has an answer, [batch] where only the last has one.
  public let targets: Tensor

  /// The inputs above the targets.
  public var description: String { "inputs\n\(inputs)\ntargets\n\(targets)" }
}
