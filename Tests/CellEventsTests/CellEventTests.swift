import CellEvents
import Foundation
import Numerals
import Testing

@Suite struct CellEventTests {
  @Test(arguments: [
    CellEvent.Body.started(version: 1), .cellBegan(3), .cellEnded(3), .progress(done: 1, of: 2), .probeBegan(0),
    .statementBegan(4), .statementEnded(4, nil),
    .statementEnded(4, ClaimedValue(kind: .text, scalars: ["a"], shape: [], text: "a")),
    .finished,
    .display(Display(kind: .figure, content: "<svg/>", plainText: "line\nbreak")),
    .value(id: 2, ClaimedValue(kind: .floating, scalars: ["nan", "-inf", "0.065"], shape: [3], text: "[]")),
  ])
  func survivesJSONOnOneLine(body: CellEvent.Body) throws {
    let event = CellEvent(body, outputSize: 12, errorSize: 7)
    let data = try JSONEncoder().encode(event)
    #expect(!data.contains(UInt8(ascii: "\n")))
    #expect(try JSONDecoder().decode(CellEvent.self, from: data) == event)
  }

  @Test(arguments: [
    Tolerance.writtenDigits, .exact, .absolute(DecimalNumber(digits: [1], exponent: -7)),
    .percent(DecimalNumber(digits: [2, 5], exponent: -1)), .significant(digits: 3),
  ])
  func tolerancesKeepAllTheirDigits(tolerance: Tolerance) throws {
    let data = try JSONEncoder().encode([tolerance])
    #expect(try JSONDecoder().decode([Tolerance].self, from: data) == [tolerance])
  }

  @Test func aNumberThatIsNoneIsRefused() {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([DecimalNumber].self, from: Data(#"["abc"]"#.utf8)) }
  }
}
