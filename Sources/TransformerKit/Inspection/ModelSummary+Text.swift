extension ModelSummary {
  /// The table as text with aligned columns, and the totals below.
  public var description: String {
    let hasRun = operations != nil
    var lines = [["part", "kind"] + (hasRun ? ["output"] : []) + ["parameters"] + (hasRun ? ["operations"] : [])]
    for row in rows {
      let part = String(repeating: "  ", count: row.depth) + (row.label.isEmpty ? "(model)" : row.label)
      let kind = row.count > 1 ? "\(row.count) × \(row.kind)" : row.kind
      let shape = row.outputShape.map { "\($0)" } ?? ""
      lines.append(
        [part, kind] + (hasRun ? [shape] : []) + [Self.grouped(row.parameters)]
          + (hasRun ? [Self.grouped(row.operations ?? 0)] : []))
    }
    return Self.aligned(lines, numbers: hasRun ? 3... : 2...)
      + (showsTotals ? "\n" + totals.joined(separator: "\n") : "")
  }

  /// The sums, each as a line.
  private var totals: [String] {
    var lines = [
      "\(Self.grouped(parameters)) parameters: \(Self.bytes(parameterBytes)), in training with Adam "
        + Self.bytes(trainingBytes)
    ]
    if let operations {
      lines.append("\(Self.grouped(operations)) operations in matrix products, in a training step three times as many")
      lines.append("\(Self.bytes(outputBytes)) for the results of all parts")
    }
    return lines
  }

  /// Lines whose columns are as wide as needed; numbers stand to the right.
  private static func aligned(_ lines: [[String]], numbers: PartialRangeFrom<Int>) -> String {
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let texts = lines.map { line in
      let cells = line.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return numbers.contains(column) ? space + cell : cell + space
      }
      return cells.joined(separator: "  ")
    }
    let rule = String(repeating: "─", count: texts[0].count)
    return ([texts[0], rule] + texts.dropFirst() + [rule]).joined(separator: "\n")
  }

  /// A whole number with commas: 63,082,496.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
    return (number < 0 ? "-" : "") + String(digits)
  }

  /// Bytes in the largest unit that leaves at least one, with one decimal: 252.3 MB.
  static func bytes(_ count: Int) -> String {
    var unit = 1
    for name in ["B", "kB", "MB", "GB"] {
      // 999.95 of a unit and more would be written as 1000.0.
      let tenths = (count * 10 + unit / 2) / unit
      if tenths < 10_000 || name == "GB" {
        return name == "B" ? "\(count) B" : "\(grouped(tenths / 10)).\(tenths % 10) \(name)"
      }
      unit *= 1000
    }
    return "\(count) B"
  }
}
