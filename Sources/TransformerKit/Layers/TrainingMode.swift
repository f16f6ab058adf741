/// Whether layers behave as in training: dropout drops only then.
public enum TrainingMode {
  /// True inside `whileTraining`.
  @TaskLocal public static var isOn = false
}

/// Runs `body` with dropout and the like switched on; outside they do nothing, so nobody has to switch them off.
public func whileTraining<R>(_ body: () throws -> R) rethrows -> R {
  try TrainingMode.$isOn.withValue(true, operation: body)
}
