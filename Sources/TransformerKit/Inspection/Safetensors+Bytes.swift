internal import TensorEngine

extension Safetensors {
  /// The longest header that the format allows.
  private static let headerLimit: UInt64 = 100_000_000

  /// Reads the bytes of a file.
  ///
  /// float16 and bfloat16 become float32, all integers int32. A file that breaks the rules of the format is an error, and
  /// so is one with numbers that no tensor can hold.
  public init(bytes: [UInt8]) throws(SafetensorsError) {
    guard bytes.count >= 8 else { throw .tooShort(byteCount: bytes.count) }
    let length = bytes.integer(at: 0, width: 8)
    guard length <= Self.headerLimit else { throw .headerTooLarge(byteCount: length) }
    let start = 8 + Int(length)
    guard start <= bytes.count else {
      throw .headerTruncated(byteCount: Int(length), available: bytes.count - 8)
    }
    let header = try SafetensorsHeader(bytes: bytes[8..<start])
    let entries = try Self.checked(header.entries, available: bytes.count - start)
    var tensors: [(name: String, tensor: Tensor)] = []
    for (entry, type) in entries {
      tensors.append((entry.name, try type.tensor(bytes, at: start + entry.begin, shape: entry.shape, entry.name)))
    }
    self.init(inOrder: tensors, metadata: header.metadata)
  }

  /// The entries in the order of their data, which they must fill without gaps, with their types.
  private static func checked(
    _ entries: [SafetensorsHeader.Entry], available: Int
  ) throws(SafetensorsError) -> [(SafetensorsHeader.Entry, StoredType)] {
    var result: [(SafetensorsHeader.Entry, StoredType)] = []
    for entry in entries {
      guard let type = StoredType(rawValue: entry.dtype) else { throw .type(name: entry.name, dtype: entry.dtype) }
      guard entry.begin <= entry.end, entry.end <= available else {
        throw .range(name: entry.name, begin: entry.begin, end: entry.end, available: available)
      }
      guard let needed = byteCount(entry.shape, type) else { throw .shape(name: entry.name, shape: entry.shape) }
      guard entry.end - entry.begin == needed else {
        throw .byteCount(name: entry.name, found: entry.end - entry.begin, needed: needed)
      }
      result.append((entry, type))
    }
    // Equal places are those of tensors without elements, which keep the order of the header.
    let order = result.indices.sorted { a, b in
      (result[a].0.begin, result[a].0.end, a) < (result[b].0.begin, result[b].0.end, b)
    }
    var filled = 0, last = ""
    for place in order {
      let entry = result[place].0
      if entry.begin < filled { throw .overlap(first: last, second: entry.name) }
      if entry.begin > filled { throw .gap(begin: filled, end: entry.begin) }
      (filled, last) = (entry.end, entry.name)
    }
    if filled < available { throw .gap(begin: filled, end: available) }
    return order.map { result[$0] }
  }

  /// The bytes of a tensor; nil when there are too many axes or elements.
  private static func byteCount(_ shape: [Int], _ type: StoredType) -> Int? {
    guard shape.count <= 8 else { return nil }
    // Zeros last, so that an empty tensor with impossible sizes is noticed too.
    var product = type.width
    for size in shape where size > 0 {
      let (next, overflows) = product.multipliedReportingOverflow(by: size)
      if overflows || next > 1 << 62 { return nil }
      product = next
    }
    return shape.contains(0) ? 0 : product
  }

  /// The bytes of a file with these tensors: those that the Python package would write.
  public var bytes: [UInt8] {
    var members: [String] = []
    if !metadata.isEmpty {
      let pairs = metadata.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { SafetensorsHeader.quoted($0.key) + ":" + SafetensorsHeader.quoted($0.value) }
      members.append("\"\(SafetensorsHeader.metadataKey)\":{\(pairs.joined(separator: ","))}")
    }
    var end = 0
    for (name, tensor) in tensors {
      let type = StoredType(tensor.dtype), begin = end
      end += tensor.count * type.width
      let shape = tensor.shape.map(String.init).joined(separator: ",")
      members.append(
        SafetensorsHeader.quoted(name)
          + ":{\"dtype\":\"\(type.rawValue)\",\"shape\":[\(shape)],\"data_offsets\":[\(begin),\(end)]}")
    }
    var header = Array("{\(members.joined(separator: ","))}".utf8)
    // Spaces, so that the data begin at a multiple of 8.
    header += Array(repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)
    var result = [UInt8](repeating: 0, count: 8 + header.count + end)
    result.write(UInt64(header.count), at: 0, width: 8)
    result.replaceSubrange(8..<(8 + header.count), with: header)
    var place = 8 + header.count
    for (_, tensor) in tensors { result.write(tensor, at: &place) }
    return result
  }
}
