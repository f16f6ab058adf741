import TensorEngine
import Testing

@Suite struct CreationTests {
  @Test func filled() {
    #expect(Tensor.zeros([2, 2]).scalars == [0, 0, 0, 0])
    #expect(Tensor.ones([3], dtype: .int32).description == "[1, 1, 1]  shape [3], int32")
    #expect(Tensor.full([2], 1.5).scalars == [1.5, 1.5])
    #expect(Tensor.full([], 7).item() == 7)
    #expect(Tensor.zeros(like: Tensor([true])).dtype == .bool)
    #expect(Tensor.ones(like: Tensor.zeros([2, 0])).shape == [2, 0])
    #expect(Tensor.eye(0).shape == [0, 0])
    #expect(Tensor.eye(3, k: -1).rows == [[0, 0, 0], [1, 0, 0], [0, 1, 0]])
    #expect(Tensor.eye(3, k: 2, dtype: .int32).rows == [[0, 0, 1], [0, 0, 0], [0, 0, 0]])
    #expect(Tensor.eye(2, k: 5).scalars == [0, 0, 0, 0])
    #expect(Tensor.arange(0).shape == [0])
    #expect(Tensor.linspace(3, 4, count: 1).scalars == [3])
    #expect(Tensor.arange(1, 0, step: -0.25).scalars == [1, 0.75, 0.5, 0.25])
  }

  @Test func literals() {
    #expect(Tensor([1, -.infinity]).scalars == [1, -.infinity])
    #expect(Tensor([[0, -.infinity], [0, 0]]).shape == [2, 2])
    #expect(Tensor([1, -.infinity], dtype: .float64).dtype == .float64)
    #expect(Tensor([1, 2.5]).dtype == .float32)
    #expect(Tensor([1, 2], dtype: .int32).dtype == .int32)
    #expect(Tensor([[[true], [false]]]).shape == [1, 2, 1])
    #expect(Tensor([[Float]]()).shape == [0])
    #expect(Tensor([[], []] as [[Double]]).shape == [2, 0])
    #expect(Tensor(true).dtype == .bool)
    #expect(Tensor([[1, 2], [3, 4]]).nested() == [[1, 2], [3, 4]])
  }

  @Test func numbersOfTensors() {
    let x = Tensor([2.75, -1.5, 0])
    #expect(x.ints == [2, -1, 0])
    #expect(Int(x[0]) == 2 && Int(Tensor([-3], dtype: .int32)) == -3 && Int(x.argMax()) == 0)
    #expect(Double(x[0]) == 2.75 && Float(x[1]) == -1.5)
    #expect(Double(Tensor(0.1, dtype: .float64)) == 0.1)
  }

  @Test func oneNumberOrAnother() {
    let x = Tensor([-1, 2])
    #expect(which(x .> 0, 1, -Double.infinity).scalars == [-.infinity, 1])
    #expect(which(x .> 0, 1, 0.5).dtype == .float32)
    #expect(which(x .> 0, 1, 0, dtype: .int32).dtype == .int32)
    #expect(which(x .> 0, 1, 0.1, dtype: .float64).scalars == [0.1, 1])
  }

  @Test func truthValues() {
    #expect(Tensor([true, true]).all() && !Tensor([true, false]).all())
    #expect(Tensor([0, 2]).any() && !Tensor.zeros([3]).any())
  }

  @Test func emptyTensors() {
    let empty = Tensor.zeros([2, 0, 3])
    #expect(empty.sum().item() == 0)
    #expect(empty.sum(axis: 1).scalars == [0, 0, 0, 0, 0, 0])
    #expect(softmax(empty).shape == [2, 0, 3])
    #expect((empty + 1).shape == [2, 0, 3])
    #expect(exp(empty).count == 0)
    #expect(concatenated([empty, Tensor.ones([2, 1, 3])], axis: 1).scalars == [1, 1, 1, 1, 1, 1])
    #expect(empty.reshaped([0, 6]).shape == [0, 6])
    #expect(empty.transposed().shape == [3, 0, 2])
    #expect(empty[0..., 0..., 1].shape == [2, 0])
    #expect(empty.gathered(Tensor([1, 0], dtype: .int32), axis: 2).shape == [2, 0, 2])
    #expect((Tensor.zeros([0, 3]) • Tensor.zeros([3, 2])).shape == [0, 2])
  }
}
