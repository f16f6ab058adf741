import Foundation
import NotebookExecution
import NotebookReport
import NotebookSyntax
import Typesetting
import Verification

/// One run over several notebooks: parse, execute, verify, report, write.
struct Build: Sendable {
  var settings: ExecutionSettings
  var compilerPath: String?
  var jobs: Int
  var assets: AssetDirectory
  var posts: PostDirectory
  var trustsHTML: Bool
  var writesIndex: Bool
  var output: OutputDirectory
  var progress: ProgressDisplay

  /// What became of one notebook.
  struct Result: Sendable {
    var file: NotebookFile
    /// Its lesson and its verified content; nil when the machine failed.
    var lesson: Lesson?
    var verified: VerifiedNotebook?
    /// All that its author should know.
    var diagnostics: [Diagnostic] = []
    /// Why it was left out.
    var note: String?
    /// Why there is no page.
    var failure: MachineFailure?
  }

  /// The tools that run cells, looked for once and only when some notebook has cells.
  private struct Tools: Sendable {
    var toolchain: Toolchain
    var library: GuestLibrary
  }

  /// Builds the notebooks; the results are in their order.
  func run(_ files: [NotebookFile]) -> [Result] {
    let parsed = Workers.map(files, count: jobs) { _, file in parse(file) }
    let sources = parsed.map { $0.map(\.notebook) }
    let collisions = OutputCollisions(files)
    let lessons = zip(files, sources).map { file, source -> Lesson? in
      guard let notebook = try? source.get(), collisions.diagnostic(for: file) == nil else { return nil }
      return Lesson(notebook, fileName: file.outputName)
    }
    let tools = tools(for: sources)
    let typesetter = Typesetter(cache: typesettingDirectory(files).map { TypesettingCache(directory: $0) })
    let report = HTMLReport(
      typesetter: typesetter, trustsHTML: trustsHTML, linksIndex: writesIndex, assets: assets.bytes)
    ChildProcess.adoptOrphans()
    let results = Workers.map(files, count: jobs) { index, file -> Result in
      var result = Result(file: file)
      do throws(MachineFailure) {
        guard let notebook = try sources[index].get() else {
          result.note = try parsed[index].get().note
          progress.write(Self.lines(result, style: progress.style))
          return result
        }
        if let collision = collisions.diagnostic(for: file) { result.diagnostics = [collision] }
        if let lesson = lessons[index] {
          let verified = Verifier().verify(try execute(notebook, tools, file))
          try write(verified, as: lesson, among: lessons.compactMap(\.self), report, &result)
        }
      } catch {
        result.failure = error
      }
      progress.write(Self.lines(result, style: progress.style))
      return result
    }
    ChildProcess.killStrays()
    typesetter.save()
    return results
  }

  /// Writes the index of all lessons; returns what prevented it.
  func writeIndex(of results: [Result]) -> [MachineFailure] {
    guard writesIndex else { return [] }
    let entries = results.compactMap { result -> IndexEntry? in
      guard let lesson = result.lesson, let verified = result.verified else { return nil }
      let hasFailed = verified.executed.cells.contains { if case .failed = $0.state { true } else { false } }
      return IndexEntry(lesson: lesson, coverage: verified.coverage, hasFailed: hasFailed)
    }
    guard !entries.isEmpty else { return [] }
    do throws(MachineFailure) {
      try output.write(HTMLReport.index(of: entries), as: "index.html")
      return []
    } catch { return [error] }
  }

  private func write(
    _ verified: VerifiedNotebook, as lesson: Lesson, among lessons: [Lesson], _ report: HTMLReport,
    _ result: inout Result
  ) throws(MachineFailure) {
    let page: ReportPage
    do { page = try report.page(for: verified, lesson: lesson, among: lessons) } catch {
      throw MachineFailure(error.description)
    }
    result.diagnostics = (verified.diagnostics + page.diagnostics).inReadingOrder
    try output.write(page.html, as: lesson.fileName)
    result.lesson = lesson
    result.verified = verified
  }

  private func execute(
    _ notebook: Notebook, _ tools: Swift.Result<Tools, MachineFailure>?, _ file: NotebookFile
  ) throws(MachineFailure) -> ExecutedNotebook {
    // A notebook without cells needs no tools, so a missing compiler is none of its business.
    guard notebook.hasProgram, let tools = try tools?.get() else { return ExecutedNotebook(unexecuted: notebook) }
    let runner = NotebookRunner(
      toolchain: tools.toolchain, library: tools.library,
      cache: ResultCache(directory: file.projectDirectory.appending(path: ".lectern")), settings: settings)
    return try runner.run(notebook) { progress.take($0, of: notebook) }
  }

  private func tools(
    for sources: [Swift.Result<Notebook?, MachineFailure>]
  ) -> Swift.Result<Tools, MachineFailure>? {
    guard sources.contains(where: { (try? $0.get())?.hasProgram == true }) else { return nil }
    let executable = URL(fileURLWithPath: "/proc/self/exe")
    do throws(MachineFailure) {
      return .success(
        Tools(
          toolchain: try Toolchain.find(path: compilerPath, environment: ProcessInfo.processInfo.environment),
          library: try GuestLibrary.find(executable: executable)))
    } catch { return .failure(error) }
  }

  private func typesettingDirectory(_ files: [NotebookFile]) -> String? {
    files.first?.projectDirectory.appending(path: ".lectern/typesetting").path
  }

  /// The notebook with its posts, or why it is left out.
  private func parse(
    _ file: NotebookFile
  ) -> Swift.Result<(notebook: Notebook?, note: String?), MachineFailure> {
    do throws(MachineFailure) {
      var notebook = NotebookParser().parse(path: file.path, bytes: try file.read())
      switch try posts.read(for: notebook, in: file) {
      case .failure(let missing): return .success((nil, missing.note))
      case .success(let posts): notebook.posts = posts
      }
      return .success((notebook, nil))
    } catch { return .failure(error) }
  }

  /// The notebook's line on the terminal and its diagnostics.
  private static func lines(_ result: Result, style: ProgressDisplay.Style) -> String {
    let terminal = Terminal.standardError
    var text = ""
    if style == .lines, let note = result.note { return "– \(result.file.path)  \(note)\n" }
    if style == .lines, let verified = result.verified {
      let isWell = !result.diagnostics.contains { $0.severity == .error }
      let mark = isWell ? terminal.colored("✓", .green) : terminal.colored("✗", .red)
      let cells = verified.executed.cells.count
      let numbers = verified.numbers.isEmpty ? "" : ", \(verified.coverage.summary)"
      text += "\(mark) \(result.file.path)  \(cells) \(cells == 1 ? "cell" : "cells")\(numbers)\n"
      for post in verified.posts { text += "  \(post.source.path)  \(post.coverage.summary)\n" }
    }
    for diagnostic in result.diagnostics where style == .lines || diagnostic.severity == .error {
      text += diagnostic.description + "\n"
    }
    return text
  }
}

extension [Diagnostic] {
  /// By place, each once.
  fileprivate var inReadingOrder: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.inOrderOfPlace
  }
}
