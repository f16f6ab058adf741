/// The text of a leaf block, ready for libcmark.
struct LeafText {
  /// The text and its places.
  var map: InlineMap
  /// What libcmark must not read.
  var masks: [Mask]

  /// The bytes for libcmark: each mask is a word of as many letters.
  var masked: [UInt8] {
    var bytes = map.bytes
    for mask in masks {
      for (index, byte) in zip(mask.range, mask.placeholder) { bytes[index] = byte }
    }
    return bytes
  }
}
