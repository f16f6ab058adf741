import CellEvents
import LessonKit
import TensorEngine
import Testing

@Suite struct ClaimedValueTests {
  @Test func numbersKeepTheDigitsOfTheirType() {
    #expect(ClaimedValue(of: Float(0.065)).scalars == ["0.065"])
    #expect(ClaimedValue(of: 0.1 + 0.2).scalars == ["0.30000000000000004"])
    #expect(
      ClaimedValue(of: 63_082_496) == ClaimedValue(kind: .integer, scalars: ["63082496"], shape: [], text: "63082496"))
    #expect(ClaimedValue(of: UInt8(7)).kind == .integer)
    #expect(ClaimedValue(of: -Double.infinity).scalars == ["-inf"])
    #expect(ClaimedValue(of: Double.nan).scalars == ["nan"])
  }

  @Test func arraysAreReadInOrder() {
    let value = ClaimedValue(of: [[1, 2], [3, 4]])
    #expect(value.kind == .integer)
    #expect(value.scalars == ["1", "2", "3", "4"])
    #expect(value.shape == [2, 2])
    #expect(ClaimedValue(of: [0.5, 2]).kind == .floating)
  }

  @Test func tensorsGiveTheirScalarsInReadingOrder() {
    let tensor = Tensor([[1, 2, 3], [4, 5, 6]])
    let value = ClaimedValue(of: tensor.T)
    #expect(value.kind == .floating)
    #expect(value.shape == [3, 2])
    #expect(value.scalars.compactMap(Double.init) == [1, 4, 2, 5, 3, 6])
    #expect(ClaimedValue(of: tensor.argMax(axis: -1)).kind == .integer)
  }

  @Test func optionalsAreTheirContent() {
    #expect(ClaimedValue(of: Optional(3)).scalars == ["3"])
    #expect(ClaimedValue(of: Int?.none).kind == .text)
  }

  @Test func anythingElseIsText() {
    #expect(ClaimedValue(of: "abc") == ClaimedValue(kind: .text, scalars: ["abc"], shape: [], text: "abc"))
    #expect(ClaimedValue(of: (1, 2)).kind == .text)
  }
}
