package import SourceText

/// A parsed lesson: its text, its front matter, its blocks, and everything in it that runs.
package struct Notebook: Sendable {
  /// The file's text.
  package var source: SourceFile
  /// What the YAML at the top says.
  package var frontMatter: FrontMatter
  /// The top-level blocks in order.
  package var blocks: [Block]
  /// The cells in order; `cells[i].index == i`.
  package var cells: [Cell]
  /// The expressions that the text wants computed, in order; `probes[i].id == i`.
  package var probes: [Probe]
  /// The claims about numbers of the text; each names its probe.
  package var claims: [Claim]
  /// The comments of cells that state values and outputs, in order.
  package var codeClaims: [CodeClaim]
  /// The outputs that the text says its cells print.
  package var expectedOutputs: [ExpectedOutput]
  /// Marks that say where unchecked numbers come from.
  package var classifications: [Classification]
  /// The numbers in the text are searched for in these runs, in order.
  package var textRuns: [TextRun]
  /// The posts that the front matter declares, where they have been read.
  package var posts: [Post]
  /// Every mistake found while reading.
  package var diagnostics: [Diagnostic]

  /// Makes an empty notebook of a source.
  package init(source: SourceFile) {
    self.source = source
    frontMatter = FrontMatter()
    blocks = []
    cells = []
    probes = []
    claims = []
    codeClaims = []
    expectedOutputs = []
    classifications = []
    textRuns = []
    posts = []
    diagnostics = []
  }
}
