import TensorEngine
import Testing

@Suite struct MatrixProductTests {
  private func naive(_ a: [[Double]], _ b: [[Double]]) -> [Double] {
    a.flatMap { row in
      (0..<(b.first?.count ?? 0)).map { column in
        row.indices.reduce(0) { $0 + row[$1] * b[$1][column] }
      }
    }
  }

  @Test(arguments: [1, 2, 3, 15, 16, 17, 63, 65], [1, 3, 16, 65, 130])
  func agreesWithTheDefinition(m: Int, n: Int) {
    for k in [1, 2, 17, 300] {
      let a = wave([m, k]), b = wave([k, n], 5)
      let expected = naive(a.rows, b.rows)
      for (value, truth) in zip((a • b).scalars, expected) { #expect((value - truth).magnitude < 1e-4) }
      #expect((a.asType(.float64) • b.asType(.float64)).scalars == expected)
    }
  }

  /// Blocks of 256 are FMA chains from zero; they are added in order.
  @Test(arguments: [1, 255, 256, 257, 700])
  func orderOfAdditions(k: Int) {
    let a = wave([7, k]) / 3, b = wave([k, 21], 5) / 7
    let x = a.floats, y = b.floats, product = (a • b).floats
    for (i, j) in [(0, 0), (3, 20), (6, 7)] {
      var total: Float?
      for start in stride(from: 0, to: k, by: 256) {
        var chain: Float = 0
        for p in start..<min(k, start + 256) { chain.addProduct(x[i * k + p], y[p * 21 + j]) }
        total = total.map { $0 + chain } ?? chain
      }
      #expect(product[i * 21 + j] == total)
    }
  }

  @Test func layoutsAndBatchesChangeNothing() {
    let a = wave([4, 5, 6]), b = wave([6, 7], 3)
    let product = a • b
    #expect(product.shape == [4, 5, 7])
    #expect(product[2].bits == (a[2] • b).bits)
    #expect((a • b.T.reshaped([7, 6]).T).bits == product.bits)
    #expect((b.T • a.mT).mT.bits == product.bits)
    #expect((a[0..., .stride(by: 2)] • b).bits == product[0..., .stride(by: 2)].bits)
    #expect((Tensor.ones([1, 5, 6]).broadcast(to: [4, 5, 6]) • b).shape == [4, 5, 7])
  }

  @Test func vectors() {
    let v = Tensor([1, 2, 3]), m = Tensor([[1, 0, 0], [0, 2, 0]])
    #expect((v • v).item() == 14)
    #expect((m • v).scalars == [1, 4])
    #expect((Tensor([1, 1]) • m).scalars == [1, 2, 0])
    #expect((Tensor.zeros([2, 0]) • Tensor.zeros([0, 3])).scalars == [0, 0, 0, 0, 0, 0])
  }

  @Test func einsums() {
    let q = wave([2, 3, 4]), k = wave([2, 5, 4], 1)
    #expect(einsum("bqd,bkd->bqk", q, k).bits == (q • k.mT).bits)
    #expect(einsum("ij,jk", q[0], k[0].T).bits == (q[0] • k[0].T).bits)
    #expect(einsum("bqd->db", q).scalars == q.sum(axis: 1).T.scalars)
    let a = Tensor([1, 2]), b = Tensor([3, 4, 5])
    #expect(einsum("i,j->ij", a, b).scalars == [3, 4, 5, 6, 8, 10])
    #expect(einsum("i,i->", a, a).item() == 5)
  }
}
