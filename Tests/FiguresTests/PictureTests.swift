import Figures
import TestSupport
import Testing

/// Pictures of large heat maps, read back by a reader of their own.
@Suite struct PictureTests {
  @Test func sumsAreThoseOfTheStandards() {
    // The check values that the specifications' registries give.
    #expect(Checksum.crc32(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(Checksum.adler32(Array("Wikipedia".utf8)) == 0x11E6_0398)
    #expect(Checksum.adler32([]) == 1)
  }

  @Test func streamsReadBack() {
    var random = SplitMix(seed: 5)
    let noise = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let digits = (0..<5_000).map { _ in UInt8.random(in: 0...3, using: &random) }
    var rows: [UInt8] = []
    for place in 0..<29_100 { rows.append(UInt8((place % 97 * 31 + place / 4_850) % 251)) }
    var cases: [(bytes: [UInt8], row: Int)] = [([], 1), ([7], 1), (Array(repeating: 9, count: 100_000), 40)]
    cases += [(noise, 500), (digits, 7), (rows, 97), (Array(0...255), 16)]
    cases += [(rows + noise.prefix(70_000) + rows, 40_000), (Array(repeating: 200, count: 260), 1)]
    for (bytes, row) in cases {
      let stream = Deflate.zlib(bytes, row: row)
      let read = InflateReader(stream)
      #expect(read.problem == nil, "\(bytes.count) bytes")
      #expect(read.output == bytes, "\(bytes.count) bytes")
      #expect(stream.count <= bytes.count + bytes.count / 65_535 * 5 + 11)
    }
    #expect(Deflate.zlib(Array(repeating: 9, count: 100_000), row: 40).count < 1_200)
    #expect(Deflate.zlib(rows, row: 97).count < rows.count / 20)
  }

  /// Every run length and every distance that a line may have has its own bits.
  @Test func everyLengthAndDistanceReadsBack() {
    for length in 3...300 {
      let run = [UInt8](repeating: 2, count: length)
      let bytes: [UInt8] = [[1], run, [3]].flatMap { $0 }
      #expect(InflateReader(Deflate.zlib(bytes, row: 999)).output == bytes)
    }
    for distance in [2, 3, 4, 5, 7, 9, 100, 257, 1_000, 4_097, 32_768] {
      var line: [UInt8] = []
      for place in 0..<distance { line.append(UInt8((place * 89 + place / 256 * 7) % 256)) }
      let twice: [UInt8] = line + line
      #expect(InflateReader(Deflate.zlib(twice, row: distance)).output == twice)
    }
  }

  @Test func aPictureHoldsItsPixels() throws {
    var random = SplitMix(seed: 9)
    for (width, height) in [(1, 1), (5, 3), (8, 2), (31, 17)] {
      let indices = (0..<width * height).map { _ in UInt8.random(in: 0...15, using: &random) }
      let palette = (0..<16).map { RGB($0 * 0x0F0E0D) }
      let file = IndexedPNG(width: width, height: height, indices: indices, palette: palette, transparent: 15).bytes
      #expect(file.starts(with: [137, 80, 78, 71, 13, 10, 26, 10]))
      let chunks = try chunks(of: file)
      #expect(chunks.map(\.name) == ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"])
      #expect(chunks[0].data == [0, 0, 0, UInt8(width), 0, 0, 0, UInt8(height), 4, 3, 0, 0, 0])
      #expect(chunks[1].data.count == 48 && Array(chunks[1].data.suffix(3)) == [225, 210, 195])
      #expect(chunks[2].data == Array(repeating: 255, count: 15) + [0])
      let lines = InflateReader(chunks[3].data).output
      let stride = (width + 1) / 2 + 1
      #expect(lines.count == stride * height)
      for row in 0..<height {
        #expect(lines[row * stride] == 0)
        for column in 0..<width {
          let pair = lines[row * stride + 1 + column / 2]
          #expect((column % 2 == 0 ? pair >> 4 : pair & 15) == indices[row * width + column])
        }
      }
    }
  }

  @Test func addressesAreBase64() {
    let url = IndexedPNG(width: 1, height: 1, indices: [0], palette: [RGB(0xFFFFFF)]).dataURL
    #expect(url.hasPrefix("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB"))
    #expect(url.utf8.dropFirst(22).count % 4 == 0)
  }

  /// The chunks of a file, each with a sum that is right.
  private func chunks(of file: [UInt8]) throws -> [(name: String, data: [UInt8])] {
    var result: [(name: String, data: [UInt8])] = []
    var place = 8
    while place < file.count {
      let length = file[place..<place + 4].reduce(0) { $0 * 256 + Int($1) }
      let body = Array(file[place + 4..<place + 8 + length])
      let sum = file[place + 8 + length..<place + 12 + length].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      #expect(sum == crc(body))
      result.append((String(decoding: body.prefix(4), as: UTF8.self), Array(body.dropFirst(4))))
      place += 12 + length
    }
    return result
  }

  /// The sum bit by bit.
  private func crc(_ bytes: [UInt8]) -> UInt32 {
    var rest = UInt32.max
    for byte in bytes {
      for bit in 0..<8 {
        let isSet = (rest ^ UInt32(byte) >> bit) & 1 == 1
        rest = isSet ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
      }
    }
    return ~rest
  }
}
