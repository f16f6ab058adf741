internal import CellEvents

/// Displays a value in the page, at this point of the cell's output.
///
/// A chart or a training becomes a figure; a table, a model or an array of what is a `TableRowRepresentable` a table; a
/// vector or matrix its numbers in brackets, shaded by value, with its shape. Anything else is shown as text, as `print` writes it. A program that was
/// started by hand prints the text.
public func show<Value>(_ value: Value) {
  let display = Display(of: value)
  if EventChannel.host.isConnected { EventChannel.host.send(.display(display)) } else { print(display.plainText) }
}
