internal import CellEvents

extension LecternRuntime {
  /// Says that a statement begins about which a comment states something.
  public static func statementBegan(_ id: Int) { EventChannel.host.send(.statementBegan(id)) }

  /// Says that a statement has run whose value nobody states.
  public static func statementEnded(_ id: Int) { EventChannel.host.send(.statementEnded(id, nil)) }

  /// Says that a statement has run, and its value: that of the expression which it is, or of a variable read after it.
  ///
  /// With `displaying` the value is then displayed, as that of the bare expression at the end of a cell.
  public static func statementEnded<Value>(_ id: Int, stating: Bool, displaying: Bool, _ value: Value) {
    let isStated = stating && Value.self != Void.self
    EventChannel.host.send(.statementEnded(id, isStated ? ClaimedValue(of: value) : nil))
    if displaying { display(value) }
  }
}
