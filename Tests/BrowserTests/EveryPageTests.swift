import Foundation
import TestSupport
import Testing

extension PagesInABrowser {
  /// What holds for every page, seen by a browser.
  @Suite struct EveryPageTests {
    @Test func thereArePages() {
      #expect(TestPage.all.contains(TestPage(origin: .committed, name: "index.html")))
      #expect(TestPage.all.contains(.lesson("everything")))
    }

    @Test(arguments: TestPage.all)
    func nothingRunsAndNothingIsAskedFor(page: TestPage) async throws {
      #expect(try await page.tab().activity() == Activity())
    }

    @Test(arguments: TestPage.all)
    func theStructureIsThatOfADocument(page: TestPage) async throws {
      expectNone(try await page.tab().problems("structure"))
    }

    @Test(arguments: TestPage.all)
    func everythingHasItsPlaceAtEveryWidth(page: TestPage) async throws {
      let tab = try await page.tab()
      for width in [360, 800, 1200, 1600] {
        try await tab.show(width: width)
        expectNone(try await tab.problems("layout", ["onPaper": false]), "at \(width) px")
      }
    }

    /// A4 without margins of 18 mm is 658 px wide; the widest formula that a lesson can ask for is wider.
    @Test(arguments: TestPage.all.filter { $0 != .lesson("hostile") })
    func nothingIsCutOffOnPaper(page: TestPage) async throws {
      let tab = try await page.tab()
      try await tab.show(width: 658, on: .print)
      expectNone(try await tab.problems("layout", ["onPaper": true]))
    }

    @Test(arguments: TestPage.all)
    func linksLand(page: TestPage) async throws {
      let tab = try await page.tab()
      try await tab.show(width: 1400)
      expectNone(try await tab.problems("links"))
      for link in try await tab.run("neighbours").elements {
        let file = URL(filePath: link["path"].string ?? "")
        let text = try? String(contentsOf: file, encoding: .utf8)
        let part = link["part"].string ?? ""
        #expect(text != nil, "\(file.lastPathComponent) is not there")
        #expect(
          part.isEmpty || text?.contains("id=\"\(part)\"") == true, "\(file.lastPathComponent) has no part \(part)")
      }
    }

    @Test(arguments: TestPage.all, [360, 1400])
    func theKeyboardReachesEverythingInOrder(page: TestPage, width: Int) async throws {
      let tab = try await page.tab()
      try await tab.show(width: width)
      try await tab.run("start")
      var last = -1
      while true {
        try await tab.pressTab()
        let focus = try await tab.run("focus")
        guard let index = focus["index"].integer else { break }
        if last < 0 { #expect(focus["isSkipLink"].isTrue, "\(focus["name"]) comes before the skip link") }
        try #require(index > last, "\(focus["name"]) comes too late")
        expectNone(focus["problems"].elements.compactMap(\.string))
        last = index
      }
      #expect(last >= 0, "nothing gets the focus")
    }

    @Test(arguments: TestPage.all, Tab.Scheme.allCases)
    func axeFindsNothing(page: TestPage, scheme: Tab.Scheme) async throws {
      let tab = try await page.tab()
      try await tab.show(width: 1400, scheme)
      if try await !tab.evaluate("'axe' in window").isTrue { try await tab.evaluate(BrowserTools.axe()) }
      expectNone(try await tab.problems("accessibility", ["onlyColors": .bool(scheme == .dark)]))
    }

    @Test(arguments: TestPage.all)
    func formulasAreTypeset(page: TestPage) async throws {
      let tab = try await page.tab()
      try await tab.show(width: 800)
      expectNone(try await tab.problems("formulas"))
    }

    @Test(arguments: TestPage.all, Tab.Scheme.allCases)
    func figuresAreReadable(page: TestPage, scheme: Tab.Scheme) async throws {
      let tab = try await page.tab()
      for width in [360, 800] {
        try await tab.show(width: width, scheme)
        expectNone(try await tab.problems("figures", ["smallest": 11]), "at \(width) px")
      }
    }

    @Test(arguments: TestPage.all)
    func darkPagesHaveDarkFigures(page: TestPage) async throws {
      let tab = try await page.tab()
      try await tab.show(width: 800, .light)
      let light = try await tab.run("colors")
      try await tab.show(width: 800, .dark)
      let dark = try await tab.run("colors")
      #expect(light["page"] != dark["page"])
      for (light, dark) in zip(light["figures"].elements, dark["figures"].elements) { #expect(light != dark) }
    }

    @Test(arguments: TestPage.all.filter { $0.origin == .committed })
    func lessonsAreSmall(page: TestPage) async throws {
      #expect(try await Data(contentsOf: page.file()).count < 400_000)
    }

    /// Each problem is an issue of its own, under the page's name.
    private func expectNone(_ problems: [String], _ place: String = "") {
      for problem in problems { Issue.record("\(problem) \(place)") }
    }
  }
}
