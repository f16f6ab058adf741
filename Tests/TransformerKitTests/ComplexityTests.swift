import Testing
import TransformerKit

@Suite struct ComplexityTests {
  private func complexity(_ layer: SequenceLayer, _ n: Int, _ d: Int) -> LayerComplexity {
    LayerComplexity(layer, length: n, dimensions: d)
  }

  /// Table 1 of the transformer's paper, with numbers.
  @Test func tableOne() {
    let rows: [(SequenceLayer, Int, Int, Int)] = [
      (.selfAttention, 100 * 100 * 512, 1, 1),
      (.recurrent, 100 * 512 * 512, 100, 100),
      (.convolutional(kernel: 3), 3 * 100 * 512 * 512, 1, 50),
      (.dilatedConvolutional(kernel: 3), 3 * 100 * 512 * 512, 1, 5),
      (.separableConvolutional(kernel: 3), 3 * 100 * 512 + 100 * 512 * 512, 1, 50),
      (.restrictedSelfAttention(neighbourhood: 11), 11 * 100 * 512, 1, 20),
    ]
    for (layer, operations, sequential, path) in rows {
      let cost = complexity(layer, 100, 512)
      #expect(cost.operations == operations, "\(layer)")
      #expect(cost.sequentialOperations == sequential)
      #expect(cost.maximumPathLength == path, "\(layer)")
    }
    // Section 4: self-attention is cheaper than a recurrent layer when n is smaller than d.
    for n in [511, 512, 513] {
      let attention = complexity(.selfAttention, n, 512).operations,
        recurrent = complexity(.recurrent, n, 512).operations
      #expect((attention < recurrent) == (n < 512))
    }
  }

  /// Pairs of positions and paths counted one by one.
  @Test(arguments: [1, 2, 3, 4, 7, 12], [2, 3, 4, 5, 9, 30])
  func countedOneByOne(n: Int, width: Int) {
    let reach = width / 2
    let near = (0..<n).reduce(0) { sum, i in sum + (0..<n).count { abs($0 - i) <= reach } }
    #expect(complexity(.restrictedSelfAttention(neighbourhood: width), n, 6).multiplications == near * 6 * 2)
    #expect(complexity(.selfAttention, n, 6).multiplications == 2 * n * n * 6)
    #expect(complexity(.recurrent, n, 6).multiplications == n * (6 * 6 + 6 * 6))
    /// Layers until the last position has heard of the first.
    func layers(_ reach: (Int) -> Int) -> Int {
      var heard = 0, count = 0
      repeat {
        heard += reach(count)
        count += 1
      } while heard < n - 1
      return count
    }
    var dilation = 1
    #expect(complexity(.restrictedSelfAttention(neighbourhood: width), n, 6).maximumPathLength == layers { _ in reach })
    #expect(complexity(.convolutional(kernel: width), n, 6).maximumPathLength == layers { _ in width - 1 })
    #expect(
      complexity(.dilatedConvolutional(kernel: width), n, 6).maximumPathLength
        == layers { layer in
          defer { dilation *= width }
          return (width - 1) * dilation
        })
  }

  @Test func description() {
    let table = LayerComplexity.text(
      [.selfAttention, .recurrent, .convolutional(kernel: 3)].map { complexity($0, 50, 512) })
    #expect(
      table == """
        layer                   n    d              operations  sequential  longest path
        self-attention         50  512     O(n²·d) = 1,280,000    O(1) = 1      O(1) = 1
        recurrent              50  512    O(n·d²) = 13,107,200   O(n) = 50     O(n) = 50
        convolutional (k = 3)  50  512  O(k·n·d²) = 39,321,600    O(1) = 1   O(n/k) = 25
        """)
    #expect(complexity(.recurrent, 5, 2).description == LayerComplexity.text([complexity(.recurrent, 5, 2)]))
  }

  /// The figures of nanoGPT's notebook on the sizes of a transformer.
  @Test func gpt2() {
    let cost = TransformerCost.gpt2()
    #expect(cost.projectionFLOPs == 3_623_878_656)
    #expect(cost.scoreFLOPs == 1_610_612_736)
    #expect(cost.sumFLOPs == 1_610_612_736)
    #expect(cost.outputFLOPs == 1_207_959_552)
    #expect(cost.feedForwardFLOPs == 9_663_676_416)
    #expect(cost.blocksFLOPs == 212_600_881_152)
    #expect(cost.headFLOPs == 79_047_426_048)
    #expect(cost.forwardFLOPs == 291_648_307_200)
    #expect(cost.trainingStepFLOPs == 874_944_921_600)
    #expect(TransformerCost.gpt2(batch: 3).forwardFLOPs == 3 * cost.forwardFLOPs)
    // Without biases, GPT-2 has 124,337,664 parameters, of which 786,432 are positions.
    #expect(cost.estimatedTrainingStepFLOPs(parameters: 124_337_664 - 786_432) == 875_062_886_400)
    let lines = cost.description.split(separator: "\n").map(String.init)
    #expect(lines[1] == "queries, keys, values   43,486,543,872       14.9%")
    #expect(lines.last == "training step          874,944,921,600      300.0%")
  }

  @Test func attention() {
    let cost = AttentionCost(batch: 2, heads: 8, queries: 10, keys: 20, depth: 64)
    #expect(cost.scoreFLOPs == 2 * 2 * 8 * 10 * 20 * 64)
    #expect(cost.flops == 2 * cost.scoreFLOPs)
    #expect(cost.description == "819,200 FLOPs, 3,200 weights of 12,800 bytes in float32")
    #expect(cost.weightCount == 3200 && cost.weightBytes() == 12_800)
    #expect(AttentionCost(heads: 8, queries: 16_384, depth: 64).weightBytes() == 8 << 30)
  }

  @Test func cache() {
    let memory = KVCacheMemory.gpt2()
    #expect(memory.bytes == 75_497_472)
    #expect(memory.description == "75,497,472 bytes: 73,728 for each of 1,024 tokens")
    #expect(KVCacheMemory.gpt2(bytesPerNumber: 2).bytes * 2 == memory.bytes)
    #expect(KVCacheMemory(layers: 2, heads: 3, depth: 5, time: 7, batch: 11).bytes == 2 * 2 * 3 * 5 * 7 * 11 * 4)
  }
}
