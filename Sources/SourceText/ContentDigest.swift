/// A 64-bit digest of bytes, for file names and cache keys; it is not for security.
package struct ContentDigest: Sendable, Hashable {
  /// The digest as sixteen hexadecimal digits.
  package let text: String

  /// Digests bytes, eight at a time (the multiply-and-fold step of wyhash).
  package init(_ bytes: some Collection<UInt8>) {
    let digest =
      bytes.withContiguousStorageIfAvailable { Self.digest(UnsafeRawBufferPointer($0)) }
      ?? Array(bytes).withUnsafeBytes(Self.digest)
    let digits = String(digest, radix: 16)
    text = String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Digests text.
  package init(_ text: String) { self.init(text.utf8) }

  private static func digest(_ buffer: UnsafeRawBufferPointer) -> UInt64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(buffer.count)
    var offset = 0
    while offset + 8 <= buffer.count {
      let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = fold(state ^ word, 0xA076_1D64_78BD_642F)
      offset += 8
    }
    var last: UInt64 = 0
    while offset < buffer.count {
      last = last << 8 | UInt64(buffer[offset])
      offset += 1
    }
    return fold(state ^ last, 0xE703_7ED1_A0B4_28DB)
  }

  private static func fold(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = first.multipliedFullWidth(by: second)
    return product.high ^ product.low
  }
}
