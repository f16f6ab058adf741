package import Foundation
internal import SourceText

/// The built LessonKit that cells link: the library and the modules that its interface names.
package struct GuestLibrary: Sendable {
  /// The directory of `libLessonKit.so`.
  package let libraries: URL
  /// The directory of the swiftmodules.
  package let modules: URL
  /// Names this very build in cache keys: digests of the library's bytes and of lectern's own.
  package let identity: String

  /// Finds the library that belongs to the running `lectern`: beside it in a build directory, or in
  /// `../lib/lectern` of an installation.
  package static func find(executable: URL) throws(MachineFailure) -> GuestLibrary {
    let directory = executable.resolvingSymlinksInPath().deletingLastPathComponent()
    let installed = directory.deletingLastPathComponent().appending(path: "lib/lectern")
    for (libraries, modules) in [
      (directory, directory.appending(path: "Modules")), (installed, installed.appending(path: "modules")),
    ] {
      let library = libraries.appending(path: "libLessonKit.so")
      guard let bytes = try? Data(contentsOf: library, options: .alwaysMapped),
        FileManager.default.fileExists(atPath: modules.appending(path: "LessonKit.swiftmodule").path)
      else { continue }
      let own = (try? Data(contentsOf: executable, options: .alwaysMapped)) ?? Data()
      let identity = "\(ContentDigest(bytes).text) \(ContentDigest(own).text)"
      return GuestLibrary(libraries: libraries, modules: modules, identity: identity)
    }
    throw MachineFailure(
      "libLessonKit.so and its modules were found neither in \(directory.path) nor in \(installed.path): "
        + "build them with 'make', or install lectern with 'make install'")
  }
}
