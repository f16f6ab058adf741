internal import CellEvents

extension Display {
  /// The display of any value, richest form first.
  init<Value>(of value: Value) {
    let text = String(describing: value)
    self.init(kind: .text, content: text, plainText: text)
  }
}
