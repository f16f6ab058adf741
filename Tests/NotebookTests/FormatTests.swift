import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What `lectern verify` writes for other programs is what their specifications demand, whatever stands in a lesson.
@Suite struct FormatTests {
  private let work: Workspace

  /// Everything that means something to one of the formats, and a finding of every kind.
  init() throws {
    work = try Workspace()
    try work.write(
      """
      # <Hostile> & "quoted" 'text' %25 ]]> 漢字 😀

      ```swift
      let pair = [0.7081, 0.2439]
      print("<&>\\"' ]]> 100% \\u{1}\\u{1B}[31m\\u{FFFE}, a: b :: 漢字", 1)
      ```

      ```output
      <b> 2
      ```

      😀 漢 0.66<!-- = pair[0] -->, 0.25<!-- = pair[1] -->, 0.70<!-- = pair[0] -->, "x" 3<!-- = "<&>" -->,
      `[0.7, 0.24, 7]`<!-- = pair -->, 0.71<!-- = pair[0] -->, `{swift} pair[0]:.2f`, 12, 13<!-- given -->.

      1<!-- = 1 ± x -->

      ```swift
      fatalError("<![CDATA[ \\u{1} ]]>\\r\\n%0A")
      ```
      """, to: "a,b: <1>&%.md")
    try work.write("No numbers.\n", to: "plain.md")
    try work.write("1<!-- = 1 -->\n", to: "posts/holds.md")
  }

  private func written(_ format: String, _ options: String...) throws -> Data {
    let result = try Command(Command.lectern, ["verify", ".", "--format", format] + options, in: work.place).run()
    #expect(result.status == 2, "\(result.errors)")
    return Data(result.output.utf8)
  }

  @Test func theXMLIsThatOfJUnit() throws {
    let reader = JUnitReader()
    let parser = XMLParser(data: try written("junit", "--strict"))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.faults == [])
    #expect(reader.suites == ["a,b: <1>&%.md", "plain.md", "posts/holds.md"])
    #expect(
      reader.types.isSuperset(of: [
        "wrong", "last-digit", "truncated", "count", "uncheckable", "output", "unchecked", "cell", "syntax",
      ]))
    #expect(reader.holding == 2)
  }

  @Test func theJSONIsThatOfSARIF() throws {
    let log = try #require(JSONSerialization.jsonObject(with: try written("sarif", "--strict")) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("sarif-schema-2.1.0.json") == true)
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let ids = rules.compactMap { $0["id"] as? String }
    #expect(Set(ids).count == rules.count)
    for rule in rules {
      for key in ["shortDescription", "fullDescription", "help"] {
        #expect(((rule[key] as? [String: Any])?["text"] as? String)?.isEmpty == false)
      }
    }
    let artifacts = try #require(run["artifacts"] as? [[String: Any]])
    let uris = artifacts.compactMap { ($0["location"] as? [String: Any])?["uri"] as? String }
    #expect(uris == ["a%2Cb%3A%20%3C1%3E%26%25.md", "plain.md", "posts/holds.md"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(Set(results.compactMap { $0["ruleId"] as? String }) == Set(ids))
    let lines = try work.read("a,b: <1>&%.md").split(separator: "\n", omittingEmptySubsequences: false)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(ids[index] == result["ruleId"] as? String)
      #expect(["none", "note", "warning", "error"].contains(result["level"] as? String))
      #expect(((result["message"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
      let places = try #require(result["locations"] as? [[String: Any]])
      let place = try #require(places.first?["physicalLocation"] as? [String: Any])
      let artifact = try #require(place["artifactLocation"] as? [String: Any])
      #expect(uris[try #require(artifact["index"] as? Int)] == artifact["uri"] as? String)
      for fix in result["fixes"] as? [[String: Any]] ?? [] {
        let change = try #require((fix["artifactChanges"] as? [[String: Any]])?.first)
        let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
        let region = try #require(replacement["deletedRegion"] as? [String: Int])
        let line = Array(lines[try #require(region["startLine"]) - 1].utf16)
        let columns = try #require(region["startColumn"])..<(try #require(region["endColumn"]))
        let old = String(decoding: line[(columns.lowerBound - 1)..<(columns.upperBound - 1)], as: UTF16.self)
        #expect(["0.66", "0.25", "0.70"].contains(old))
        let new = (replacement["insertedContent"] as? [String: String])?["text"]
        #expect(new == (old == "0.25" ? "0.24" : "0.71"))
      }
    }
    #expect(results.count { $0["fixes"] != nil } == 3)
  }

  @Test func annotationsAreOneLineEach() throws {
    let text = String(decoding: try written("github", "--strict"), as: UTF8.self)
    let command = /::(error|warning|notice) (?:[a-zA-Z]+=[^,:]*,?)+::[^\r\n]+/
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count >= 10)
    for line in lines {
      #expect(line.wholeMatch(of: command) != nil, "\(line)")
      #expect(line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      #expect(line.contains("file=a%2Cb%3A <1>&%25.md,line="))
      #expect(line.replacing(/%(25|0A|0D|3A|2C)/, with: "").contains("%") == false)
    }
  }

  @Test func theJSONHasEveryNumberAtItsPlace() throws {
    let report = try JSONDecoder().decode(VerifyJSON.self, from: try written("json"))
    #expect(report.version == 1)
    #expect(report.outcome == "uncheckable")
    for document in report.notebooks.flatMap(\.documents) {
      let lines = try work.read(document.path).split(separator: "\n", omittingEmptySubsequences: false)
      for number in document.numbers {
        let line = Array(lines[number.line - 1].utf8)
        let bytes = line[(number.column - 1)..<(number.endColumn - 1)]
        #expect(String(decoding: bytes, as: UTF8.self) == number.text)
      }
      #expect(document.coverage["total"] == document.numbers.count)
      for (standing, count) in document.coverage where standing != "total" {
        #expect(document.numbers.count { $0.standing == standing } == count, "\(standing)")
      }
    }
    #expect(Set(report.notebooks.flatMap(\.diagnostics).map(\.rule)).count == 8)
  }
}
