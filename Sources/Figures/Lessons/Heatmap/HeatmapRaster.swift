internal import MarkupText

/// The cells of a large heat map as a picture.
struct HeatmapRaster {
  /// The colours of a picture; the place after the last is seen through.
  private static let levels = 15

  private let cells: HeatmapCells
  private let ramp: ColorRamp
  private let indices: [UInt8]

  init(_ cells: HeatmapCells, ramp: ColorRamp, domain: ClosedRange<Double>) {
    self.cells = cells
    self.ramp = ramp
    indices = cells.values.map { value in
      value.isNaN ? UInt8(Self.levels) : UInt8((ramp.share(value, in: domain) * Double(Self.levels - 1)).rounded())
    }
  }

  /// The picture twice, since no style sheet reaches the colours inside: the page shows the one that suits it.
  ///
  /// The dark one comes first, so that the light one is seen where there is no style sheet.
  func pictures(width: Int, height: Int) -> [Markup] {
    [picture(Palette.darkPage, "on-dark", width, height), picture(Palette.lightPage, "on-light", width, height)]
  }

  private func picture(_ page: Palette.Page, _ name: String, _ width: Int, _ height: Int) -> Markup {
    let steps = ramp == .sequential ? page.heat : page.diverge
    let palette = (0..<Self.levels).map { level -> RGB in
      let place = Double(level) / Double(Self.levels - 1) * Double(steps.count - 1)
      let index = min(Int(place), steps.count - 2)
      return .between(steps[index], steps[index + 1], place - Double(index))
    }
    let png = IndexedPNG(
      width: cells.columns, height: cells.rows, indices: indices, palette: palette + [page.panel],
      transparent: Self.levels)
    return .shape(
      "image",
      [
        .init("class", "raster \(name)"), .init("width", String(width)), .init("height", String(height)),
        .init("preserveAspectRatio", "none"), .init("href", png.dataURL),
      ])
  }
}
