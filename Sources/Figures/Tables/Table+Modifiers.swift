public import Numerals

extension Table {
  /// Sets the caption; a caption that the cell sets takes its place.
  public func caption(_ text: String) -> Table { changed { $0.caption = text } }

  /// Writes the numbers of the named columns, or of all, in a format.
  public func format(_ format: NumberFormat, columns names: String...) -> Table {
    changed(columns: names) { $0.format = format }
  }

  /// Aligns the named columns, or all.
  public func alignment(_ alignment: ColumnAlignment, columns names: String...) -> Table {
    changed(columns: names) { $0.alignment = alignment }
  }

  /// Makes the named columns, or all, as wide as about so many digits; longer texts wrap.
  ///
  /// Stops below 1.
  public func width(_ characters: Int, columns names: String...) -> Table {
    changed(columns: names) { $0.setWidth(characters) }
  }

  /// Shades the numbers of the named columns, or of all, by their value.
  ///
  /// - Parameters:
  ///   - ramp: The colours; diverging ones when nil and there are numbers on both sides of zero.
  ///   - domain: The values with the first and the last colour; the smallest and the largest when nil.
  ///   - shared: Whether the columns share one scale; when nil, those of a matrix do.
  public func shaded(
    _ names: String..., ramp: ColorRamp? = nil, domain: ClosedRange<Double>? = nil, shared: Bool? = nil
  ) -> Table {
    let shading = ColumnShading(ramp: ramp, domain: domain, isShared: shared ?? sharesShading)
    return changed(columns: names) { $0.shading = shading }
  }

  /// Sets the largest or the smallest number of each of the named columns, or of all, in bold.
  public func highlighted(_ highlight: TableHighlight, columns names: String...) -> Table {
    changed(columns: names) { $0.highlight = highlight }
  }

  /// Makes rows stand out, counted from 0 in the present order; stops when there is no such row.
  public func highlighted(rows numbers: Int...) -> Table {
    changed { table in
      for number in numbers {
        guard table.rows.indices.contains(number) else {
          fatalError(Misuse.unknownRow(row: number, rows: table.rows.count))
        }
        table.rows[number].isHighlighted = true
      }
    }
  }

  /// Puts a head above columns that stand side by side, and stops when they do not.
  public func columnGroup(_ name: String, columns names: String...) -> Table {
    let places = places(names).sorted()
    guard let first = places.first, let last = places.last, last - first == Set(places).count - 1 else {
      fatalError(Misuse.scatteredGroup(name: name, columns: names))
    }
    if let other = groups.first(where: { $0.columns.overlaps(first..<last + 1) }) {
      let column = columns[max(first, other.columns.lowerBound)].name
      fatalError(Misuse.overlappingGroups(name: name, other: other.name, column: column))
    }
    return changed { $0.groups.append(ColumnGroup(name: name, columns: first..<last + 1)) }
  }

  /// Lets a column name the rows: it comes first, and stays in sight when a wide table is scrolled.
  public func rowNames(_ column: String) -> Table {
    guard let place = places([column]).first else { return self }
    return changed { table in
      table.columns.insert(table.columns.remove(at: place), at: 0)
      for row in table.rows.indices { table.rows[row].cells.insert(table.rows[row].cells.remove(at: place), at: 0) }
      for row in table.footers.indices {
        table.footers[row].cells.insert(table.footers[row].cells.remove(at: place), at: 0)
      }
      table.groups = []
      table.hasRowNames = true
    }
  }

  /// Leaves out the middle when there are more rows than this; nil shows all of them.
  ///
  /// Stops below 1.
  public func maximumRows(_ count: Int?) -> Table {
    if let count, count < 1 { fatalError(Misuse.limit(count, "row")) }
    return changed { $0.rowLimit = count }
  }

  /// Leaves out the middle when there are more columns than this; nil shows all of them.
  ///
  /// Stops below 1.
  public func maximumColumns(_ count: Int?) -> Table {
    if let count, count < 1 { fatalError(Misuse.limit(count, "column")) }
    return changed { $0.columnLimit = count }
  }

  /// A copy with a change.
  func changed(_ change: (inout Table) -> Void) -> Table {
    var copy = self
    change(&copy)
    return copy
  }

  private func changed(columns names: [String], _ change: (inout ColumnOptions) -> Void) -> Table {
    changed { table in
      for place in places(names) { change(&table.columns[place]) }
    }
  }

  /// The places of the named columns, or of all when none is named; stops at a name that is none.
  func places(_ names: [String]) -> [Int] {
    if names.isEmpty { return Array(columns.indices) }
    return names.map { name in
      guard let place = columns.firstIndex(where: { $0.name == name }) else {
        fatalError(Misuse.unknownColumn(name: name, known: columns.map(\.name)))
      }
      return place
    }
  }
}
