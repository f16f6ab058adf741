import Figures
import Foundation
import MarkupText
import Testing

/// What holds for the markup of every figure.
@Suite struct MarkupFormTests {
  /// Attributes that hold one number.
  private static let numbers: Set<String> = [
    "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "opacity", "fill-opacity",
    "stroke-opacity", "stroke-width", "font-size",
  ]
  /// Attributes that hold several numbers among words and commands.
  private static let lists: Set<String> = [
    "d", "points", "viewBox", "transform", "patternTransform", "stroke-dasharray",
  ]

  /// All samples as pages show them.
  private static func figures() -> [any Figure] {
    let plain: [any Figure] =
      (SampleFigures.charts + SampleFigures.grammarCharts).map(\.chart) + SampleFigures.heatmaps.map(\.heatmap)
      + SampleFigures.histograms.map(\.histogram) + SampleFigures.arcs.map(\.arcs)
    return plain + SampleFigures.matrices.map(\.figure) + SampleFigures.flows.map(\.diagram)
      + SampleFigures.trees.map(\.tree) + SampleFigures.grids.map(\.grid) + [SampleFigures.table]
  }

  @Test(arguments: SampleFigures.drawings.map(\.name))
  func drawingIsWellFormedAndNamed(name: String) throws {
    let drawing = try #require(SampleFigures.drawings.first { $0.name == name }?.drawing)
    let svg = XMLChecker(drawing.svg(id: name).source)
    #expect(svg.problem == nil)
    let root = try #require(svg.elements.first)
    #expect(root.name == "svg" && root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == "\(name)-title \(name)-desc")
    let first = svg.children(of: 0).prefix(2)
    #expect(first.map { svg.elements[$0].name } == ["title", "desc"])
    #expect(first.map { svg.elements[$0].attributes["id"] } == ["\(name)-title", "\(name)-desc"])
    #expect(first.allSatisfy { svg.texts[$0]?.isEmpty == false })
    #expect(svg.ids.allSatisfy { $0.hasPrefix(name) })
    #expect(XMLChecker(drawing.markup(id: name).source).problem == nil)
  }

  @Test(arguments: SampleFigures.drawings.map(\.name))
  func numbersAreNumbers(name: String) throws {
    let drawing = try #require(SampleFigures.drawings.first { $0.name == name }?.drawing)
    for element in XMLChecker(drawing.svg(id: name).source).elements {
      for (key, value) in element.attributes {
        if Self.numbers.contains(key) { #expect(Double(value)?.isFinite == true, "\(key)=\(value)") }
        guard Self.lists.contains(key) else { continue }
        for word in value.split(whereSeparator: { !"+-.0123456789eEnaif".contains($0) }) {
          #expect(!word.contains { $0.isLetter } || word == "a" || word == "e", "\(key) has \(word)")
        }
      }
    }
  }

  /// A text without letters would be closed at once, which HTML does not allow.
  @Test func noTextIsEmpty() {
    for (name, drawing) in SampleFigures.drawings {
      let svg = XMLChecker(drawing.svg(id: name).source)
      #expect(svg.elements.indices.allSatisfy { svg.elements[$0].name != "text" || svg.texts[$0]?.isEmpty == false })
    }
  }

  @Test(arguments: SampleFigures.drawings.map(\.name))
  func textStaysInsideTheFrame(name: String) throws {
    let drawing = try #require(SampleFigures.drawings.first { $0.name == name }?.drawing)
    #expect(TextPlacement.problems(in: drawing, id: name) == [])
  }

  @Test func gridAndTableAreWellFormed() {
    for (name, grid) in SampleFigures.grids {
      let checked = XMLChecker(grid.markup(id: name).source)
      #expect(checked.problem == nil)
      #expect(Set(checked.ids).count == checked.ids.count && checked.ids.count >= 6)
      #expect(checked.ids.allSatisfy { $0.hasPrefix(name) })
    }
  }

  /// A drawing shrinks to its least width on narrow pages; no text may then be smaller than 11 pixels.
  @Test(arguments: SampleFigures.drawings.map(\.name))
  func textIsNeverSmall(name: String) throws {
    let drawing = try #require(SampleFigures.drawings.first { $0.name == name }?.drawing)
    let svg = XMLChecker(drawing.svg(id: name).source)
    let sheet = StyleSheet(FigureStyle.sheet)
    let root = try #require(svg.elements.first?.attributes)
    let width = try #require(root["width"].flatMap(Double.init))
    let least = try #require(root["style"].flatMap(StyleSheet.declarations)?["min-width"]?.replacing("px", with: ""))
    let scale = try #require(Double(least)) / width
    for index in svg.elements.indices where svg.elements[index].name == "text" {
      let size = sheet.value("font-size", of: index, in: svg, media: .screen)
      let pixels = try #require(size.flatMap { Double($0.replacing("px", with: "")) })
      #expect(pixels * scale >= 11, "\(svg.texts[index] ?? "")")
    }
  }

  /// Looks that neighbours share by a group are those that they had one by one.
  @Test(arguments: SampleFigures.drawings.map(\.name), StyleSheet.Medium.allCases)
  func sharedLooksAreTheSame(name: String, page: StyleSheet.Medium) throws {
    let drawing = try #require(SampleFigures.drawings.first { $0.name == name }?.drawing)
    let sheet = StyleSheet(FigureStyle.sheet)
    func looks(_ body: Markup) -> [[String?]] {
      let root = Markup.element("svg", [.init("class", "figure-drawing")], [body])
      let svg = XMLChecker(root.source, asWritten: true)
      return svg.elements.indices.filter { !["g", "svg"].contains(svg.elements[$0].name) }.map { index in
        let own = svg.elements[index]
        let properties = [
          "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "text-anchor", "font-size",
          "font-weight", "paint-order",
        ]
        return [own.name, own.attributes["d"], own.attributes["x"], svg.texts[index]]
          + properties.map { sheet.value($0, of: index, in: svg, media: page) }
      }
    }
    #expect(looks(.drawn(drawing.body)) == looks(.sequence(drawing.body)))
    #expect(Markup.drawn(drawing.body).source.utf8.count <= Markup.sequence(drawing.body).source.utf8.count)
  }

  @Test func idsAreUniqueOnAPage() {
    let figures = Self.figures()
    let page = (figures + figures).enumerated().map { $0.element.markup(id: "f\($0.offset + 1)").source }.joined()
    let checker = XMLChecker(page)
    #expect(checker.problem == nil)
    #expect(Set(checker.ids).count == checker.ids.count && checker.ids.count > 40)
    for element in checker.elements {
      for (key, value) in element.attributes {
        let names =
          key == "aria-labelledby"
          ? value.split(separator: " ") : value.split(separator: "url(#").dropFirst().map { $0.prefix { $0 != ")" } }
        guard key == "aria-labelledby" || value.contains("url(#") else { continue }
        #expect(names.allSatisfy { checker.ids.contains(String($0)) }, "\(key)=\(value)")
      }
    }
  }

  @Test func sameBytesTwiceAndOtherIdsElsewhere() {
    for figure in Self.figures() {
      let first = figure.markup(id: "a").source
      #expect(first == figure.markup(id: "a").source)
      #expect(
        figure.markup(id: "b").source
          == first.replacingOccurrences(of: "\"a-", with: "\"b-").replacingOccurrences(of: " a-", with: " b-")
          .replacingOccurrences(of: "#a-", with: "#b-"))
    }
  }

  /// A second process has other hash seeds, and so another order of every set and dictionary.
  @Test func sameBytesInAnotherProcess() async {
    let expected = Self.digest()
    #expect(ProcessInfo.processInfo.environment["SWIFT_DETERMINISTIC_HASHING"] == nil)
    await #expect(processExitsWith: .success) { [expected = expected as UInt64] in
      precondition(MarkupFormTests.digest() == expected)
    }
  }

  /// The bytes of all samples, folded (FNV-1a).
  private static func digest() -> UInt64 {
    figures().flatMap { $0.markup(id: "f").source.utf8 }.reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
  }

  @Test func authorsMarkupIsEscaped() {
    let label = "<script>alert(\"1\")</script> & 'x'"
    let figures: [any Figure] = [
      Chart { BarMark(x: .value(label, label), y: .value(label, 1)).annotation(label) }.chartTitle(label),
      Heatmap([[1.0]], rows: [label], columns: [label]).chartTitle(label),
      Table(columns: label) { [label] }, AttentionArcs([label], [[1.0]]),
      FlowDiagram { FlowStep(label, detail: label) },
    ]
    for figure in figures {
      let source = figure.markup(id: "x").source
      #expect(!source.contains("<script"))
      #expect(XMLChecker(source).problem == nil)
    }
  }

  @Test func theCheckerFindsMistakes() {
    for text in ["<a>", "<a></b>", "<a b=1></a>", "a & b", "<a b='1' b='2'/>", "<a>\u{1}</a>", "&nbsp;", "</a>"] {
      #expect(XMLChecker(text).problem != nil, "\(text)")
    }
    let checker = XMLChecker("<a id=\"1\">x &lt; y<b/></a><c/>")
    #expect(checker.problem == nil && checker.ids == ["1"] && checker.texts == [0: "x < y"])
    #expect(checker.elements.map(\.name) == ["a", "b", "c"] && checker.parents == [nil, 0, nil])
  }
}
