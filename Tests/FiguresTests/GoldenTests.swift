import Figures
import Foundation
import MarkupText
import Testing

/// Compares figures with the files that a person has looked at.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
  /// Names the style sheet, so that a file shows its colours when it is opened.
  private static let prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?xml-stylesheet href=\"figures.css\"?>\n"

  @Test(arguments: SampleFigures.drawings.map(\.name))
  func drawing(name: String) throws {
    let drawing = try #require(SampleFigures.drawings.first { $0.name == name }?.drawing)
    try compare(Self.prolog + drawing.svg(id: name).source + "\n", name: name, suffix: "svg")
  }

  @Test(arguments: SampleFigures.grids.map(\.name))
  func grid(name: String) throws {
    let grid = try #require(SampleFigures.grids.first { $0.name == name }?.grid)
    try compare(grid.markup(id: name).source + "\n", name: name, suffix: "html")
  }

  @Test func table() throws {
    try compare(SampleFigures.table.shaded("probability").markup(id: "t").source + "\n", name: "table", suffix: "html")
  }

  @Test func sheet() throws { try compare(FigureStyle.sheet, name: "figures", suffix: "css") }

  private func compare(_ text: String, name: String, suffix: String) throws {
    let file = Self.folder.appending(path: "\(name).\(suffix)")
    let changed = Self.folder.appending(path: "\(name)-changed.\(suffix)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: file)
      return
    }
    let golden = try? String(contentsOf: file, encoding: .utf8)
    if golden != text {
      try Data(text.utf8).write(to: changed)
    } else {
      try? FileManager.default.removeItem(at: changed)
    }
    #expect(golden != nil, "\(name).\(suffix) is missing; RECORD_GOLDENS=1 writes it")
    #expect(golden == text, "see \(name)-changed.\(suffix) beside the golden file")
  }
}
