/// A fence that runs.
struct CellFence {
  /// libcmark's node.
  let node: MarkdownNode
  /// The bytes between the fences.
  let content: Range<Int>
}
