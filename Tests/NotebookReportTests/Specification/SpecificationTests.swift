import NotebookSyntax
import SourceText
import Testing

/// The examples of the specifications, through our parser and our page.
@Suite struct SpecificationTests {
  private func check(_ example: Specification.Example, _ dialect: Dialect) throws {
    let actual = NormalizedHTML.of(try Specification.html(example.markdown, dialect))
    #expect(
      actual == NormalizedHTML.of(example.html), "\(example.testDescription): \(example.markdown.debugDescription)")
  }

  @Test func commonMarkIsReadAsItsSpecificationSays() throws {
    let examples = try Specification.named("commonmark-0.30").examples
    #expect(examples.count == 652)
    for example in examples { try check(example, .commonMark) }
  }

  /// With GitHub's extensions on, the examples of CommonMark mean what they did, but for bare addresses.
  @Test func gitHubsExtensionsLeaveTheRestAlone() throws {
    let differing: [Int: String] = [
      601: "a bare address stands between angle brackets that are text",
      605: "the mail address in angle brackets has a backslash; what follows it is a bare address",
      607: "a bare address stands between angle brackets that are text",
      610: "a bare address is what the example says is none in CommonMark",
      611: "a bare mail address is what the example says is none in CommonMark",
    ]
    for example in try Specification.named("commonmark-0.30").examples where differing[example.number] == nil {
      try check(example, .gitHub)
    }
  }

  @Test func gitHubsExtensionsAreReadAsTheirSpecificationSays() throws {
    let examples = try Specification.named("github-0.29").examples
    #expect(examples.count == 23)
    for example in examples { try check(example, .gitHub) }
  }
}
