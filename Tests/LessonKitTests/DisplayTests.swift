import CellEvents
import Figures
import LessonKit
import TensorEngine
import Testing

@Suite struct DisplayTests {
  /// The texts of a drawing in order.
  private func texts(_ display: Display) -> [String] {
    display.content.split(separator: "</text>").dropLast().compactMap { $0.split(separator: ">").last.map(String.init) }
  }

  @Test func vectorsAndMatricesAreDrawn() {
    let tensor = Tensor([[1, 0.5], [-2, 10]])
    let display = Display(of: tensor)
    #expect(display.kind == .figure)
    #expect(display.plainText == tensor.description)
    #expect(texts(display) == ["1.0", "0.5", "−2.0", "10.0", "2 × 2"])
    #expect(display.content.contains("A matrix, 2 × 2: [[1.0, 0.5], [−2.0, 10.0]]."))
    #expect(display.content.contains("<g class=\"d"))
    #expect(texts(Display(of: Tensor([1, 2]))) == ["1", "2", "2"])
  }

  @Test func numbersWithoutAnOrderAreNotShaded() {
    #expect(!Display(of: Tensor([3, 1, 2], dtype: .int32)).content.contains("<g class=\"h"))
    #expect(!Display(of: Tensor.zeros([2, 2])).content.contains("<g class=\"h"))
    #expect(Display(of: Tensor([0.5, 0.25])).content.contains("<g class=\"h"))
  }

  @Test func matricesKeepAtMostFourDecimals() {
    #expect(texts(Display(of: Tensor([2.0 / 3, 0.25]))) == ["0.6667", "0.2500", "2"])
  }

  @Test func tinyAndHugeEntriesArePowersOfTen() {
    #expect(texts(Display(of: Tensor([1e-7, 2e-3]))) == ["1.00 × 10⁻⁷", "2.00 × 10⁻³", "2"])
  }

  @Test func infinitiesAreSymbols() {
    #expect(texts(Display(of: Tensor([1, -Double.infinity, .nan]))) == ["1", "−∞", "nan", "3"])
  }

  @Test func longAxesLeaveTheMiddleOut() {
    let display = Display(of: Tensor.zeros([40, 2]))
    #expect(display.kind == .figure)
    #expect(texts(display).contains("⋮"))
    #expect(texts(display).last == "40 × 2")
  }

  @Test func otherTensorsAreText() {
    #expect(Display(of: Tensor.zeros([400, 300])).kind == .text)
    #expect(Display(of: Tensor.zeros([2, 2, 2])).kind == .text)
    #expect(Display(of: Tensor.zeros([0])).kind == .text)
    #expect(Display(of: Tensor([1, 2]).sum()).kind == .text)
    #expect(Display(of: Tensor([1, 2]) .> 1).kind == .text)
  }

  @Test func figuresAndTablesBringTheirMarkup() {
    let chart = Chart { LinePlot(x: "step", y: "loss", [3.0, 2.0]) }
    let first = Display(of: chart)
    let second = Display(of: chart)
    #expect(first.kind == .figure)
    #expect(first.content.contains("<svg"))
    #expect(first.content != second.content, "the same figure twice needs other ids")
    #expect(Display(of: Table(Tensor([[1, 2]]))).kind == .table)
  }

  @Test func anythingElseIsText() {
    #expect(Display(of: [1, 2]) == Display(kind: .text, content: "[1, 2]", plainText: "[1, 2]"))
    #expect(Display(of: "words").content == "words")
  }
}
