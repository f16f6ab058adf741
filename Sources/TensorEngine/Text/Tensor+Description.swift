public import Numerals

extension Tensor: CustomStringConvertible {
  /// The numbers in brackets, columns aligned, large tensors shortened, then shape and type.
  ///
  /// Floats show at most four decimals, or the scientific form where the sizes differ too much.
  public var description: String { text(format: nil) }

  /// The same with the numbers written in a given format.
  public func formatted(_ format: NumberFormat) -> String { text(format: format) }

  /// Each element as the shortest decimal of its own type, in reading order: `0.065` for the float32 0.065.
  package var scalarTexts: [String] { TensorText.written(scalars, dtype, .shortest) }

  /// The same as numbers; nil for elements that are not finite.
  package var scalarDecimals: [DecimalNumber?] { scalars.map { TensorText.decimal($0, dtype) } }

  private func text(format: NumberFormat?) -> String {
    let picture = TensorText(self, format: format)
    let kind = dtype == .float32 ? "" : ", \(dtype)"
    if rank == 0 { return picture.body }
    return picture.body + "  shape \(shape)" + kind
  }
}

/// A tensor as text in brackets.
struct TensorText {
  /// Elements above which the middle of long axes is left out.
  private static let limit = 1000
  /// Elements shown at each end of a shortened axis.
  private static let edge = 3

  private let cells: [String?]
  private let shape: [Int]
  private(set) var body = ""

  init(_ tensor: Tensor, format: NumberFormat?) {
    let shortens = tensor.count > Self.limit
    // Nil stands for what is left out.
    let places = tensor.shape.map { size -> [Int?] in
      shortens && size > 2 * Self.edge
        ? Array(0..<Self.edge) + [nil] + Array((size - Self.edge)..<size) : Array(0..<size)
    }
    var shown: [Double?] = []
    Self.collect(tensor.scalars, tensor.shape, places, 0, 0, &shown)
    let texts = Self.written(shown.compactMap(\.self), tensor.dtype, format)
    let width = texts.map(\.count).max() ?? 0
    var next = texts.makeIterator()
    cells = shown.map { value in
      value == nil ? nil : next.next().map { String(repeating: " ", count: width - $0.count) + $0 }
    }
    shape = places.map(\.count)
    var place = 0
    body = tensor.count == 0 ? "[]" : rank0 ?? bracketed(0, &place)
  }

  private var rank0: String? { shape.isEmpty ? cells.first.flatMap(\.self) : nil }

  private static func collect(
    _ all: [Double], _ shape: [Int], _ places: [[Int?]], _ axis: Int, _ offset: Int, _ shown: inout [Double?]
  ) {
    guard axis < shape.count else {
      shown.append(all[offset])
      return
    }
    for place in places[axis] {
      if let place {
        collect(all, shape, places, axis + 1, offset * shape[axis] + place, &shown)
      } else {
        let skipped = places[(axis + 1)...].reduce(1) { $0 * $1.count }
        shown += Array(repeating: nil, count: skipped)
      }
    }
  }

  private func bracketed(_ axis: Int, _ place: inout Int) -> String {
    if axis == shape.count - 1 {
      var row: [String] = []
      for _ in 0..<shape[axis] {
        row.append(cells[place] ?? "…")
        place += 1
      }
      return "[" + row.joined(separator: ", ") + "]"
    }
    let lines = String(repeating: "\n", count: shape.count - 1 - axis) + String(repeating: " ", count: axis + 1)
    var parts: [String] = []
    for _ in 0..<shape[axis] {
      let inner = bracketed(axis + 1, &place)
      // A part that is left out is one ellipsis, not a block of them.
      parts.append(inner.allSatisfy { "[]…, \n".contains($0) } && inner.contains("…") ? "…" : inner)
    }
    return "[" + parts.joined(separator: "," + lines) + "]"
  }

  static func written(_ values: [Double], _ dtype: DType, _ format: NumberFormat?) -> [String] {
    if dtype == .bool { return values.map { $0 != 0 ? "true" : "false" } }
    let decimals = values.map { decimal($0, dtype) }
    let format = format ?? (dtype == .int32 ? .shortest : .elements(decimals.compactMap(\.self)))
    return zip(values, decimals).map { value, decimal in decimal.map(format.string) ?? format.string(value) }
  }

  /// The shortest decimal that stands for a value in its type; nil when it is not finite.
  static func decimal(_ value: Double, _ dtype: DType) -> DecimalNumber? {
    dtype == .float32 ? DecimalNumber(Float(value)) : DecimalNumber(value)
  }
}
