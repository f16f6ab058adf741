import Foundation

/// A Python process that runs the same work with another library, on request.
final class Reference {
  /// The name and version of the library.
  let title: String
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var buffer = Data()

  /// Nil when Python or the library is missing.
  init?(_ library: String, python: String, script: String, threads: Int) {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, script, library, String(threads)]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    title = Self.line(from: output, &buffer) ?? ""
    if title.isEmpty { return nil }
  }

  /// The number of the process.
  var identifier: Int32 { process.processIdentifier }

  /// Seconds of one run, or nil for work that the library does not know.
  func seconds(_ name: String, repetitions: Int) -> Double? {
    input.fileHandleForWriting.write(Data("\(name)\t\(repetitions)\n".utf8))
    return Self.line(from: output, &buffer).flatMap(Double.init)
  }

  /// Ends the process.
  func end() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  private static func line(from pipe: Pipe, _ buffer: inout Data) -> String? {
    while true {
      if let end = buffer.firstIndex(of: 10) {
        let line = String(decoding: buffer[buffer.startIndex..<end], as: UTF8.self)
        buffer.removeSubrange(buffer.startIndex...end)
        return line
      }
      let more = pipe.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      buffer.append(more)
    }
  }
}
