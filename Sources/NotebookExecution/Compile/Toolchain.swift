package import Foundation
internal import SourceText

/// The Swift compiler that compiles the cells.
package struct Toolchain: Sendable {
  /// The driver, `swiftc`.
  package let compiler: URL
  /// The frontend beside it, which prints syntax trees; it may be a link to the same file.
  package let frontend: URL
  /// Names this very compiler in cache keys: another binary has another identity.
  package let identity: String

  /// Finds the compiler: the given path, else `SWIFT_EXEC`, else the toolchain whose runtime this process uses, else
  /// the first `swiftc` on `PATH`.
  package static func find(path: String?, environment: [String: String]) throws(MachineFailure) -> Toolchain {
    if let given = path ?? environment["SWIFT_EXEC"] {
      let origin = path == nil ? "SWIFT_EXEC" : "--swiftc"
      guard let toolchain = Toolchain(compiler: URL(fileURLWithPath: given)) else {
        throw MachineFailure("\(origin) names '\(given)', which is not a Swift compiler that can be run")
      }
      return toolchain
    }
    let beside = runtimeDirectory().map { [$0.appending(path: "../../../bin/swiftc")] } ?? []
    let onPath = (environment["PATH"] ?? "").split(separator: ":").map { URL(fileURLWithPath: "\($0)/swiftc") }
    for candidate in beside + onPath {
      if let toolchain = Toolchain(compiler: candidate) { return toolchain }
    }
    throw MachineFailure(
      "no swiftc was found: install a Swift 6.2 or newer toolchain from swift.org and put it on PATH, "
        + "or name it with --swiftc or SWIFT_EXEC")
  }

  private init?(compiler: URL) {
    let compiler = compiler.standardizedFileURL
    let frontend = compiler.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "swift-frontend")
    let fallback = compiler.deletingLastPathComponent().appending(path: "swift-frontend")
    let files = FileManager.default
    guard files.isExecutableFile(atPath: compiler.path) else { return nil }
    var isDirectory: ObjCBool = false
    _ = files.fileExists(atPath: compiler.path, isDirectory: &isDirectory)
    guard !isDirectory.boolValue else { return nil }
    self.compiler = compiler
    self.frontend = files.isExecutableFile(atPath: frontend.path) ? frontend : fallback
    identity = [compiler, self.frontend].map(Self.stamp).joined(separator: " ")
  }

  /// Path, size and time of change of the file behind a link.
  private static func stamp(_ file: URL) -> String {
    let real = file.resolvingSymlinksInPath()
    let attributes = try? FileManager.default.attributesOfItem(atPath: real.path)
    let size = attributes?[.size] as? Int ?? 0
    let changed = (attributes?[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
    return "\(real.path) \(size) \(changed)"
  }

  /// Where this process's Swift runtime lies, as `usr/lib/swift/linux` of its toolchain.
  private static func runtimeDirectory() -> URL? {
    guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else { return nil }
    for line in maps.split(separator: "\n") where line.hasSuffix("/libswiftCore.so") {
      guard let start = line.firstIndex(of: "/") else { continue }
      return URL(fileURLWithPath: String(line[start...])).deletingLastPathComponent()
    }
    return nil
  }
}
