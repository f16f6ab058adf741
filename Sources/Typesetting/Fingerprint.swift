/// A short name for the content of a library, which changes when the library does.
enum Fingerprint {
  /// The FNV-1a hash of the bytes, 64 bits as 16 digits.
  ///
  /// Fowler, Noll and Vo; it tells versions apart and defends against nobody.
  static func of(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
