/// Puts bars and areas at the same place on top of each other.
enum Stacking {
  /// Gives every bar and area without a second end its start and end, series by series.
  static func apply(to series: inout [PlotSeries]) {
    for kind in [Mark.Kind.bar, .area] {
      for method in [MarkStackingMethod.standard, .normalized, .center, .unstacked] {
        let chosen = series.indices.filter { series[$0].kind == kind && series[$0].stacking == method }
        stack(chosen, method, &series)
      }
    }
  }

  private struct Place: Hashable {
    var position: Double
    var slot: Double
    var isLying: Bool
  }

  private static func stack(_ chosen: [Int], _ method: MarkStackingMethod, _ series: inout [PlotSeries]) {
    var sums: [Place: Double] = [:]
    for index in chosen {
      for item in series[index].items {
        guard let (place, value) = place(of: item, in: series[index]) else { continue }
        sums[place, default: 0] += abs(value)
      }
    }
    var above: [Place: Double] = [:]
    var below: [Place: Double] = [:]
    for index in chosen {
      for position in series[index].items.indices {
        guard let (place, value) = place(of: series[index].items[position], in: series[index]) else { continue }
        let sum = sums[place] ?? 0
        let length = method == .normalized ? (sum == 0 ? 0 : value / sum) : value
        var start = 0.0
        if method != .unstacked {
          let origin = method == .center ? -sum / 2 : 0
          start = value < 0 && method != .center ? below[place] ?? 0 : above[place] ?? origin
          if value < 0, method != .center { below[place] = start + length } else { above[place] = start + length }
        }
        series[index].items[position].set(start, start + length, value, isLying: series[index].isLying)
      }
    }
  }

  /// Where an item is stacked and its length; nil when it has both ends already or is a gap.
  private static func place(of item: PlotSeries.Item, in series: PlotSeries) -> (Place, Double)? {
    let (position, value, end) = series.isLying ? (item.y, item.x, item.xEnd) : (item.x, item.y, item.yEnd)
    guard end.isNaN, value.isFinite, position.isFinite else { return nil }
    return (Place(position: position, slot: item.slot.start, isLying: series.isLying), value)
  }
}

extension PlotSeries.Item {
  fileprivate mutating func set(_ start: Double, _ end: Double, _ value: Double, isLying: Bool) {
    self.value = value
    if isLying { (x, xEnd) = (start, end) } else { (y, yEnd) = (start, end) }
  }
}
