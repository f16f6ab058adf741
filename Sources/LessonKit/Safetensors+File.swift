internal import FoundationEssentials
public import TransformerKit

extension Safetensors {
  /// Reads a file; a path that does not begin with a slash counts from the lesson's folder.
  public init(contentsOf path: String) throws(SafetensorsError) {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { throw .file(path: path, isWritten: false) }
    try self.init(bytes: [UInt8](data))
  }

  /// Writes a file, which appears only when it is complete.
  public func write(to path: String) throws(SafetensorsError) {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .file(path: path, isWritten: true)
    }
  }
}
