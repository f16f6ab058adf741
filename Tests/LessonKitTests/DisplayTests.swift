import CellEvents
import Figures
import LessonKit
import TensorEngine
import Testing

@Suite struct DisplayTests {
  @Test func smallTensorsAreTypeset() {
    let display = Display(of: Tensor([[1, 0.5], [-2, 10]]))
    #expect(display.kind == .tex)
    #expect(
      display.content
        == #"\begin{bmatrix}1.0 & 0.5 \\ -2.0 & 10.0\end{bmatrix}\quad\scriptstyle{2 \times 2}"#)
    #expect(Display(of: Tensor([1, 2])).content == #"\begin{bmatrix}1 & 2\end{bmatrix}\quad\scriptstyle{2}"#)
  }

  @Test func matricesKeepAtMostFourDecimals() {
    let tex = Display(of: Tensor([2.0 / 3, 0.25])).content
    #expect(tex.contains("0.6667 & 0.2500"))
  }

  @Test func tinyAndHugeEntriesArePowersOfTen() {
    #expect(Display(of: Tensor([1e-7, 2e-3])).content.contains(#"1.00 \times 10^{-7} & 2.00 \times 10^{-3}"#))
  }

  @Test func infinitiesAreSymbols() {
    let masked = Tensor([1, -Double.infinity])
    #expect(Display(of: masked).content.contains(#"1 & -\infty"#))
  }

  @Test func largeTensorsAndScalarsAreText() {
    #expect(Display(of: Tensor.zeros([13, 2])).kind == .text)
    #expect(Display(of: Tensor.zeros([2, 2, 2])).kind == .text)
    #expect(Display(of: Tensor([1, 2]).sum()).kind == .text)
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
