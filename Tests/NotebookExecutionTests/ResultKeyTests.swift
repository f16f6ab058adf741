import Foundation
import NotebookExecution
import NotebookSyntax
import SourceText
import Testing

/// For everything that the key names, a stale result must be impossible: each part changes it.
@Suite struct ResultKeyTests {
  private let place: URL
  private let lesson = "# Title\n\n```swift\nlet a = 1\n```\n\n= a + 1\n"

  init() throws {
    place = FileManager.default.temporaryDirectory.appending(path: "lectern-key-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place.appending(path: "Modules"), withIntermediateDirectories: true)
    for name in ["swiftc", "swift-frontend", "libLessonKit.so", "Modules/LessonKit.swiftmodule"] {
      try write("1", name)
    }
  }

  private func write(_ text: String, _ name: String) throws {
    let file = place.appending(path: name)
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  }

  private func key(
    _ text: String? = nil, settings: ExecutionSettings = ExecutionSettings(),
    _ change: (inout Notebook) -> Void = { _ in }
  ) throws -> String {
    try resultKey(text, settings: settings, change).text
  }

  private func resultKey(
    _ text: String? = nil, settings: ExecutionSettings = ExecutionSettings(),
    _ change: (inout Notebook) -> Void = { _ in }
  ) throws -> ResultKey {
    var notebook = Notebook.lesson(text ?? lesson, path: place.appending(path: "part1.md").path)
    change(&notebook)
    let toolchain = try Toolchain.find(path: place.appending(path: "swiftc").path, environment: [:])
    let library = try GuestLibrary.find(executable: place.appending(path: "lectern"))
    return ResultKey(notebook, toolchain: toolchain, library: library, settings: settings)
  }

  @Test func proseIsNoPartOfIt() throws {
    #expect(try key("# Another title\n\nMore text.\n\n```swift\nlet a = 1\n```\n\nAnd\n= a + 1\n") == key())
  }

  @Test func codeAndExpressionsAre() throws {
    #expect(try key(lesson.replacing("a = 1", with: "a = 2")) != key())
    #expect(try key(lesson.replacing("a + 1", with: "a + 2")) != key())
    #expect(try key("= a + 1\n```swift\nlet a = 1\n```\n") != key("```swift\nlet a = 1\n```\n= a + 1\n"))
  }

  @Test func optionsThatDecideWhatRunsAre() throws {
    #expect(try key { $0.cells[0].options.isEvaluated = false } != key())
    #expect(try key { $0.cells[0].options.expectedFailure = .trap } != key())
    #expect(try key { $0.cells[0].options.expectedMessage = "x" } != key())
    #expect(try key { $0.frontMatter.seed = 1 } != key())
    #expect(try key { $0.frontMatter.optimizes = true } != key())
  }

  @Test func theLineIsWhereACellCanSeeIt() throws {
    let sees = lesson.replacing("a = 1", with: "a = #line")
    #expect(try key("More.\n\n" + sees) != key(sees))
    #expect(
      try key("More.\n\n" + lesson) { $0.cells[0].options.expectedFailure = .trap }
        != key { $0.cells[0].options.expectedFailure = .trap })
  }

  @Test func theCompilerIs() throws {
    let before = try key()
    try write("another compiler", "swift-frontend")
    #expect(try key() != before)
  }

  @Test func theLibraryIs() throws {
    let before = try key()
    try write("2", "libLessonKit.so")
    #expect(try key() != before)
  }

  @Test func theEnvironmentThatCellsSeeIs() throws {
    var settings = ExecutionSettings()
    settings.passedEnvironment = ["LECTERN_ISA": "avx2"]
    #expect(try key(settings: settings) != key())
  }

  @Test func inputsAre() throws {
    try write("1,2", "data.csv")
    let before = try key { $0.frontMatter.inputs = ["data.csv"] }
    #expect(try before != key())
    try write("1,3", "data.csv")
    #expect(try key { $0.frontMatter.inputs = ["data.csv"] } != before)
  }

  @Test func aMissingInputIsNamed() throws {
    #expect(try resultKey { $0.frontMatter.inputs = ["gone.csv"] }.missingInputs == ["gone.csv"])
  }
}
