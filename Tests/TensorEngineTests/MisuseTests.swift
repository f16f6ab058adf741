import TensorEngine
import Testing

/// Every sentence about misuse, literally.
@Suite struct MisuseTests {
  @Test(arguments: [
    (Misuse.rank("Tensor", 9), "Tensor: rank 9: a tensor has at most 8 axes"),
    (.ragged("1", 1, 2), "Tensor: row 1 has 1 elements where the first has 2: rows must be equally long"),
    (.count("Tensor", 5, [2, 3]), "Tensor: 5 elements do not fill [2, 3], which has 6"),
    (.negativeSize("full", [2, -1]), "full: [2, -1]: a size cannot be negative"),
    (.broadcast("add", [2, 3], [4]), "add: [2, 3] and [4] do not broadcast: axis -1 is 3 and 4"),
    (.broadcastTo("broadcast", [2, 3], [3, 2]), "broadcast: [2, 3] does not broadcast to [3, 2]"),
    (.axis("softmax", 3, [2, 3]), "softmax: axis 3 of [2, 3]: axes are -2…1"),
    (.axis("sum", 0, []), "sum: axis 0: a scalar has no axes"),
    (
      .mixedTypes("add", .float32, .float64),
      "add: float32 and float64 do not mix: convert one, for instance with .asType(.float64)"
    ),
    (.type("matmul", .int32, "float32 or float64"), "matmul: needs float32 or float64, not int32"),
    (.item([2]), "item: [2] has 2 elements, not one"),
    (.item([0]), "item: [0] has 0 elements, not one"),
    (.integer("Int", .nan), "Int: nan is no integer"),
    (.empty("max", [2, 0]), "max: [2, 0] has no elements along the axis"),
    (
      .instructionSet("sse9", ["avx2", "baseline"]),
      "LECTERN_ISA: sse9 is not available here: choose one of avx2, baseline"
    ),
    (.zeroStep(), "arange: the step is 0"),
    (.memory(80), "Tensor: no memory for 80 bytes"),
    (.stride(0), "subscript: a stride by 0: steps are positive"),
    (.updateType("-=", .int32, .float32), "-=: an update in place cannot make int32 into float32"),
  ])
  func ofTensors(misuse: Misuse, text: String) { #expect(misuse.text == text) }

  @Test(arguments: [
    (Misuse.matmulInner([2, 3], [4, 5]), "matmul: [2, 3] × [4, 5]: inner dimensions 3 and 4 differ"),
    (.matmulBatch([2, 1, 3], [3, 3, 4]), "matmul: [2, 1, 3] × [3, 3, 4]: the leading axes do not broadcast"),
    (.matmulScalar([], [3]), "matmul: [] × [3]: a scalar has no rows and columns; use * to scale"),
    (.einsum("ij,jk", "j is 2 and 3"), "einsum: \"ij,jk\": j is 2 and 3"),
    (
      .attention([2, 4], [3, 5], [3, 4], "queries and keys differ in depth"),
      "attention: queries [2, 4], keys [3, 5], values [3, 4]: queries and keys differ in depth"
    ),
    (.linear([2, 3], [4, 5]), "linear: vectors [2, 3] for a weight [4, 5]: it needs [outputs, 3]"),
    (.linearBias([3], [4, 5]), "linear: bias [3] for a weight [4, 5]: it needs [4]"),
    (
      .recurrence([2, 7, 4], [8, 2], [2, 2]),
      "recurrence: gates [2, 7, 4], weight [8, 2] and first state [2, 2] do not fit"
    ),
    (
      .lengths([8, 1], [2, 7, 4]), "recurrence: lengths [8, 1] for sequences [2, 7, 4]: one from 0 to 7 for each of 2"
    ),
    (.update("Adam", [2], .float32, [3], .float64), "Adam: a parameter [2] of float32 beside [3] of float64"),
    (.rowWeight("layerNorm", [3], [2, 4]), "layerNorm: weight or bias [3] for rows of [2, 4]: it needs [4]"),
    (.topK(5, [2, 3]), "topK: k = 5 for the last axis of [2, 3]"),
    (.sampleOfOne([1]), "variance: [1]: a sample of one element has no variance"),
    (.targetShape([4, 3], [3]), "crossEntropy: targets [3] for logits [4, 3]: they need [4]"),
    (.target(5, 3), "crossEntropy: target 5 is out of range: there are 3 classes"),
    (.fractionalTarget(0.5), "crossEntropy: target 0.5 is not the number of a class"),
    (.noTargets([4]), "crossEntropy: no target of [4] counts: there is nothing to average"),
    (.labelSmoothing(1.5), "crossEntropy: label smoothing 1.5 is not between 0 and 1"),
  ])
  func ofFormulas(misuse: Misuse, text: String) { #expect(misuse.text == text) }

  @Test(arguments: [
    (Misuse.transposeRank([2, 3, 4]), "T: [2, 3, 4] is not a matrix: use mT for the last two axes or transposed(_:)"),
    (.permutation([0, 0], [2, 3]), "transposed: [0, 0] does not name each axis of [2, 3] once"),
    (.squeeze(1, [2, 3]), "squeezed: axis 1 of [2, 3] is not 1"),
    (.split(2, 1, [2, 3]), "split: [2, 3]: axis 1 does not divide into 2 equal parts"),
    (.concatenate([2, 3], [2, 4], 0), "concatenated: [2, 3] and [2, 4] differ outside axis 0"),
    (.noTensors("stacked"), "stacked: needs at least one tensor"),
    (.stack([2], [3]), "stacked: [2] and [3] differ"),
    (.reshape([2, 3], [4]), "reshaped: [2, 3] has 6 elements and does not fit [4]"),
    (.newAxis(4, [2, 3]), "expandedDimensions: axis 4 for [2, 3]: places are -3…2"),
    (.flatten(2, 1, [2, 3, 4]), "flattened: axis 2 of [2, 3, 4] lies behind axis 1"),
    (.notMatrix("tril", [2]), "tril: [2] is not a matrix"),
  ])
  func ofShapes(misuse: Misuse, text: String) { #expect(misuse.text == text) }

  @Test(arguments: [
    (Misuse.tooManyIndices(3, [2, 3]), "subscript: 3 indices for [2, 3]"),
    (.index(5, 1, [2, 3]), "subscript: index 5 is out of range: axis 1 of [2, 3] has size 3"),
    (.range(1, 5, 0, [2, 3]), "subscript: range 1..<5 is out of range: axis 0 of [2, 3] has size 2"),
    (.mask([3], [2, 3]), "subscript: the mask [3] does not match the leading axes of [2, 3]"),
    (.maskBesideOthers(), "subscript: a mask stands alone"),
    (.assignThroughIndices(), "subscript: assigning through an index tensor needs it alone"),
    (.twoIndexTensors(), "subscript: only one index tensor at a time"),
    (.gather(9, 4), "gather: index 9 is out of range: the axis has size 4"),
    (.fraction(0.5, 4), "gather: index 0.5 is not a whole number below 4"),
    (.takeAlong([3, 4], [2, 2], 1), "takenAlong: indices [2, 2] and [3, 4] differ outside axis 1"),
    (
      .scatter([3, 4], [2, 5], [2], 0),
      "scatterAdding: updates [2, 5] at indices [2] do not fit axis 0 of [3, 4]"
    ),
  ])
  func ofIndices(misuse: Misuse, text: String) { #expect(misuse.text == text) }

  @Test(arguments: [
    (Misuse.noGraph("backward"), "backward: the tensor does not depend on any that requires a gradient"),
    (
      .consumed("tanh"),
      "backward: the graph behind tanh was used by an earlier backward(): compute the loss again"
    ),
    (
      .changed("multiply", [2, 3]),
      "backward: a parameter of shape [2, 3] has changed since multiply used it: compute the loss again"
    ),
    (
      .notScalar([2]),
      "backward: the loss has shape [2]: reduce it to one number, or give backward(_:) a gradient"
    ),
    (.gradientShape([2], [3]), "backward: a gradient of shape [2] for a tensor of shape [3]"),
    (
      .updateOutsideNoGrad("-="),
      "-=: a tensor that requires a gradient is updated in place: write noGrad { … } around the update"
    ),
    (
      .strange("log", .nan, [1, 0], [2, 3]),
      "log: the first NaN appears here, at [1, 0] of [2, 3]; the operands have none"
    ),
    (
      .strange("divide", .infinity, [], []),
      "divide: the first infinity appears here, in a scalar; the operands have none"
    ),
    (
      .strangeGradient("sqrt", .infinity, [0], [2]),
      "backward: the first infinity appears in the gradient of sqrt, at [0] of [2]"
    ),
  ])
  func ofGradients(misuse: Misuse, text: String) { #expect(misuse.text == text) }
}
