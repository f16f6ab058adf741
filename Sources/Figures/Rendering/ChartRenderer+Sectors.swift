import MarkupText
import Numerals

extension ChartRenderer {
  /// A sector with its place on the circle.
  struct Sector {
    var series: PlotSeries
    /// The place of the series in the plan, and that of the item in it.
    var place: (series: Int, item: Int)
    var item: PlotSeries.Item { series.items[place.item] }
    /// Where it begins and ends, as shares of the circle from the top clockwise.
    var start: Double
    var end: Double
    var inner: Double
    var outer: Double
    var middle: Point
  }

  /// All sectors, the shares of which are those of their values.
  var allSectors: [Sector] {
    let plot = layout.plot
    let middle = Point(plot.x + plot.width / 2, plot.y + plot.height / 2)
    let largest = max(10, min(plot.width, plot.height) / 2 - 4)
    let pairs = plan.series.enumerated().filter { $0.element.kind == .sector }.flatMap { place, series in
      series.items.indices.map { (series, (series: place, item: $0)) }
    }
    // Divided before they are added, so that the largest numbers do not overflow.
    let peak = pairs.map { max(0, $0.0.items[$0.1.item].value) }.max() ?? 0
    let total = pairs.map { peak > 0 ? max(0, $0.0.items[$0.1.item].value) / peak : 0 }.reduce(0, +)
    var sectors: [Sector] = []
    var start = 0.0
    for (series, place) in pairs {
      let item = series.items[place.item]
      let share = total > 0 ? max(0, item.value) / peak / total : 0
      guard share > 0 else { continue }
      let outer = min(largest, radius(series.ring?.outer, of: largest, usual: largest))
      let inner = max(0, min(outer - 1, radius(series.ring?.inner, of: largest, usual: 0)))
      let center = Point(middle.x + item.offset.x, middle.y + item.offset.y)
      let sector = Sector(
        series: series, place: place, start: start, end: start + share, inner: inner, outer: outer, middle: center)
      start += share
      // Of very many sectors, those of a hair's breadth are drawn together.
      if pairs.count > PlotSeries.singleMarks, let last = sectors.last, last.series.color == series.color,
        last.item.rampStep == item.rampStep, sector.end - last.start < 0.01
      {
        sectors[sectors.count - 1].end = sector.end
      } else {
        sectors.append(sector)
      }
    }
    return sectors
  }

  /// The sectors, apart by a hair line of the page.
  func sectors() -> Markup {
    .sequence(
      allSectors.map { sector in
        let color = sector.item.rampStep.map { rampFill($0) } ?? sector.series.color.css
        let gap = sector.series.ring?.inset ?? 1
        return .path(
          outline(sector),
          [
            .init("fill", color), .init("stroke", "var(--figure-paper)"), .init("stroke-width", max(0, gap * 2)),
            .init("stroke-linejoin", "round"), .init("fill-rule", "evenodd"),
          ] + fade(sector.series, sector.item), title: hover(sector))
      })
  }

  private func hover(_ sector: Sector) -> String? {
    guard options.isHovered, !sector.item.accessibility.isHidden else { return nil }
    let label = sector.item.accessibility.label ?? sector.series.spokenName
    let share = "\(ChartDescription.percent(sector.end - sector.start)) of all"
    let value = sector.item.accessibility.value ?? "\(NumberFormat.brief.string(sector.item.value)), \(share)"
    return [label, value].compactMap { $0 }.joined(separator: ": ")
  }

  private func radius(_ size: MarkDimension?, of largest: Double, usual: Double) -> Double {
    switch size {
    case .automatic, nil: usual
    case .fixed(let pixels): pixels
    case .ratio(let ratio): largest * ratio
    case .inset(let inset): largest - inset
    }
  }

  private func outline(_ sector: Sector) -> PathText {
    var path = PathText()
    let isWhole = sector.end - sector.start >= 1 - 1e-12
    path.move(place(sector, sector.outer, sector.start))
    arc(&path, sector, sector.outer, from: sector.start, to: sector.end)
    if isWhole { path.close() }
    if sector.inner > 0 {
      let first = place(sector, sector.inner, sector.end)
      if isWhole { path.move(first) } else { path.line(first) }
      arc(&path, sector, sector.inner, from: sector.end, to: sector.start)
    } else if !isWhole {
      path.line(sector.middle)
    }
    path.close()
    return path
  }

  /// A part of a circle in stretches of at most an eighth, each a cubic curve.
  private func arc(_ path: inout PathText, _ sector: Sector, _ radius: Double, from: Double, to: Double) {
    let count = max(1, Int((abs(to - from) * 8).rounded(.up)))
    let step = (to - from) / Double(count)
    // The handles of a cubic curve that follows a circle: 4/3 · tan(angle / 4).
    let quarter = step * 6.283185307179586 / 4
    let handle = 4.0 / 3 * Math.sine(quarter) / Math.cosine(quarter)
    for index in 0..<count {
      let (start, end) = (from + Double(index) * step, from + Double(index + 1) * step)
      let (first, last) = (place(sector, radius, start), place(sector, radius, end))
      let (out, back) = (direction(start), direction(end))
      path.curve(
        Point(first.x - out.y * radius * handle, first.y + out.x * radius * handle),
        Point(last.x + back.y * radius * handle, last.y - back.x * radius * handle), last)
    }
  }

  /// The point of a sector at a radius and a share of the circle.
  func place(_ sector: Sector, _ radius: Double, _ share: Double) -> Point {
    let direction = direction(share)
    return Point(sector.middle.x + radius * direction.x, sector.middle.y + radius * direction.y)
  }

  /// From the middle of the circle to a share of it, counted from the top clockwise.
  private func direction(_ share: Double) -> Point {
    let angle = (share - 0.25) * 6.283185307179586
    return Point(Math.cosine(angle), Math.sine(angle))
  }
}
