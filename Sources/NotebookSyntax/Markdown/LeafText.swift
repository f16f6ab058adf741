internal import SourceText

/// The text of a leaf block, ready for libcmark.
struct LeafText {
  /// The text and its places.
  var map: InlineMap
  /// What libcmark must not read.
  var masks: [Mask]

  /// The masks that begin in a stretch.
  func masks(in range: Range<Int>) -> ArraySlice<Mask> {
    masks[masks.partitioningIndex { $0.range.lowerBound >= range.lowerBound }...]
      .prefix { $0.range.lowerBound < range.upperBound }
  }

  /// The bytes of a stretch as a piece of text.
  func piece(_ range: Range<Int>) -> InlineAligner.Piece {
    InlineAligner.Piece(text: map.bytes.text(range), range: range)
  }

  /// The bytes for libcmark: each mask is a word of as many letters.
  var masked: [UInt8] {
    var bytes = map.bytes
    for mask in masks {
      for (index, byte) in zip(mask.range, mask.placeholder) { bytes[index] = byte }
    }
    return bytes
  }
}
