/// What is wrong with a file that should be in the safetensors format.
public enum SafetensorsError: Error, Equatable, Sendable {
  /// A file that is not there, or that may not be read or written.
  case file(path: String, isWritten: Bool)
  /// Fewer bytes than the length of a header takes.
  case tooShort(byteCount: Int)
  /// A header longer than the format allows.
  case headerTooLarge(byteCount: UInt64)
  /// A header of which the end is missing.
  case headerTruncated(byteCount: Int, available: Int)
  /// A header that is not the JSON that the format asks for; the offset counts from the start of the header.
  case header(offset: Int, problem: String)
  /// Two entries of one name.
  case duplicateName(String)
  /// A type of numbers that cannot be read.
  case type(name: String, dtype: String)
  /// A tensor with too many axes, or more elements than can be counted.
  case shape(name: String, shape: [Int])
  /// Bytes that lie outside the data.
  case range(name: String, begin: Int, end: Int, available: Int)
  /// Another number of bytes than shape and type need.
  case byteCount(name: String, found: Int, needed: Int)
  /// Two tensors that share bytes.
  case overlap(first: String, second: String)
  /// Bytes that belong to no tensor.
  case gap(begin: Int, end: Int)
  /// An integer beyond int32.
  case integer(name: String, value: String)
}

extension SafetensorsError: CustomStringConvertible {
  /// One sentence that names the tensor or the place.
  public var description: String { "safetensors: " + problem }

  private var problem: String {
    switch self {
    case .file(let path, let isWritten): "\(path) cannot be \(isWritten ? "written" : "read")"
    case .tooShort(let count): "a file of \(count) bytes has no header: its length alone takes 8"
    case .headerTooLarge(let count): "the header is said to have \(count) bytes: a valid one has at most 100000000"
    case .headerTruncated(let count, let available):
      "the header is said to have \(count) bytes, but the file has only \(available) after its length"
    case .header(let offset, let problem): "byte \(offset) of the header: \(problem)"
    case .duplicateName(let name): "the name \(Self.quoted(name)) occurs twice"
    case .type(let name, let dtype): "\(Self.quoted(name)) has the type \(dtype), which cannot be read"
    case .shape(let name, let shape):
      "\(Self.quoted(name)) has the shape \(shape): at most 8 axes and 2^62 bytes are possible"
    case .range(let name, let begin, let end, let available):
      "\(Self.quoted(name)) has the bytes \(begin) to \(end), but the data have \(available)"
    case .byteCount(let name, let found, let needed):
      "\(Self.quoted(name)) has \(found) bytes where its shape and type need \(needed)"
    case .overlap(let first, let second): "\(Self.quoted(first)) and \(Self.quoted(second)) share bytes"
    case .gap(let begin, let end): "the bytes \(begin) to \(end) of the data belong to no tensor"
    case .integer(let name, let value): "\(Self.quoted(name)) has the integer \(value), which int32 cannot hold"
    }
  }

  private static func quoted(_ name: String) -> String { "\"\(name)\"" }
}
