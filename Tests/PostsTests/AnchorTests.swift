import Numerals
import Posts
import Testing

@Suite struct AnchorTests {
  private let text = Array("Scaled: 0.60\n  After softmax: 0.70\nBefore softmax: 2.4\n→ Größe: 3".utf8)

  private func place(_ anchor: String) -> Anchor.Place { Anchor(anchor).place(in: text, range: 0..<text.count) }

  private func candidates(_ anchor: String) -> [String] {
    guard case .missing(let candidates) = place(anchor) else { return ["found"] }
    return candidates.map { String(decoding: text[$0], as: UTF8.self) }
  }

  @Test func isFoundOnce() {
    #expect(place("Scaled:") == .found(end: 7))
    #expect(place("softmax:") == .ambiguous([21..<29, 42..<50]))
    #expect(Anchor("Scaled:").place(in: text, range: 5..<1_000) == .missing(candidates: []))
    #expect(place("") == .missing(candidates: []))
  }

  @Test func theNearestBeginningsOfLinesAreOffered() {
    #expect(candidates("After sofmax:") == ["After softmax:", "Before softmax:"])
    #expect(candidates("Scale:") == ["Scaled:"])
    #expect(candidates("→ Größ:") == ["→ Größe:"])
    #expect(candidates("zzzzzz") == [])
  }
}
