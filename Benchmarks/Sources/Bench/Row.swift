import TensorEngine

/// One line of the table: a piece of work, and what it amounts to.
struct Row {
  /// The name, which the references know too.
  let name: String
  /// Floating-point operations of one run; 0 where bytes are what counts.
  var operations = 0.0
  /// Bytes that one run reads and writes at least.
  var bytes = 0.0
  /// The ratio to PyTorch that the specification asks for.
  var target: Double?
  /// Whether running it once is enough for a round.
  var isLong = false
  /// Whether it is run only once: a training that nothing is compared with.
  var isWhole = false
  /// Makes the inputs and gives the work.
  let prepare: () -> () -> Void
}

/// A place for results, so that no work is left out as useless.
nonisolated(unsafe) var sink: Tensor?

extension Row {
  static var all: [Row] { sweep + attention + rows + overhead + Training.rows + Lessons.rows }

  private static var sweep: [Row] {
    let targets = [16: 5.0, 64: 2, 256: 2, 1024: 2]
    return [8, 16, 32, 64, 128, 256, 512, 1024, 2048].map { n in
      Row(name: "matmul \(n)", operations: 2 * Double(n * n * n), target: targets[n]) {
        let a = Tensor.randn([n, n]), b = Tensor.randn([n, n])
        return { sink = matmul(a, b) }
      }
    } + [
      Row(name: "matmul NT 512", operations: 2 * 512 * 512 * 512) {
        let a = Tensor.randn([512, 512]), b = Tensor.randn([512, 512])
        return { sink = matmul(a, b.mT) }
      },
      Row(name: "matmul TN 512", operations: 2 * 512 * 512 * 512) {
        let a = Tensor.randn([512, 512]), b = Tensor.randn([512, 512])
        return { sink = matmul(a.mT, b) }
      },
      Row(name: "matmul 64 × [32, 64, 64]", operations: 2 * 32 * 64 * 64 * 64) {
        let a = Tensor.randn([32, 64, 64]), b = Tensor.randn([32, 64, 64])
        return { sink = matmul(a, b) }
      },
    ]
  }

  private static var attention: [Row] {
    [(512, false), (512, true), (2048, false), (2048, true), (16384, true)].map { time, isCausal in
      let pairs = Double(time) * Double(time) * (isCausal ? 0.5 : 1)
      return Row(
        name: "attention \(time)\(isCausal ? " causal" : "")", operations: 8 * 4 * 64 * pairs,
        target: time > 2048 ? nil : 2, isLong: time > 2048
      ) {
        let q = Tensor.randn([1, 8, time, 64]), k = Tensor.randn([1, 8, time, 64]), v = Tensor.randn([1, 8, time, 64])
        return { sink = scaledDotProductAttention(queries: q, keys: k, values: v, mask: isCausal ? .causal : .none) }
      }
    }
  }

  private static var rows: [Row] {
    let megabyte = 1_048_576.0
    return [
      Row(name: "softmax 4096 × 512", bytes: 16 * megabyte, target: 1.5) {
        let x = Tensor.randn([4096, 512])
        return { sink = softmax(x) }
      },
      Row(name: "LayerNorm 4096 × 512", bytes: 16 * megabyte, target: 1.5) {
        let x = Tensor.randn([4096, 512]), weight = Tensor.randn([512]), bias = Tensor.randn([512])
        return { sink = layerNorm(x, weight: weight, bias: bias) }
      },
      Row(name: "GELU of a million", bytes: 8 * megabyte, target: 1.5) {
        let x = Tensor.randn([1_048_576])
        return { sink = gelu(x) }
      },
      Row(name: "exp of a million", bytes: 8 * megabyte, target: 1.5) {
        let x = Tensor.randn([1_048_576])
        return { sink = exp(x) }
      },
      Row(name: "add of a million", bytes: 12 * megabyte) {
        let x = Tensor.randn([1_048_576]), y = Tensor.randn([1_048_576])
        return { sink = x + y }
      },
      Row(name: "sum of a million", bytes: 4 * megabyte) {
        let x = Tensor.randn([1_048_576])
        return { sink = x.sum() }
      },
    ]
  }

  private static var overhead: [Row] {
    [
      Row(name: "add of 16", target: 8) {
        let x = Tensor.randn([16]), y = Tensor.randn([16])
        return { sink = x + y }
      },
      Row(name: "mul of 16", target: 8) {
        let x = Tensor.randn([16]), y = Tensor.randn([16])
        return { sink = x * y }
      },
      Row(name: "add of 16 with tape", target: 4) {
        let x = Tensor.randn([16]).requiringGradient(), y = Tensor.randn([16]).requiringGradient()
        return { sink = x + y }
      },
      Row(name: "mul of 16 with tape", target: 4) {
        let x = Tensor.randn([16]).requiringGradient(), y = Tensor.randn([16]).requiringGradient()
        return { sink = x * y }
      },
    ]
  }
}
