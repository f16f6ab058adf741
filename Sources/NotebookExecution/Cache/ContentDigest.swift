package import Foundation

/// A 64-bit digest of bytes, for file names and for telling builds apart.
///
/// It is not for security.
package struct ContentDigest: Sendable {
  /// The digest as sixteen hexadecimal digits.
  package let text: String

  /// Digests bytes, eight at a time (the multiply-and-fold step of wyhash).
  package init(_ bytes: Data) {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 8 <= buffer.count {
        let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        state = Self.fold(state ^ word, 0xA076_1D64_78BD_642F)
        offset += 8
      }
      var last: UInt64 = 0
      while offset < buffer.count {
        last = last << 8 | UInt64(buffer[offset])
        offset += 1
      }
      state = Self.fold(state ^ last, 0xE703_7ED1_A0B4_28DB)
    }
    let digits = String(state, radix: 16)
    text = String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Digests text.
  package init(_ text: String) { self.init(Data(text.utf8)) }

  private static func fold(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = first.multipliedFullWidth(by: second)
    return product.high ^ product.low
  }
}
