internal import FoundationEssentials
public import TransformerKit

extension Safetensors {
  /// Reads a file; a path that does not begin with a slash counts from the lesson's folder.
  ///
  /// A file that cannot be read, or is not in the format, is an error.
  public init(contentsOf path: String) throws {
    try self.init(bytes: [UInt8](Data(contentsOf: URL(filePath: path))))
  }

  /// Writes a file, which appears only when it is complete.
  public func write(to path: String) throws {
    try Data(bytes).write(to: URL(filePath: path), options: .atomic)
  }
}
