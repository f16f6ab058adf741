/// Compresses the lines of a picture (RFC 1950 and 1951).
///
/// Looked for is only what pictures of data have: the same byte again, and the line above again. Data without either is
/// stored as it is.
package enum Deflate {
  /// The bytes as a zlib stream; `row` is the distance to the line above.
  package static func zlib(_ data: [UInt8], row: Int) -> [UInt8] {
    let plain = stored(data), short = compressed(data, row: row)
    let sum = Checksum.adler32(data)
    return [0x78, 0x01] + (short.count < plain.count ? short : plain)
      + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }

  /// Blocks of at most 65,535 bytes, each with its length and the complement of that.
  private static func stored(_ data: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(data.count + data.count / 65_535 * 5 + 5)
    var start = 0
    repeat {
      let end = min(start + 65_535, data.count)
      let length = UInt16(end - start)
      result.append(end == data.count ? 1 : 0)
      for value in [length, ~length] { result += [UInt8(truncatingIfNeeded: value), UInt8(value >> 8)] }
      result += data[start..<end]
      start = end
    } while start < data.count
    return result
  }

  /// One block with the fixed Huffman codes.
  private static func compressed(_ data: [UInt8], row: Int) -> [UInt8] {
    var bits = BitWriter()
    bits.append(1, count: 1)
    bits.append(1, count: 2)
    var place = 0
    while place < data.count {
      let again = repeats(data, place, distance: 1), above = repeats(data, place, distance: row)
      guard max(again, above) >= 3 else {
        bits.appendSymbol(Int(data[place]))
        place += 1
        continue
      }
      let length = max(again, above)
      appendLength(length, to: &bits)
      appendDistance(again >= above ? 1 : row, to: &bits)
      place += length
    }
    bits.appendSymbol(256)
    return bits.finished
  }

  /// How many bytes from `place` on are those `distance` before them, at most 258.
  private static func repeats(_ data: [UInt8], _ place: Int, distance: Int) -> Int {
    guard place >= distance, distance <= 32_768 else { return 0 }
    let limit = min(258, data.count - place)
    var length = 0
    while length < limit, data[place + length] == data[place + length - distance] { length += 1 }
    return length
  }

  /// Lengths from 3 to 258 share symbols: eight of their own, then four for each power of two; 258 has its own.
  private static func appendLength(_ length: Int, to bits: inout BitWriter) {
    if length == 258 { return bits.appendSymbol(285) }
    let offset = length - 3
    guard offset >= 8 else { return bits.appendSymbol(257 + offset) }
    let extra = Int.bitWidth - 1 - offset.leadingZeroBitCount - 2
    bits.appendSymbol(257 + 4 * extra + offset >> extra)
    bits.append(offset & (1 << extra - 1), count: extra)
  }

  /// Distances share symbols likewise: four of their own, then two for each power of two.
  private static func appendDistance(_ distance: Int, to bits: inout BitWriter) {
    let offset = distance - 1
    guard offset >= 4 else { return bits.appendCode(offset, count: 5) }
    let extra = Int.bitWidth - 1 - offset.leadingZeroBitCount - 1
    bits.appendCode(2 * extra + offset >> extra, count: 5)
    bits.append(offset & (1 << extra - 1), count: extra)
  }
}

/// Collects bits, the lowest of a byte first.
private struct BitWriter {
  private var bytes: [UInt8] = []
  private var pending = 0
  private var count = 0

  /// Appends the lowest `width` bits of a number, the lowest first.
  mutating func append(_ value: Int, count width: Int) {
    pending |= value << count
    count += width
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  /// Appends a Huffman code, the highest bit first.
  mutating func appendCode(_ code: Int, count width: Int) {
    for place in (0..<width).reversed() { append(code >> place & 1, count: 1) }
  }

  /// Appends a literal or a length by the fixed code (RFC 1951, section 3.2.6).
  mutating func appendSymbol(_ symbol: Int) {
    switch symbol {
    case 0..<144: appendCode(0x30 + symbol, count: 8)
    case 144..<256: appendCode(0x190 + symbol - 144, count: 9)
    case 256..<280: appendCode(symbol - 256, count: 7)
    default: appendCode(0xC0 + symbol - 280, count: 8)
    }
  }

  /// All bytes, the last one filled up with zeros.
  var finished: [UInt8] { count == 0 ? bytes : bytes + [UInt8(truncatingIfNeeded: pending)] }
}
