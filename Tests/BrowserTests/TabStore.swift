/// The tabs that are open: each page is loaded once.
actor TabStore {
  static let shared = TabStore()

  private var tabs: [TestPage: Task<Tab, any Error>] = [:]

  /// The tab of a page, opened when it is not yet.
  func tab(for page: TestPage) async throws -> Tab {
    if let tab = tabs[page] { return try await tab.value }
    let tab = Task { try await Tab(page.file(), in: Browser.shared.value) }
    tabs[page] = tab
    return try await tab.value
  }
}
