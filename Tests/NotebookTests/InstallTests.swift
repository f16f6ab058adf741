import Foundation
import TestSupport
import Testing

/// `make install` gives a copy that works away from the build directory.
@Suite struct InstallTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL

  @Test func anInstalledCopyBuilds() throws {
    let work = try Workspace()
    let prefix = work.place.appending(path: "prefix")
    let install = try Command(
      URL(filePath: "/usr/bin/make"),
      [
        "--no-print-directory", "install-built", "PREFIX=\(prefix.path)",
        "RELEASE=\(Command.lectern.deletingLastPathComponent().path)",
      ],
      in: root
    ).run()
    #expect(install.status == 0, "\(install.errors)")
    try work.write("```swift\nTensor([1, 2]).sum()\n```\n", to: "lesson.md")
    let result = try work.lectern("build", "lesson.md", at: prefix.appending(path: "bin/lectern"))
    #expect(result.status == 0, "\(result.errors)")
    #expect(try work.read("output/lesson.html").contains("3"))
  }

  @Test func aMissingLibraryIsNamed() throws {
    let work = try Workspace()
    let prefix = work.place.appending(path: "prefix")
    _ = try Command(
      URL(filePath: "/usr/bin/make"),
      ["install-built", "PREFIX=\(prefix.path)", "RELEASE=\(Command.lectern.deletingLastPathComponent().path)"],
      in: root
    ).run()
    try FileManager.default.removeItem(at: prefix.appending(path: "lib/lectern/libLessonKit.so"))
    try work.write("```swift\n1\n```\n", to: "lesson.md")
    let result = try work.lectern("build", "lesson.md", at: prefix.appending(path: "bin/lectern"))
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("lectern: libLessonKit.so and its modules were found neither in "))
  }
}
