import Foundation
import TestSupport
import Testing

extension PagesInABrowser {
  /// A lesson that attacks its readers: `Lessons/hostile.md` holds what we know of such attacks.
  ///
  /// Each leaves a mark when it succeeds: it sets `ran`, or asks a machine called `evil.example`. What holds for every page
  /// is tested for this one in `EveryPageTests`.
  @Suite struct HostileLessonTests {
    private static let pages = [TestPage.lesson("hostile"), TestPage(origin: .trusted, name: "hostile.html")]

    /// With `--trust-html` all of it stands in the page, and only the page's own policy is left.
    @Test(arguments: pages)
    func nothingRuns(page: TestPage) async throws {
      let tab = try await page.tab()
      for scheme in Tab.Scheme.allCases { try await tab.show(width: 800, scheme) }
      #expect(try await tab.run("provoke") == .null)
      let activity = try await tab.activity()
      #expect(activity.requests == [])
      #expect(try await tab.evaluate("location.pathname").string == page.file().path)
    }

    @Test func thePolicyAloneStopsWhatTrustedHTMLTries() async throws {
      let page = TestPage(origin: .trusted, name: "hostile.html")
      let activity = try await page.tab().activity()
      let html = try await String(contentsOf: page.file(), encoding: .utf8)
      #expect(html.contains("<script>window.ran = 'script'</script>"))
      // Otherwise nothing would have been tried, and the test above would prove nothing.
      #expect(activity.messages.contains { $0.contains("inline script") })
      #expect(activity.messages.contains { $0.contains("event handler") })
      #expect(activity.stopped.contains { $0.contains("evil.example") })
    }

    @Test func theAuthorHearsOfIt() async throws {
      let diagnostics = try await TestPage.diagnostics()
      for message in [
        "raw HTML '<script>' is shown as text", "the attribute 'ontoggle' of <details> is left out",
        "a link to 'javascript:window.ran='link'' is left out",
      ] { #expect(diagnostics.contains(message)) }
    }
  }
}
