/// The colours of the shaded columns of a table.
struct TableShading {
  /// The colours and the values with the first and the last of them, by column.
  private(set) var scales: [Int: (ramp: ColorRamp, domain: ClosedRange<Double>)] = [:]

  init(_ table: Table) {
    let shared = table.columns.indices.filter { table.columns[$0].shading?.isShared == true }
    for (column, options) in table.columns.enumerated() {
      guard let shading = options.shading else { continue }
      let columns = shading.isShared ? shared : [column]
      let values = columns.flatMap { place in table.rows.compactMap { $0.cells[place].number } }
      guard let low = values.min(), let high = values.max() else { continue }
      let reach = max(abs(low), abs(high))
      let ramp = shading.ramp ?? (low < 0 && high > 0 ? .diverging : .sequential)
      scales[column] = (ramp, shading.domain ?? (ramp == .diverging ? -reach...reach : low...high))
    }
  }

  /// The background of a cell and the colour of its text, as CSS; nil where nothing is shaded.
  func style(column: Int, value: Double?) -> String? {
    guard let value, let (ramp, domain) = scales[column] else { return nil }
    let step = ramp.step(value, in: domain)
    return "background:\(ramp.fill(step));color:\(ramp.ink(step))"
  }
}
