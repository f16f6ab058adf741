import Foundation
import NotebookExecution
import NotebookReport
import NotebookSyntax
import SourceText
import Typesetting
import Verification

/// The pages of one build: they link each other, share a typesetter, and have names that must differ.
package struct Site: Sendable {
  /// What the user chooses for all pages.
  package struct Options: Sendable {
    /// Where local images are found.
    package var assets: AssetDirectory
    /// Whether raw HTML passes unchecked.
    package var trustsHTML: Bool
    /// Whether there is an index that pages link to.
    package var hasIndex: Bool

    /// Makes options from their parts.
    package init(assets: AssetDirectory, trustsHTML: Bool, hasIndex: Bool) {
      self.assets = assets
      self.trustsHTML = trustsHTML
      self.hasIndex = hasIndex
    }
  }

  /// The page of each notebook, by the path of its file.
  private let pages: [String: Lesson]
  /// All pages in the order of the notebooks.
  private let ordered: [Lesson]
  /// The files that would become the same page, by its name.
  private let files: [String: [NotebookFile]]
  private let options: Options
  private let typesetter: Typesetter

  /// Plans the pages of notebooks.
  init(_ notebooks: [ReadNotebook], _ options: Options) {
    self.options = options
    files = Dictionary(grouping: notebooks.map(\.file), by: \.pageName)
    var pages: [String: Lesson] = [:]
    var ordered: [Lesson] = []
    for read in notebooks where Self.rival(of: read.file, among: files) == nil {
      guard case .notebook(let notebook) = read.content else { continue }
      let page = Lesson(notebook, fileName: read.file.pageName)
      pages[read.file.path] = page
      ordered.append(page)
    }
    (self.pages, self.ordered) = (pages, ordered)
    let cache = notebooks.first?.file.projectDirectory.appending(path: ".lectern/typesetting").path
    typesetter = Typesetter(cache: cache.map { TypesettingCache(directory: $0) })
  }

  /// Why a notebook cannot have a page: another one's would overwrite it.
  func collision(of notebook: Notebook, in file: NotebookFile) -> Diagnostic? {
    Self.rival(of: file, among: files).map { rival in
      let sentence = "its page would be \(file.pageName), and so would that of \(rival); rename one of them"
      return Diagnostic(.error, sentence, path: file.path, at: nil)
    }
  }

  /// The page of a notebook of the site; throws when a library that it needs is missing.
  func page(of verified: VerifiedNotebook) throws(MachineFailure) -> ReportPage {
    let path = verified.executed.notebook.source.path
    let page = pages[path] ?? Lesson(verified.executed.notebook, fileName: NotebookFile(path: path).pageName)
    let report = HTMLReport(
      typesetter: typesetter, trustsHTML: options.trustsHTML, linksIndex: options.hasIndex, assets: options.assets.bytes
    )
    do { return try report.page(for: verified, lesson: page, among: ordered) } catch {
      throw MachineFailure(error.description)
    }
  }

  /// The index of the notebooks that have a page; nil when none has, or no index is wanted.
  func index(of built: [BuiltNotebook]) -> String? {
    guard options.hasIndex else { return nil }
    let entries = built.compactMap { built -> IndexEntry? in
      guard let page = pages[built.file.path], let verified = built.verified else { return nil }
      let hasFailed = verified.executed.cells.contains { if case .failed = $0.state { true } else { false } }
      return IndexEntry(lesson: page, coverage: verified.coverage, hasFailed: hasFailed)
    }
    return entries.isEmpty ? nil : HTMLReport.index(of: entries)
  }

  /// Keeps what was typeset for the next run.
  func saveTypesetting() { typesetter.save() }

  /// What else would have the name of a file's page: another file, or the index.
  private static func rival(of file: NotebookFile, among files: [String: [NotebookFile]]) -> String? {
    let others = (files[file.pageName] ?? []).map(\.path).filter { $0 != file.path }
    return others.first ?? (file.pageName == "index.html" ? "the index" : nil)
  }
}
