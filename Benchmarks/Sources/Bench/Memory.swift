import Foundation

/// The memory of a process as Linux counts it; zeros elsewhere.
enum Memory {
  /// Makes the peak begin anew at what the process uses now.
  static func resetPeak(of process: String = "self") {
    try? "5".write(toFile: "/proc/\(process)/clear_refs", atomically: false, encoding: .ascii)
  }

  /// Megabytes at the peak.
  static func peak(of process: String = "self") -> Double {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM") }),
      let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Double($0) })
    else { return 0 }
    return kilobytes / 1024
  }
}
