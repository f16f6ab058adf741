/// What a page did of its own accord; a page of ours does nothing of it.
struct Activity: Sendable, Equatable {
  /// Messages on the console, with those of the browser about the page.
  var messages: [String] = []
  /// Addresses that it asked for, other than its own and data within it.
  var requests: [String] = []
  /// Addresses that it would have asked for, had its policy not stopped it.
  var stopped: [String] = []
  /// Dialogs, windows, frames, downloads, ways to other pages.
  var actions: [String] = []
}
