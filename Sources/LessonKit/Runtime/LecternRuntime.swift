internal import CellEvents
internal import TensorEngine

/// What lectern writes between the cells of a lesson; nobody calls it by hand.
public enum LecternRuntime {
  /// Begins the program: unbuffered output, limits, the seed of the random numbers.
  public static func begin(seed: Int) { EventChannel.host.send(.started(version: CellEvent.version)) }

  /// Says that a cell begins.
  public static func cellBegan(_ index: Int) { EventChannel.host.send(.cellBegan(index)) }

  /// Says that a cell has run to its end.
  public static func cellEnded(_ index: Int) { EventChannel.host.send(.cellEnded(index)) }

  /// Says that the last cell has run to its end.
  public static func end() { EventChannel.host.send(.finished) }

  /// Displays the bare expression at the end of a cell; nothing when it has no value.
  public static func display<Value>(_ value: Value) {
    if Value.self == Void.self { return }
    show(value)
  }

  /// Says that a claim or an inline expression is about to be computed, so that a trap in it has a name.
  public static func probeBegan(_ id: Int) { EventChannel.host.send(.probeBegan(id)) }

  /// Sends the value of a claim or of an inline expression.
  public static func probe<Value>(_ id: Int, _ value: Value) {
    EventChannel.host.send(.value(id: id, ClaimedValue(of: value)))
  }
}
