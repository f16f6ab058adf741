/// Reads zlib streams with stored blocks and fixed Huffman codes (RFC 1950 and 1951), apart from the code under test.
struct InflateReader {
  private(set) var output: [UInt8] = []
  private(set) var problem: String?
  private let input: [UInt8]
  private var place = 16

  init(_ stream: [UInt8]) {
    input = stream
    guard stream.count > 6, (Int(stream[0]) * 256 + Int(stream[1])) % 31 == 0, stream[0] & 15 == 8 else {
      problem = "no header"
      return
    }
    var isLast = false
    while !isLast, problem == nil {
      isLast = bits(1) == 1
      switch bits(2) {
      case 0: readStored()
      case 1: readFixed()
      default: problem = "an unknown kind of block"
      }
    }
    var sums = (1, 0)
    for byte in output {
      sums.0 = (sums.0 + Int(byte)) % 65_521
      sums.1 = (sums.1 + sums.0) % 65_521
    }
    let rest = stream.suffix(4).reduce(0) { $0 * 256 + Int($1) }
    if rest != sums.1 * 65_536 + sums.0 { problem = problem ?? "a wrong sum" }
    if (place + 7) / 8 != stream.count - 4 { problem = problem ?? "bytes left over" }
  }

  private mutating func bits(_ count: Int) -> Int {
    var value = 0
    for bit in 0..<count {
      guard place / 8 < input.count else {
        problem = "too short"
        return 0
      }
      value += Int(input[place / 8] >> (place % 8) & 1) << bit
      place += 1
    }
    return value
  }

  private mutating func code(_ count: Int) -> Int { (0..<count).reduce(0) { value, _ in value * 2 + bits(1) } }

  private mutating func readStored() {
    place = (place + 7) / 8 * 8
    let length = bits(16)
    if bits(16) != 65_535 - length { problem = "a wrong length" }
    for _ in 0..<length where problem == nil { output.append(UInt8(bits(8))) }
  }

  private mutating func symbol() -> Int {
    var value = code(7)
    if value < 24 { return 256 + value }
    value = value * 2 + bits(1)
    if value < 192 { return value - 48 }
    if value < 200 { return 280 + value - 192 }
    return 144 + value * 2 + bits(1) - 400
  }

  private mutating func readFixed() {
    let lengths = [
      3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
    ]
    let lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
    let distances = [
      1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
      8193, 12_289, 16_385, 24_577,
    ]
    while problem == nil {
      let symbol = symbol()
      if symbol < 256 {
        output.append(UInt8(symbol))
      } else if symbol == 256 {
        return
      } else {
        let length = lengths[symbol - 257] + bits(lengthBits[symbol - 257])
        let place = code(5)
        let distance = distances[place] + bits(max(0, place / 2 - 1))
        guard distance <= output.count else {
          problem = "a distance before the beginning"
          return
        }
        for _ in 0..<length { output.append(output[output.count - distance]) }
      }
    }
  }
}
