import Foundation
import TestSupport
import Testing

extension PagesInABrowser {
  /// The checks find what they look for: pages with faults, made for each of them.
  @Suite struct CheckTests {
    private let work: Workspace

    init() throws { work = try Workspace() }

    private func tab(_ body: String, head: String = "") async throws -> Tab {
      try work.write(
        "<!DOCTYPE html><html lang=\"en\"><head>\(head)</head><body>\(body)</body></html>", to: "page.html")
      return try await Tab(work.place.appending(path: "page.html"), in: Browser.shared.value)
    }

    /// Every one of `parts` is part of some problem.
    private func expect(_ problems: [String], _ parts: String...) {
      for part in parts { #expect(problems.contains { $0.contains(part) }, "no '\(part)' among \(problems)") }
    }

    @Test func activityIsSeen() async throws {
      let tab = try await tab(
        """
        <img src="http://127.0.0.1:9/a.png"><iframe src="about:blank"></iframe>
        <script>
          console.log("said", 1);
          fetch("http://127.0.0.1:9/fetched").catch(() => {});
          alert("shown");
          setTimeout(() => { location.hash = "x"; throw new Error("thrown"); });
        </script>
        """)
      let activity = try await tab.activity()
      expect(activity.requests, "/a.png", "/fetched")
      expect(activity.messages, "said 1", "Uncaught")
      expect(activity.actions, "frame", "dialog shown")
    }

    @Test func faultsOfTheStructureAreFound() async throws {
      let tab = try await tab(
        """
        <h1 id="a" onclick="x()">One</h1><h1 id="a">Two</h1><nav></nav><script>1</script><style>p{}</style>
        <img src="b.png"><a href="javascript:x()">c</a><p style="background:url(d)">e</p><form></form>
        <main></main><a class="skip" href="#a">f</a><svg><a href="https://g.h/"></a></svg>
        """)
      expect(
        try await tab.problems("structure"), "2 elements h1", "0 elements meta[http-equiv", "a nav has no name",
        "<script>", "<form>", "a handler: onclick", "an address that loads: src=\"b.png\"",
        "an address that acts: href=\"javascript:x()\"", "an address that acts: href=\"https://g.h/\"",
        "a style that asks", "two elements have id=\"a\"", "1 style sheets stand in the text",
        "the landmarks come as main, skip")
    }

    @Test func faultsOfTheLayoutAreFound() async throws {
      let tab = try await tab(
        """
        <p class="wide" style="width:500px">too wide</p><div class="cut" style="overflow:hidden"><p style="width:800px">a</p></div>
        <div class="scroll" style="overflow:auto"><p style="width:800px">b</p></div>
        """)
      try await tab.show(width: 360)
      expect(
        try await tab.problems("layout", ["onPaper": false]), "px too wide", "the page scrolls sideways",
        "p.wide “too wide” reaches from", "div.cut “a” are cut off", "div.scroll “b” scrolls, but not by keyboard")
      expect(try await tab.problems("layout", ["onPaper": true]), "div.scroll “b” are cut off")
    }

    @Test func linksThatDoNotLandAreFound() async throws {
      let tab = try await tab(
        """
        <a href="#nowhere">a</a> <a href="#end">b</a><p style="height:4000px">c</p>
        <p id="end" style="position:fixed;top:700px">d</p>
        """)
      expect(try await tab.problems("links"), "nothing is called #nowhere", "#end lands at 7")
    }

    @Test func anInvisibleFocusIsFound() async throws {
      let tab = try await tab(
        "<a href=\"#\" style=\"outline:none\">a</a> <a href=\"#\" style=\"position:absolute;left:-99px;width:9px\">b</a>"
      )
      try await tab.run("start")
      try await tab.pressTab()
      let focus = try await tab.run("focus")
      #expect(focus["isSkipLink"] == false)
      #expect(focus["problems"] == ["a. “a” has no ring"])
      try await tab.pressTab()
      expect(try await tab.run("focus")["problems"].elements.compactMap(\.string), "a. “b” is out of sight")
    }

    @Test func barriersAreFound() async throws {
      let tab = try await tab(
        "<img src=\"data:,\"><p class=\"pale\">pale</p>",
        head: "<style>@media (prefers-color-scheme:dark){.pale{color:#eee}}</style>")
      try await tab.evaluate(BrowserTools.axe())
      try await tab.show(width: 800, .light)
      let light = try await tab.problems("accessibility", ["onlyColors": false])
      expect(light, "image-alt", "document-title")
      #expect(!light.contains { $0.contains("color-contrast") })
      try await tab.show(width: 800, .dark)
      expect(try await tab.problems("accessibility", ["onlyColors": true]), "color-contrast: p")
    }

    /// The page with all kinds of formulas, changed.
    private func formulas(_ text: String, replacedBy replacement: String) async throws -> [String] {
      let page = try await String(contentsOf: TestPage.lesson("formulas-and-tables").file(), encoding: .utf8)
      #expect(page.contains(text))
      try work.write(page.replacing(text, with: replacement), to: "page.html")
      let tab = try await Tab(work.place.appending(path: "page.html"), in: Browser.shared.value)
      return try await tab.problems("formulas")
    }

    @Test func faultsOfFormulasAreFound() async throws {
      expect(
        try await formulas("@font-face", replacedBy: "@nothing"), "the page brings no KaTeX_Main",
        "wants KaTeX_Math, which the page does not bring")
      expect(try await formulas("size4{font-family:KaTeX_Size4}", replacedBy: "size4{}"), "px tall around")
      let style = "<style>.col-align-c .vlist>span:first-child>.mord{margin-left:9px}</style></head>"
      expect(try await formulas("</head>", replacedBy: style), "a column is crooked")
    }

    @Test func textOfFiguresThatNobodyCanReadIsFound() async throws {
      let tab = try await tab(
        """
        <main><svg viewBox="0 0 400 40" width="200"><rect width="400" height="40" fill="#333"/>
        <text x="9" y="30" font-size="16">small</text><text x="200" y="30" font-size="30" fill="#444">pale</text></svg></main>
        """)
      expect(
        try await tab.problems("figures", ["smallest": 11]), "“small” is 8.0 px", "“pale” has a contrast of 1.3 : 1")
    }
  }
}
