internal import TensorEngine

// Numbers as bytes, the least significant first.

extension StoredType {
  /// A tensor from its bytes in a file, which must hold them all.
  func tensor(_ bytes: [UInt8], at start: Int, shape: [Int], _ name: String) throws(SafetensorsError) -> Tensor {
    let count = shape.reduce(1, *)
    var values = [Double](repeating: 0, count: count)
    let dtype: DType
    switch self {
    case .float64:
      dtype = .float64
      for i in 0..<count { values[i] = Double(bitPattern: bytes.integer(at: start + 8 * i, width: 8)) }
    case .float32:
      dtype = .float32
      for i in 0..<count { values[i] = Double(Float(bitPattern: bytes.word(at: start + 4 * i))) }
    case .float16:
      dtype = .float32
      for i in 0..<count { values[i] = Double(Self.half(UInt32(bytes.integer(at: start + 2 * i, width: 2)))) }
    case .bfloat16:
      dtype = .float32
      for i in 0..<count {
        values[i] = Double(Float(bitPattern: UInt32(bytes.integer(at: start + 2 * i, width: 2)) << 16))
      }
    case .bool:
      dtype = .bool
      for i in 0..<count { values[i] = bytes[start + i] == 0 ? 0 : 1 }
    default:
      dtype = .int32
      for i in 0..<count { values[i] = Double(try integer(bytes, at: start + width * i, name)) }
    }
    return Tensor(values, shape: shape, dtype: dtype)
  }

  private func integer(_ bytes: [UInt8], at place: Int, _ name: String) throws(SafetensorsError) -> Int32 {
    let bits = bytes.integer(at: place, width: width)
    let isSigned = self == .int64 || self == .int32 || self == .int16 || self == .int8
    if isSigned {
      // The sign of a shorter integer moves to the top and back.
      let value = Int64(bitPattern: bits << UInt64(64 - 8 * width)) >> Int64(64 - 8 * width)
      if let small = Int32(exactly: value) { return small }
      throw .integer(name: name, value: String(value))
    }
    if let small = Int32(exactly: bits) { return small }
    throw .integer(name: name, value: String(bits))
  }

  /// The number with these 16 bits: one sign, five for the exponent, ten for the fraction (IEEE 754).
  private static func half(_ bits: UInt32) -> Float {
    let sign = (bits & 0x8000) << 16, exponent = bits >> 10 & 31, fraction = bits & 0x3FF
    switch exponent {
    case 0:
      // Subnormal: fraction · 2⁻²⁴.
      let size = Float(fraction) * 0x1p-24
      return sign == 0 ? size : -size
    case 31: return Float(bitPattern: sign | 0x7F80_0000 | fraction << 13)
    default: return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
    }
  }
}

extension [UInt8] {
  /// The integer in some bytes.
  func integer(at place: Int, width: Int) -> UInt64 {
    var value: UInt64 = 0
    for byte in 0..<width { value |= UInt64(self[place + byte]) << UInt64(8 * byte) }
    return value
  }

  /// The integer in four bytes; written out, because most weights pass through here.
  @inline(__always)
  func word(at place: Int) -> UInt32 {
    UInt32(self[place]) | UInt32(self[place + 1]) << 8 | UInt32(self[place + 2]) << 16 | UInt32(self[place + 3]) << 24
  }

  /// Writes an integer over some bytes.
  mutating func write(_ value: UInt64, at place: Int, width: Int) {
    for byte in 0..<width { self[place + byte] = UInt8(truncatingIfNeeded: value >> UInt64(8 * byte)) }
  }

  /// Writes the elements of a tensor over the bytes from a place on, which moves behind them.
  mutating func write(_ tensor: Tensor, at place: inout Int) {
    switch tensor.dtype {
    case .float64:
      for value in tensor.scalars {
        write(value.bitPattern, at: place, width: 8)
        place += 8
      }
    case .float32:
      for value in tensor.floats {
        let bits = value.bitPattern
        self[place] = UInt8(truncatingIfNeeded: bits)
        self[place + 1] = UInt8(truncatingIfNeeded: bits >> 8)
        self[place + 2] = UInt8(truncatingIfNeeded: bits >> 16)
        self[place + 3] = UInt8(truncatingIfNeeded: bits >> 24)
        place += 4
      }
    case .int32:
      for value in tensor.scalars {
        write(UInt64(UInt32(bitPattern: Int32(value))), at: place, width: 4)
        place += 4
      }
    case .bool:
      for value in tensor.scalars {
        self[place] = value == 0 ? 0 : 1
        place += 1
      }
    }
  }
}
