/// What a tensor is made of; tensors share it, so nothing changes once a second tensor may look.
final class TensorBody: @unchecked Sendable {
  // A variable only for the question whether it is unique.
  private(set) var storage: Storage
  let layout: Layout
  let dtype: DType
  /// True when the elements lie one after the other in reading order.
  let isContiguous: Bool
  private(set) var node: Node?

  init(storage: Storage, layout: Layout, dtype: DType, node: Node?) {
    self.storage = storage
    self.layout = layout
    self.dtype = dtype
    self.node = node
    isContiguous = layout.isContiguous
  }

  /// A new tensor's: elements one after the other.
  init(storage: Storage, contiguous shape: Dimensions, dtype: DType) {
    self.storage = storage
    self.dtype = dtype
    layout = Layout(contiguous: shape)
    isContiguous = true
  }

  /// Whether this body alone refers to its memory.
  var ownsStorageAlone: Bool { isKnownUniquelyReferenced(&storage) }

  /// Gives the only tensor of this body its place in a graph.
  func attach(_ node: Node) { self.node = node }
}
