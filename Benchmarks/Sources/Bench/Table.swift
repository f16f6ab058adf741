import Foundation

/// What was measured of one row.
struct Measurement {
  let row: Row
  let ours: Double
  let torch: Double?
  let numpy: Double?
  /// Megabytes at the peak, of this process and of PyTorch's.
  let memory: Double
  let torchMemory: Double?
}

/// The table, as Markdown.
struct Table {
  let peak: Double

  static let head = """
    | work | ours | PyTorch | ratio | wanted | NumPy | ratio | rate | of the peak | memory, ours / PyTorch |
    |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
    """

  func line(_ m: Measurement) -> String {
    let row = m.row
    var cells = [row.name, Self.time(m.ours)]
    cells.append(m.torch.map(Self.time) ?? "–")
    cells.append(m.torch.map { Self.ratio($0 / m.ours) } ?? "–")
    cells.append(row.target.map(Self.ratio) ?? "–")
    cells.append(m.numpy.map(Self.time) ?? "–")
    cells.append(m.numpy.map { Self.ratio($0 / m.ours) } ?? "–")
    if row.operations > 0 {
      cells.append(String(format: "%.1f GFLOP/s", row.operations / m.ours / 1e9))
      cells.append(String(format: "%.0f %%", 100 * row.operations / m.ours / peak))
    } else {
      cells.append(row.bytes > 0 ? String(format: "%.1f GB/s", row.bytes / m.ours / 1e9) : "–")
      cells.append("–")
    }
    cells.append(String(format: "%.0f", m.memory) + (m.torchMemory.map { String(format: " / %.0f MB", $0) } ?? " MB"))
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private static func ratio(_ value: Double) -> String { String(format: "%.2f", value) }

  private static func time(_ seconds: Double) -> String {
    switch seconds {
    case ..<1e-6: String(format: "%.0f ns", seconds * 1e9)
    case ..<1e-3: String(format: "%.2f µs", seconds * 1e6)
    case ..<10: String(format: "%.2f ms", seconds * 1e3)
    default: String(format: "%.1f s", seconds)
    }
  }
}
