import Numerals

/// Gives the heat maps of a grid cells that are alike: one format, values in all of them or in none, one size.
struct PanelCells {
  private let maps: [(panel: Int, map: Heatmap)]

  init(_ panels: [ChartPanel]) {
    maps = panels.enumerated().compactMap { panel, content in
      if case .heatmap(let map) = content.content { (panel, map) } else { nil }
    }
  }

  /// The panels with what they agree on; with `sharesFormat` also on how numbers are written.
  func shared(_ panels: [ChartPanel], sharesFormat: Bool) -> [ChartPanel] {
    guard maps.count > 1 else { return panels }
    var maps = maps.map(\.map)
    if sharesFormat, let format = format {
      for index in maps.indices where maps[index].options.format == nil { maps[index].options.format = format }
    }
    let widest = maps.map { HeatmapDescription($0, $0.cells).widestText }
    let shared = SharedCells(widestText: widest.max() ?? 0)
    for index in maps.indices { maps[index].options.shared = shared }
    let shows = maps.map { HeatmapLayout($0, widestText: 0).showsValues }
    if shows.contains(false) {
      for index in maps.indices { maps[index].options.cellValues = .hidden }
    }
    shareSizes(of: &maps)
    var panels = panels
    for (index, map) in maps.enumerated() { panels[self.maps[index].panel].content = .heatmap(map) }
    return panels
  }

  /// Matrices of one shape get cells of one size.
  private func shareSizes(of maps: inout [Heatmap]) {
    let sizes = maps.map { HeatmapLayout($0, widestText: 0).cell }
    for index in maps.indices {
      let alike = maps.indices.filter {
        maps[$0].matrix.rows == maps[index].matrix.rows && maps[$0].matrix.columns == maps[index].matrix.columns
      }
      maps[index].options.shared?.size = SharedCells.CellSize(
        width: alike.map { sizes[$0].width }.min() ?? 0, height: alike.map { sizes[$0].height }.min() ?? 0)
    }
  }

  /// The format that suits the values of all maps that have none of their own.
  private var format: NumberFormat? {
    let free = maps.map(\.map).filter { $0.options.format == nil }
    let values = free.flatMap { map in map.matrix.values.prefix(map.options.mostSingles) }
    guard !values.isEmpty else { return nil }
    return NumberFormat.column(values.compactMap(DecimalNumber.init), keepsSmall: false)
  }
}
