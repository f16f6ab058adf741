import SourceText
import Testing

@Suite struct SearchTests {
  @Test func partitioningIndexIsTheFirstOfTheSecondPart() {
    for count in 0..<20 {
      for bound in -1...count {
        let numbers = Array(0..<count)
        #expect(numbers.partitioningIndex { $0 >= bound } == numbers.firstIndex { $0 >= bound } ?? count)
      }
    }
    #expect([1, 2, 3, 9].dropFirst().partitioningIndex { $0 > 2 } == 2)
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("", "abc", 3), ("kitten", "sitting", 3), ("timeout", "timout", 1), ("ab", "ba", 2),
    ("flaw", "lawn", 2),
  ])
  func theEditDistanceIsLevenshteins(first: String, second: String, distance: Int) {
    #expect(EditDistance.between(first.utf8, second.utf8) == distance)
    #expect(EditDistance.between(second.utf8, first.utf8) == distance)
  }

  @Test func theNearestNameIsTheFirstOfEquals() {
    #expect(EditDistance.nearest(to: "tiemout", among: ["echo", "timeout", "timeouts"]) == "timeout")
    #expect(EditDistance.nearest(to: "x", among: ["a", "b"]) == "a")
    #expect(EditDistance.nearest(to: "x", among: []) == nil)
  }

  @Test func aPlaceIsItsLineAndColumn() {
    let file = SourceFile(path: "a.md", bytes: Array("ab\n\ncé\n".utf8))
    let places = file.bytes.indices.map { file.location(of: $0) }.map { "\($0.line):\($0.column)" }
    #expect(places == ["1:1", "1:2", "1:3", "2:1", "3:1", "3:2", "3:3", "3:4"])
    #expect(file.location(of: file.bytes.count) == SourceLocation(line: 4, column: 1))
  }
}
