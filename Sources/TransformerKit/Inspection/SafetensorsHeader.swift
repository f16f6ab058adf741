/// The header of a safetensors file: what its JSON says about each tensor.
struct SafetensorsHeader {
  /// One tensor: its name, how its numbers are kept, and where its bytes are, counted from the end of the header.
  struct Entry {
    let name: String
    var dtype = ""
    var shape: [Int] = []
    var begin = 0
    var end = 0
  }

  /// The name under which the header keeps what is not a tensor.
  static let metadataKey = "__metadata__"

  /// The tensors in the order of the header.
  private(set) var entries: [Entry] = []
  /// What else the header says.
  private(set) var metadata: [String: String] = [:]

  /// Reads a header; anything that the format does not know is an error.
  init(bytes: ArraySlice<UInt8>) throws(SafetensorsError) {
    var reader = HeaderReader(bytes: bytes)
    var names: Set<[UInt8]> = []
    try reader.object { reader, name throws(SafetensorsError) in
      guard names.insert(Array(name.utf8)).inserted else { throw .duplicateName(name) }
      if name == Self.metadataKey {
        metadata = try Self.metadata(&reader)
      } else {
        entries.append(try Self.entry(name, &reader))
      }
    }
    try reader.end()
  }

  private static func metadata(_ reader: inout HeaderReader) throws(SafetensorsError) -> [String: String] {
    var values: [String: String] = [:]
    try reader.object { reader, key throws(SafetensorsError) in
      guard values.updateValue(try reader.string(), forKey: key) == nil else { throw .duplicateName(key) }
    }
    return values
  }

  private static func entry(_ name: String, _ reader: inout HeaderReader) throws(SafetensorsError) -> Entry {
    var entry = Entry(name: name)
    var missing: Set<String> = ["dtype", "shape", "data_offsets"]
    try reader.object { reader, key throws(SafetensorsError) in
      guard missing.remove(key) != nil else { throw reader.problem("\"\(key)\" is unknown here, or occurs twice") }
      switch key {
      case "dtype": entry.dtype = try reader.string()
      case "shape": entry.shape = try reader.integers()
      default:
        let offsets = try reader.integers()
        guard offsets.count == 2 else { throw reader.problem("data_offsets are two integers") }
        (entry.begin, entry.end) = (offsets[0], offsets[1])
      }
    }
    guard missing.isEmpty else { throw reader.problem("\"\(name)\" lacks \(missing.sorted().joined(separator: ", "))") }
    return entry
  }

  /// A string as JSON writes it; controls and quotes are escaped, all else is UTF-8.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{c}": result += "\\f"
      case ..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
