import Numerals

extension Table {
  /// A matrix, or a vector as one row, with names for its rows and columns; without them columns are numbered.
  ///
  /// Stops when the data has more than two axes, or more or fewer rows or columns than names.
  public init(_ data: some FigureData, rows: [String] = [], columns: [String] = []) {
    let matrix = FigureMatrix(data, figure: "Table")
    if !rows.isEmpty, rows.count != matrix.rows {
      fatalError(Misuse.labels(figure: "Table", kind: "row", labels: rows.count, expected: matrix.rows))
    }
    if !columns.isEmpty, columns.count != matrix.columns {
      fatalError(Misuse.labels(figure: "Table", kind: "column", labels: columns.count, expected: matrix.columns))
    }
    let heads = columns.isEmpty ? (0..<matrix.columns).map { String($0) } : columns
    let decimals = matrix.decimals
    let format = NumberFormat.column(decimals.compactMap(\.self))
    let cells = (0..<matrix.rows).map { row in
      (0..<matrix.columns).map { column in
        TableCell.number(decimals[row * matrix.columns + column], matrix[row, column])
      }
    }
    self.init(
      (rows.isEmpty ? [] : [ColumnOptions(name: "")])
        + heads.map { name in
          var options = ColumnOptions(name: name)
          options.format = format
          return options
        },
      cells.enumerated().map { index, cells in
        TableRow(cells: (rows.isEmpty ? [] : [rows[index].tableCell]) + cells)
      },
      hasRowNames: !rows.isEmpty)
    sharesShading = true
  }

  /// Columns of values under their names: `Table(["token": tokens, "probability": probabilities])`.
  ///
  /// Stops when the columns have different lengths.
  public init(_ columns: KeyValuePairs<String, any TableColumnData>) {
    let cells = columns.map(\.value.tableCells)
    let first = cells.first?.count ?? 0
    for (column, values) in zip(columns, cells) where values.count != first {
      fatalError(
        Misuse.columnLength(name: column.key, values: values.count, first: columns[0].key, expected: first))
    }
    self.init(
      columns.map { ColumnOptions(name: $0.key) },
      (0..<first).map { row in TableRow(cells: cells.map { $0[row] }) })
  }

  /// A row for each element, with the columns that the builder names.
  public init<Element>(_ elements: [Element], @TableColumnBuilder<Element> columns: () -> [TableColumn<Element>]) {
    let columns = columns()
    self.init(
      columns.map(\.options), elements.map { element in TableRow(cells: columns.map { $0.cell(element) }) })
  }

  /// The stored properties of the elements, one column each, in the order of their declaration.
  ///
  /// Elements without properties, such as numbers and cases, are one column. A property whose type is no `TableValue`
  /// shows its description.
  public init<Element>(of elements: [Element]) {
    let rows = elements.map(Self.properties)
    self.init(
      (rows.first ?? []).map { ColumnOptions(name: $0.name) }, rows.map { TableRow(cells: $0.map(\.cell)) })
  }

  private static func properties(_ element: some Any) -> [(name: String, cell: TableCell)] {
    var mirrors = [Mirror(reflecting: element)]
    guard [.struct, .class, .tuple].contains(mirrors[0].displayStyle), !mirrors[0].children.isEmpty else {
      return [("value", cell(element))]
    }
    while let parent = mirrors[0].superclassMirror { mirrors.insert(parent, at: 0) }
    return mirrors.flatMap(\.children).enumerated().map { index, child in
      // Elements of a tuple are called `.0`, the storage of a property wrapper `_name`.
      let name = child.label.map { String($0.drop { $0 == "." || $0 == "_" }) } ?? String(index)
      return (name, cell(child.value))
    }
  }

  private static func cell(_ value: Any) -> TableCell {
    if let value = value as? any TableValue { return value.tableCell }
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional, mirror.children.isEmpty { return TableCell(.empty) }
    return String(describing: mirror.displayStyle == .optional ? mirror.children.first?.value ?? value : value)
      .tableCell
  }
}

extension FigureMatrix {
  /// The decimals that stand for the numbers; nil for those that are not finite.
  ///
  /// When all numbers are of single precision they keep its shorter decimals: 0.1, not 0.10000000149011612.
  var decimals: [DecimalNumber?] {
    let isSingle = values.allSatisfy { !$0.isFinite || Double(Float($0)) == $0 }
    return values.map { isSingle ? DecimalNumber(Float($0)) : DecimalNumber($0) }
  }
}
