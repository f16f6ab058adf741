import Numerals

/// Where the parts of a heat map stand, in pixels.
struct HeatmapLayout {
  /// The size of a cell of the matrix.
  private(set) var cell: (width: Double, height: Double)
  /// The left edge of the cells.
  private(set) var left = 10.0
  /// The upper edge of the texts above the cells.
  private(set) var top: Double
  /// The upper edge of the cells.
  private(set) var gridTop: Double
  /// The room to the right of the cells.
  private(set) var lean = 10.0
  /// Whether the names of the columns slant.
  private(set) var turnsNames = false
  /// Whether the names of rows and columns are written.
  private(set) var showsNames = true
  /// Whether values are written in the cells.
  private(set) var showsValues = false
  /// The indices that stand for names where there are many rows without.
  private(set) var rowTicks: [Int] = []
  /// The same for columns.
  private(set) var columnTicks: [Int] = []
  /// The natural width when the author chose none.
  static let usualWidth = 640.0

  private static let size = Drawing.textSize
  /// The width of cells in a grid below which names are left out.
  private static let smallestNamed = 11.0
  /// The most cells in which values are written, and which are set apart by gaps.
  private static let mostValues = 400
  /// The height above which rows become flatter.
  private static let highest = 560.0

  init(_ map: Heatmap, widestText: Double) {
    let matrix = map.matrix, options = map.options
    let width = options.width ?? Self.usualWidth
    let smallest = (width - 30) / Double(max(1, matrix.columns))
    showsNames = !options.isPanel || smallest >= Self.smallestNamed
    let rowNames = showsNames ? map.rows : [], columnNames = showsNames ? map.columns : []
    let widestColumn = columnNames.map { TextMeasure.width($0, size: Self.size) }.max() ?? 0
    if map.rows.isEmpty { rowTicks = Self.ticks(matrix.rows) }
    if map.columns.isEmpty { columnTicks = Self.ticks(matrix.columns) }
    let sideNames = rowNames + (rowTicks.last.map { [String($0)] } ?? [])
    let widestName = sideNames.map { TextMeasure.width($0, size: Self.size) }.max() ?? 0
    left = max(10, min(180, width * 0.35, widestName) + (sideNames.isEmpty ? 0 : 12))
    // Slanting labels of the last columns lean out to the right, and the last index half its width.
    let slant = min(110, widestColumn) * 0.7072 + 6
    let margin = max(10, columnTicks.last.map { TextMeasure.width(String($0), size: Self.size) / 2 + 2 } ?? 0)
    let isTight = !columnNames.isEmpty && (width - left - 10) / Double(max(1, matrix.columns)) < widestColumn + 6
    let share = (width - left - (isTight ? slant : margin)) / Double(max(1, matrix.columns))
    let widestText = max(widestText, options.shared?.widestText ?? 0)
    let fits = matrix.values.count <= Self.mostValues && widestText + 6 <= share
    showsValues = fits && options.cellValues != .hidden
    let wanted = showsValues ? max(widestText + 14, min(widestColumn + 10, 84), 36) : 26
    cell.width = min(share, wanted)
    let height =
      showsValues ? max(28, min(cell.width, 34)) : max(min(cell.width, 26), rowNames.isEmpty ? 1.5 : 16)
    let isLong = Double(matrix.rows) * height > Self.highest && (rowNames.isEmpty || matrix.rows > 100)
    cell.height = isLong ? Self.highest / Double(matrix.rows) : height
    if let size = options.shared?.size { cell = (min(size.width, cell.width), min(size.height, cell.height)) }
    turnsNames = !columnNames.isEmpty && widestColumn + 6 > cell.width
    lean = turnsNames ? slant : margin
    top = (options.title == nil ? 6 : 30) + (options.xLabel.isEmpty && options.yLabel.isEmpty ? 0 : 20)
    let nameRoom = turnsNames ? min(110, widestColumn) * 0.7072 + 16 : 20
    gridTop = top + (columnNames.isEmpty && columnTicks.isEmpty ? 2 : nameRoom)
  }

  /// The box of a cell; cells that are large enough are set apart.
  func box(_ row: Int, _ column: Int, of matrix: FigureMatrix) -> Box {
    let gap = matrix.values.count <= Self.mostValues && cell.width > 8 && cell.height > 8 ? 1.0 : 0
    return Box(
      x: left + Double(column) * cell.width, y: gridTop + Double(row) * cell.height, width: cell.width - gap,
      height: cell.height - gap)
  }

  /// About five round indices of many rows or columns; none of few.
  private static func ticks(_ count: Int) -> [Int] {
    count < 30 ? [] : Ticks.linear(0, Double(count - 1), count: 5).map { Int($0) }
  }
}
