import Foundation
import Testing

/// Every folder of `Cases` gives what its `expected.txt` and `expected.html` say; `RECORD_GOLDENS=1` writes them anew.
@Suite struct CaseTests {
  @Test(arguments: Case.all("Expect")) func expect(_ example: Case) throws { try check(example) }

  @Test(arguments: Case.all("Failure")) func failure(_ example: Case) throws { try check(example) }

  @Test func thereAreCases() {
    #expect(!Case.all("Expect").isEmpty)
    #expect(!Case.all("Failure").isEmpty)
  }

  private func check(_ example: Case) throws {
    let actual = try example.run()
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try example.record(actual)
      return
    }
    let expected = try #require(example.expected, "no expected.txt: run the tests with RECORD_GOLDENS=1")
    #expect(actual.text == expected)
    if let page = example.expectedPage { #expect(actual.page == page) }
  }
}
