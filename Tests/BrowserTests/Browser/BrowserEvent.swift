/// Something that happened in a tab.
struct BrowserEvent: Sendable {
  /// The protocol's name for it, such as `Page.loadEventFired`.
  var method: String
  /// What the protocol says about it.
  var parameters: JSON
}
