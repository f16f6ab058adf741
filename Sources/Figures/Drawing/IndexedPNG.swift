/// A picture of at most 16 colours as a PNG file, four bits a pixel (PNG specification, third edition).
package struct IndexedPNG {
  private let width: Int
  private let height: Int
  private let indices: [UInt8]
  private let palette: [RGB]
  private let transparent: Int?

  /// A picture whose pixels, row after row, are places in `palette`; `transparent` is the place that lets through what
  /// lies behind.
  package init(width: Int, height: Int, indices: [UInt8], palette: [RGB], transparent: Int? = nil) {
    self.width = width
    self.height = height
    self.indices = indices
    self.palette = palette
    self.transparent = transparent
  }

  /// The file.
  package var bytes: [UInt8] {
    let header = Self.bigEndian(width) + Self.bigEndian(height) + [4, 3, 0, 0, 0]
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header)
    file += Self.chunk("PLTE", palette.flatMap { [UInt8($0.red), UInt8($0.green), UInt8($0.blue)] })
    if let transparent { file += Self.chunk("tRNS", palette.indices.map { $0 == transparent ? 0 : 255 }) }
    let lines = lines
    return file + Self.chunk("IDAT", Deflate.zlib(lines, row: (width + 1) / 2 + 1)) + Self.chunk("IEND", [])
  }

  /// The file as an address that holds it.
  package var dataURL: String { "data:image/png;base64," + Self.base64(bytes) }

  /// The pixels two a byte, each line after the number of its filter, which is none.
  private var lines: [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(height * ((width + 1) / 2 + 1))
    for row in 0..<height {
      lines.append(0)
      for column in stride(from: 0, to: width, by: 2) {
        let place = row * width + column
        lines.append(indices[place] << 4 | (column + 1 < width ? indices[place + 1] : 0))
      }
    }
    return lines
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bigEndian(data.count) + body + bigEndian(Int(Checksum.crc32(body)))
  }

  private static func bigEndian(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let taken = min(3, bytes.count - start)
      var group = 0
      for place in 0..<3 { group = group << 8 | (place < taken ? Int(bytes[start + place]) : 0) }
      for place in 0..<4 { text.append(place <= taken ? letters[group >> (18 - 6 * place) & 63] : 61) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
