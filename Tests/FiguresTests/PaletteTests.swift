import Figures
import MarkupText
import Testing

@Suite struct PaletteTests {
  static let pages = [Palette.lightPage, Palette.darkPage]

  @Test(arguments: [0, 1]) func contrastIsEnough(page: Int) {
    let page = Self.pages[page]
    for text in [page.ink, page.quiet] {
      #expect(text.contrast(with: page.background) >= 4.5)
      #expect(text.contrast(with: page.panel) >= 4.5)
    }
    for color in page.series { #expect(color.contrast(with: page.background) >= 3, "\(color.css)") }
    #expect(page.axis.contrast(with: page.background) >= 3)
    for color in page.heat + page.diverge { #expect(color.ink.contrast(with: color) >= 4.5, "\(color.css)") }
  }

  @Test func backgroundsAreThoseOfThePages() {
    #expect(Palette.lightPage.background.css == "#ffffff" && Palette.darkPage.background.css == "#15181d")
  }

  @Test func contrastIsThatOfWCAG() {
    #expect(RGB(0).contrast(with: RGB(0xFFFFFF)) == 21)
    // #767676 is the well-known lightest grey with 4.5:1 on white.
    #expect(RGB(0x767676).contrast(with: RGB(0xFFFFFF)) >= 4.5 && RGB(0x777777).contrast(with: RGB(0xFFFFFF)) < 4.5)
  }

  /// The least distance of two series in OKLab; colours side by side are told apart from about 0.02 on.
  private static let leastDistance = 0.07

  @Test(arguments: [0, 1]) func seriesStayApartForEveryone(page: Int) {
    let colors = Self.pages[page].series
    for (name, matrix) in Self.visions {
      let seen = colors.map { Self.lab(Self.seen($0, matrix)) }
      for first in seen.indices {
        for second in 0..<first {
          let squares = zip(seen[first], seen[second]).map { ($0 - $1) * ($0 - $1) }
          #expect(squares.reduce(0, +).squareRoot() > Self.leastDistance, "\(name): \(first + 1) and \(second + 1)")
        }
      }
    }
  }

  /// Where colour is missing, lines differ by their dashes, and bars and areas beside each other by their lightness.
  @Test func seriesStayApartInGreyPrint() {
    let sheet = StyleSheet(FigureStyle.sheet)
    let dashes = Palette.light.indices.map { series in
      let line = XMLChecker("<svg class=\"figure-drawing\"><path class=\"line s\(series + 1)\"/></svg>")
      #expect(sheet.value("stroke-dasharray", of: 1, in: line, media: .screen) == nil)
      return sheet.value("stroke-dasharray", of: 1, in: line, media: .print) ?? "none"
    }
    #expect(Set(dashes).count == Palette.light.count)
    let lightness = Palette.light.map { 116 * Math.exponential(Math.log($0.luminance) / 3) - 16 }
    for (first, second) in zip(lightness, lightness.dropFirst()) { #expect(abs(first - second) >= 5) }
  }

  @Test func printIsLight() {
    let sheet = StyleSheet(FigureStyle.sheet)
    for name in ["--figure-paper", "--figure-ink", "--series-1", "--heat-3", "--diverge-ink-0"] {
      #expect(sheet.variable(name, on: .print) == sheet.variable(name, on: .screen))
      #expect(sheet.variable(name, on: .print) != sheet.variable(name, on: .dark))
    }
  }

  @Test func sheetDefinesEveryVariableThatIsUsed() {
    let defined = Set(
      FigureStyle.sheet.split(separator: "--").dropFirst().filter { $0.contains(":") }.map {
        $0.prefix { $0 != ":" && $0 != ")" }
      })
    for (name, drawing) in SampleFigures.drawings {
      for use in drawing.svg(id: name).source.split(separator: "var(--").dropFirst() {
        #expect(defined.contains(use.prefix { $0 != ")" }))
      }
    }
  }

  /// Dichromatic vision at full severity (Machado, Oliveira and Fernandes, 2009).
  private static let visions: [(String, [[Double]])] = [
    ("normal", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "protanopia",
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    (
      "deuteranopia",
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    (
      "tritanopia",
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
  ]

  private static func seen(_ color: RGB, _ matrix: [[Double]]) -> [Double] {
    let linear = [color.red, color.green, color.blue].map(RGB.linear)
    return matrix.map { row in min(max(zip(row, linear).map { $0 * $1 }.reduce(0, +), 0), 1) }
  }

  /// OKLab (Ottosson, 2020) of a linear colour.
  private static func lab(_ color: [Double]) -> [Double] {
    func root(_ weights: [Double]) -> Double {
      let sum = zip(weights, color).map { $0 * $1 }.reduce(0, +)
      return sum <= 0 ? 0 : Math.exponential(Math.log(sum) / 3)
    }
    let l = root([0.4122214708, 0.5363325363, 0.0514459929])
    let m = root([0.2119034982, 0.6806995451, 0.1073969566])
    let s = root([0.0883024619, 0.2817188376, 0.6299787005])
    return [
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
    ]
  }
}
