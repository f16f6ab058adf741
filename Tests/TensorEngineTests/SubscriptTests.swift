import TensorEngine
import Testing

@Suite struct SubscriptTests {
  private let a = Tensor.arange(24).reshaped([2, 3, 4])

  @Test func reading() {
    #expect(a[1].shape == [3, 4])
    #expect(a[1, 2, 3].item() == 23)
    #expect(a[-1, -1, -1].item() == 23)
    #expect(a[0..., ..<2, -1].scalars == [3, 7, 15, 19])
    #expect(a[.ellipsis, 0].scalars == [0, 4, 8, 12, 16, 20])
    #expect(a[0, .newAxis, 1...2].shape == [1, 2, 4])
    #expect(a[0, 0, .stride(by: 2)].scalars == [0, 2])
    #expect(a[0, 0, (-2)...].scalars == [2, 3])
    #expect(a[a .> 21].scalars == [22, 23])
    #expect(a[Tensor([1, 0, 1], dtype: .int32)].shape == [3, 3, 4])
    #expect(a[0..., Tensor([2, 0], dtype: .int32), 1].scalars == [9, 1, 21, 13])
  }

  @Test func arraysAreIndices() {
    let rows = [1, 0, -1]
    #expect(a[rows][0].scalars == a[1].scalars && a[rows][2].scalars == a[1].scalars)
    #expect(a[rows, 0, 0].scalars == [12, 0, 12])
    #expect(a[0, [2, 0], 1].scalars == [9, 1])
    #expect(a[[Int]()].shape == [0, 3, 4])
    var b = Tensor([1, 2, 3])
    b[[0, 2]] = Tensor([7, 8])
    #expect(b.scalars == [7, 2, 8])
    b[[0, 1]] += 1
    b[-1] -= 0.5
    #expect(b.scalars == [8, 3, 7.5])
    let x = Tensor([1, 2, 3]).requiringGradient()
    (x[[2, 0, 2]] * Tensor([1, 10, 100])).sum().backward()
    #expect(x.gradient?.scalars == [10, 0, 101])
  }

  @Test func writingChangesNoOtherTensor() {
    var b = a
    let slice = b[0]
    b[0, 0] = Tensor([9, 9, 9, 9])
    #expect(b[0, 0].scalars == [9, 9, 9, 9])
    #expect(a[0, 0].scalars == [0, 1, 2, 3])
    #expect(slice[0].scalars == [0, 1, 2, 3])
    b[0..., 1...] = Tensor(-1)
    #expect(b.sum().item() == 90 - 16)
    b[b .< 0] = Tensor(0)
    #expect(b.min().item() == 0)
    b[Tensor([1], dtype: .int32)] = Tensor(5)
    #expect(b[1].scalars.allSatisfy { $0 == 5 })
    var t = a[0].T
    t[0] = Tensor(7)
    #expect(t.scalars == [7, 7, 7, 1, 5, 9, 2, 6, 10, 3, 7, 11])
  }

  /// What is assigned has the shape that reading would give.
  @Test func writingThroughMasksAndIndices() {
    var m = Tensor([[1, 2], [3, 4]])
    m[Tensor([[true, false], [false, true]])] = Tensor([7, 8])
    #expect(m.scalars == [7, 2, 3, 8])
    m[Tensor([false, true])] = Tensor([5, 6])
    #expect(m.scalars == [7, 2, 5, 6])
    m[m .> 5] = Tensor(0)
    #expect(m.scalars == [0, 2, 5, 0])
    m[m .> 50] = Tensor(9)
    #expect(m.scalars == [0, 2, 5, 0])
    m[Tensor([1, -1, 0], dtype: .int32)] = Tensor([[1, 1], [2, 2], [3, 3]])
    #expect(m.scalars == [3, 3, 2, 2])
    var i = Tensor([1, 2, 3], dtype: .int32)
    i[i .== 2] = Tensor([2.9])
    #expect(i.dtype == .int32 && i.scalars == [1, 2, 3])
    let x = Tensor([1, 2, 3]).requiringGradient(), y = Tensor([5]).requiringGradient()
    var z = x * 2
    z[Tensor([false, true, false])] = y
    (z * z).sum().backward()
    #expect(x.gradient?.scalars == [8, 0, 24])
    #expect(y.gradient?.scalars == [10])
  }

  @Test func exportersFollowStrides() {
    #expect(a.transposed().scalars.prefix(4) == [0, 12, 4, 16])
    #expect(a[0].T.rows == [[0, 4, 8], [1, 5, 9], [2, 6, 10], [3, 7, 11]])
    #expect(a[0..., 1].floats == [4, 5, 6, 7, 16, 17, 18, 19])
    #expect(Tensor([1, 2]).broadcast(to: [2, 2]).scalars == [1, 2, 1, 2])
    #expect((a.transposed() + a.transposed()).bits == (a + a).transposed().bits)
  }

  @Test func shapes() {
    #expect(Tensor([[1, 2], [3, 4]]).T.scalars == [1, 3, 2, 4])
    #expect(a.reshaped([4, -1]).shape == [4, 6])
    #expect(a.flattened(from: 1).shape == [2, 12])
    #expect(a.expandedDimensions(axis: -1).squeezed(axis: 3).shape == [2, 3, 4])
    #expect(Tensor([1, 2]).repeated(2).scalars == [1, 1, 2, 2])
    #expect(Tensor.ones([3, 3]).tril().scalars == [1, 0, 0, 1, 1, 0, 1, 1, 1])
    #expect(Tensor.ones([2, 3]).triu(1).scalars == [0, 1, 1, 0, 0, 1])
    #expect(stacked([a[0], a[1]]).bits == a.bits)
    #expect(concatenated(a.split(parts: 3, axis: 1), axis: 1).bits == a.bits)
    #expect(Tensor.eye(2).scalars == [1, 0, 0, 1])
    #expect(Tensor.linspace(0, 1, count: 5).scalars == [0, 0.25, 0.5, 0.75, 1])
    #expect(Tensor.arange(2, 8, step: 2).scalars == [2, 4, 6])
  }

  @Test func types() {
    #expect(Tensor([1, 2]).dtype == .float32)
    #expect(Tensor([true, false]).dtype == .bool)
    let i = Tensor([7, 2], dtype: .int32)
    #expect((i + 1).dtype == .int32)
    #expect((i * 0.5).scalars == [3.5, 1])
    #expect((i / 2).dtype == .float32)
    #expect((i + Tensor([0.5, 0.5])).scalars == [7.5, 2.5])
    #expect((Tensor([1.5], dtype: .float64) * 0.1).scalars == [1.5 * 0.1])
    #expect(Tensor([-1.7, 2.9]).asType(.int32).scalars == [-1, 2])
    #expect(which(i .> 3, i, 0).scalars == [7, 0])
    #expect((.!(i .== 7)).scalars == [0, 1])
  }
}
