import Foundation
import NotebookExecution
import NotebookReport
import NotebookSyntax
import SourceText
import Typesetting
import Verification

/// A run that makes pages: read, execute, verify, report, write.
struct Build: Sendable {
  var notebooks: NotebookRun
  var assets: AssetDirectory
  var trustsHTML: Bool
  var writesIndex: Bool
  var output: OutputDirectory

  /// What became of one notebook.
  struct Result: Sendable {
    var file: NotebookFile
    /// Its lesson and its verified content; nil when the machine failed.
    var lesson: Lesson?
    var verified: VerifiedNotebook?
    /// All that its author should know.
    var diagnostics: [Diagnostic] = []
    /// Why there is no page.
    var failure: MachineFailure?
  }

  /// Builds the notebooks; the results are in their order.
  func run(_ files: [NotebookFile]) -> [Result] {
    let selection = notebooks.read(files)
    let (files, readings) = (selection.files, selection.readings)
    let collisions = OutputCollisions(files)
    let lessons = zip(files, readings).map { file, reading -> Lesson? in
      guard let notebook = try? reading.get(), collisions.diagnostic(for: file) == nil else { return nil }
      return Lesson(notebook, fileName: file.outputName)
    }
    let typesetter = Typesetter(cache: typesettingDirectory(files).map { TypesettingCache(directory: $0) })
    let report = HTMLReport(
      typesetter: typesetter, trustsHTML: trustsHTML, linksIndex: writesIndex, assets: assets.bytes)
    let results = notebooks.map(selection) { index, verified -> Result in
      var result = Result(file: files[index])
      do throws(MachineFailure) {
        if let collision = collisions.diagnostic(for: files[index]) {
          _ = try readings[index].get()
          result.diagnostics = [collision]
        } else {
          let notebook = try verified()
          if let lesson = lessons[index] {
            try write(notebook, as: lesson, among: lessons.compactMap(\.self), report, &result)
          }
        }
      } catch {
        result.failure = error
      }
      notebooks.progress.write(Self.lines(result, style: notebooks.progress.style))
      return result
    }
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
    result.diagnostics = verified.diagnostics.merging(page.diagnostics)
    try output.write(page.html, as: lesson.fileName)
    result.lesson = lesson
    result.verified = verified
  }

  private func typesettingDirectory(_ files: [NotebookFile]) -> String? {
    files.first?.projectDirectory.appending(path: ".lectern/typesetting").path
  }

  /// The notebook's line on the terminal and its diagnostics.
  private static func lines(_ result: Result, style: ProgressDisplay.Style) -> String {
    let terminal = Terminal.standardError
    var text = ""
    if style == .lines, let verified = result.verified {
      let isWell = !result.diagnostics.contains { $0.severity == .error }
      let mark = isWell ? terminal.colored("✓", .green) : terminal.colored("✗", .red)
      let cells = verified.executed.cells.count
      let coverage = verified.coverage
      let numbers = coverage.total == 0 ? "" : ", \(coverage.summary)"
      text += "\(mark) \(result.file.path)  \(cells) \(cells == 1 ? "cell" : "cells")\(numbers)\n"
    }
    for diagnostic in result.diagnostics where style == .lines || diagnostic.severity == .error {
      text += diagnostic.description + "\n"
    }
    return text
  }
}

extension [Diagnostic] {
  /// With those of a page, which are about the first document; all of it by place, each once.
  fileprivate func merging(_ page: [Diagnostic]) -> [Diagnostic] {
    guard let path = first?.path ?? page.first?.path else { return [] }
    let own = filter { $0.path == path }
    let others = filter { $0.path != path }
    var seen: Set<Diagnostic> = []
    return ((own + page).inOrderOfPlace + others).filter { seen.insert($0).inserted }
  }
}
