import CellEvents
import Foundation
import LecternDriver
import NotebookExecution
import NotebookSyntax
import Synchronization
import TestSupport
import Testing
import Verification

/// Runs of notebooks without cells, for which a missing compiler must not matter.
@Suite struct NotebookRunTests {
  /// Remembers what it hears.
  private final class Listener: RunObserver {
    let lines = Mutex<[String]>([])

    func skipped(_ file: NotebookFile, _ reason: String) { hear("skipped \(file.pageName): \(reason)") }
    func received(_ event: CellEvent, of notebook: Notebook) { hear("event") }
    func finished(_ built: BuiltNotebook) { hear("finished \(built.file.pageName)") }

    private func hear(_ line: String) { lines.withLock { $0.append(line) } }
  }

  private let listener = Listener()

  private func workspace(_ files: KeyValuePairs<String, String>) throws -> Workspace {
    let workspace = try Workspace()
    for (name, text) in files { try workspace.write(text, to: name) }
    return workspace
  }

  private func run(posts: String? = nil) -> NotebookRun {
    let pipeline = Pipeline(
      settings: ExecutionSettings(), compilerPath: "/nowhere/swiftc", posts: PostDirectory(path: posts))
    return NotebookRun(pipeline, jobs: 2, observer: listener)
  }

  private func build(_ files: [NotebookFile], in workspace: Workspace) throws -> BuildReport {
    let options = Site.Options(assets: AssetDirectory(path: nil), trustsHTML: false, hasIndex: true)
    return run().build(
      files, into: try OutputDirectory(path: workspace.place.appending(path: "site").path), options: options)
  }

  private func site(_ workspace: Workspace) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: workspace.place.appending(path: "site").path)) ?? [])
      .sorted()
  }

  @Test func directoriesAreSearchedInTheOrderOfNames() throws {
    let workspace = try workspace(["b.md": "", "a/c.md": "", "a/.hidden/d.md": "", "e.txt": ""])
    let files = try NotebookFile.find([workspace.place.path, workspace.place.appending(path: "b.md").path])
    #expect(files.map { $0.path.replacing(workspace.place.path + "/", with: "") } == ["a/c.md", "b.md"])
    #expect(throws: MachineFailure.self) { try NotebookFile.find([workspace.place.appending(path: "none").path]) }
  }

  @Test func aFileThatCannotBeReadFailsAlone() throws {
    let workspace = try workspace(["a.md": "Seven is 7."])
    let files = ["a.md", "missing.md"].map { NotebookFile(path: workspace.place.appending(path: $0).path) }
    let results = run().verify(files)
    #expect(results.map { $0.verified?.coverage.unchecked } == [1, nil])
    #expect(results[1].failure?.message.contains("missing.md' cannot be read") == true)
    #expect(results[1].outcome == .uncheckable)
  }

  @Test func aNotebookWhosePostsAreElsewhereIsSkipped() throws {
    let workspace = try workspace(["a.md": "---\nlectern:\n  posts: [far.md]\n---\n", "b.md": "text"])
    let results = run().verify(try NotebookFile.find([workspace.place.path]))
    #expect(results.count == 1)
    #expect(
      listener.lines.withLock { $0 } == [
        "skipped a.html: skipped: 'far.md' is not here; name the directory with --posts"
      ])
  }

  @Test func pagesAndTheirIndexAreWritten() throws {
    let workspace = try workspace(["a.md": "# A\n\ntext", "b.md": "# B\n\ntext"])
    let report = try build(try NotebookFile.find([workspace.place.path]), in: workspace)
    #expect(report.exitCode == 0 && report.machineFailures.isEmpty)
    #expect(site(workspace) == ["a.html", "b.html", "index.html"])
    #expect(listener.lines.withLock { $0.sorted() } == ["finished a.html", "finished b.html"])
  }

  @Test func aPageThatAnotherWouldOverwriteIsRefused() throws {
    let workspace = try workspace(["a.md": "# A", "sub/a.md": "# A too", "index.md": "# Index", "b.md": "# B"])
    let report = try build(try NotebookFile.find([workspace.place.path]), in: workspace)
    #expect(report.exitCode == 1)
    #expect(site(workspace) == ["b.html", "index.html"])
    let json = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
    #expect(json.contains("its page would be a.html, and so would that of"))
    #expect(json.contains("its page would be index.html, and so would that of the index"))
  }
}
