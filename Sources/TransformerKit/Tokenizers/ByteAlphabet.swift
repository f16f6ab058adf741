/// The 256 bytes as printable characters, in the order of GPT-2's vocabulary (Radford et al., 2019, section 2.2).
///
/// A byte that is a printable character of Latin-1 stands for itself; the others, in their order, are the characters
/// from U+0100 on: the space is Ġ, the line end Ċ. The order of the characters is that of the ids.
enum ByteAlphabet {
  /// The byte of each id.
  static let bytes: [UInt8] = (0...255).filter(isPrintable) + (0...255).filter { !isPrintable($0) }

  /// The id of each byte.
  static let ids: [UInt32] = {
    var ids = [UInt32](repeating: 0, count: 256)
    for (id, byte) in bytes.enumerated() { ids[Int(byte)] = UInt32(id) }
    return ids
  }()

  /// The character of each byte.
  private static let scalars: [Unicode.Scalar] = {
    let printable = bytes.prefix(while: isPrintable).count
    var scalars = [Unicode.Scalar](repeating: " ", count: 256)
    for (id, byte) in bytes.enumerated() {
      let other = Unicode.Scalar(UInt32(0x100 + id - printable)) ?? " "
      scalars[Int(byte)] = id < printable ? Unicode.Scalar(byte) : other
    }
    return scalars
  }()

  private static let values: [Unicode.Scalar: UInt8] = Dictionary(
    uniqueKeysWithValues: (0...255).map { (scalars[Int($0)], $0) })

  /// Bytes as printable characters.
  static func printable(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(scalars[Int(byte)]) }
    return String(text)
  }

  /// The bytes of printable characters; nil when there is another character.
  static func bytes(of printable: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in printable.unicodeScalars {
      guard let byte = values[scalar] else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  private static func isPrintable(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) || (0xA1...0xAC).contains(byte) || byte >= 0xAE
  }
}
