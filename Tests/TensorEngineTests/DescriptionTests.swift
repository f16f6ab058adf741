import Numerals
import TensorEngine
import Testing

@Suite struct DescriptionTests {
  @Test func smallTensors() {
    #expect(Tensor(2.5).description == "2.5")
    #expect(Tensor([1, 2, 3]).description == "[1, 2, 3]  shape [3]")
    #expect(Tensor([[1, -2.25], [10, 0]]).description == "[[ 1.00, -2.25],\n [10.00,  0.00]]  shape [2, 2]")
    #expect(Tensor([[[1], [2]], [[3], [4]]]).description == "[[[1],\n  [2]],\n\n [[3],\n  [4]]]  shape [2, 2, 1]")
    #expect(Tensor([true, false]).description == "[ true, false]  shape [2], bool")
    #expect(Tensor([7, 42], dtype: .int32).description == "[ 7, 42]  shape [2], int32")
    #expect(Tensor([1, Double.nan, -Double.infinity]).description == "[   1,  nan, -inf]  shape [3]")
    #expect(Tensor([1e-9, 1]).description == "[1.0000e-09, 1.0000e+00]  shape [2]")
    #expect(Tensor([0.1]).description == "[0.1]  shape [1]")
    #expect(Tensor.zeros([0]).description == "[]  shape [0]")
    #expect(Tensor([0.12345, 1]).formatted(.fixed(2)) == "[0.12, 1.00]  shape [2]")
  }

  @Test func largeTensorsAreShortened() {
    #expect(Tensor.arange(2000).description == "[   0,    1,    2, …, 1997, 1998, 1999]  shape [2000]")
    let rows = Tensor.arange(4000).reshaped([1000, 4]).description
    #expect(rows.hasPrefix("[[   0,    1,    2,    3],\n [   4,"))
    #expect(rows.contains("11],\n …,\n [3988"))
    #expect(rows.hasSuffix("3999]]  shape [1000, 4]"))
  }

  @Test func cornerCases() {
    #expect(Tensor.zeros([2, 0]).description == "[]  shape [2, 0]")
    #expect(Tensor(true).description == "true")
    #expect(Tensor(3, dtype: .int32).description == "3")
    #expect(Tensor(Double.nan).description == "nan")
    #expect(Tensor([Double.nan, .nan]).description == "[nan, nan]  shape [2]")
    #expect(Tensor([-0.0, 1]).description == "[0, 1]  shape [2]")
    #expect(Tensor([0.5, .infinity]).description == "[0.5, inf]  shape [2]")
    #expect(Tensor([1e-5, 2e-5]).description == "[1.0000e-05, 2.0000e-05]  shape [2]")
    #expect(Tensor([123456, 0.5]).description == "[123456.0,      0.5]  shape [2]")
    #expect(Tensor([1e8, 1]).description == "[1.0000e+08, 1.0000e+00]  shape [2]")
    #expect(Tensor([1.0 / 3], dtype: .float64).description == "[0.3333]  shape [1], float64")
    #expect(Tensor([[[1, 2]]]).description == "[[[1, 2]]]  shape [1, 1, 2]")
    let cube = Tensor.arange(1200).reshaped([2, 30, 20]).description
    #expect(cube.hasPrefix("[[[   0,    1,    2, …,   17,   18,   19],\n"))
    #expect(cube.contains("[  40,   41,   42, …,   57,   58,   59],\n  …,\n"))
  }

  @Test func exactTexts() {
    #expect(Tensor([0.065, 1]).scalarTexts == ["0.065", "1"])
    #expect(Tensor([0.1], dtype: .float64).scalarTexts == ["0.1"])
    #expect(Tensor([true]).scalarTexts == ["true"])
  }

  @Test func viewsShowTheirOwnElements() {
    #expect(Tensor([[1, 2], [3, 4]]).T.description == "[[1, 3],\n [2, 4]]  shape [2, 2]")
  }
}
