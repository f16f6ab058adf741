import CPeak
import Foundation

// Usage: Bench reference.py RESULTS.md [rows whose name begins so …]

let environment = ProcessInfo.processInfo.environment
let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: Bench reference.py RESULTS.md [row …]\n".utf8))
  exit(2)
}
let chosen = arguments.dropFirst(3)
let threads = environment["LECTERN_THREADS"].flatMap { Int($0) } ?? 1
setenv("LECTERN_THREADS", String(threads), 1)
let python = environment["PYTHON"] ?? "python3"
let rounds = environment["ROUNDS"].flatMap { Int($0) } ?? 7

let torch = Reference("torch", python: python, script: arguments[1], threads: threads)
let numpy = Reference("numpy", python: python, script: arguments[1], threads: threads)
let peak = peak_flops() * Double(threads)

func machine() -> String {
  let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
  func value(_ key: String) -> String {
    let line = text.split(separator: "\n").first { $0.hasPrefix(key) } ?? ""
    return line.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? "?"
  }
  return "\(value("model name")), family \(value("cpu family")), model \(value("model\t"))"
}

/// Prints at once, also into a pipe.
func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

@MainActor func measure(_ row: Row) -> Measurement {
  Memory.resetPeak()
  let work = row.prepare()
  if row.isWhole {
    let seconds = Stopwatch.seconds(1, threads: threads, work)
    return Measurement(row: row, ours: seconds, torch: nil, numpy: nil, memory: Memory.peak(), torchMemory: nil)
  }
  work()
  let once = Stopwatch.seconds(1, threads: threads, work)
  // A round takes about 20 ms, so that the clock and a neighbour's slice weigh little.
  let repetitions = row.isLong ? 1 : max(1, min(200_000, Int(0.02 / max(once, 1e-8))))
  var ours: [Double] = [], theirs: [Double] = [], arrays: [Double] = []
  if let torch { Memory.resetPeak(of: String(torch.identifier)) }
  // The first answer of a reference includes its preparation.
  let knowsTorch = torch?.seconds(row.name, repetitions: 1) != nil
  let knowsNumpy = numpy?.seconds(row.name, repetitions: 1) != nil
  for _ in 0..<(row.isLong ? min(rounds, 3) : rounds) {
    ours.append(Stopwatch.seconds(repetitions, threads: threads, work))
    if knowsTorch, let time = torch?.seconds(row.name, repetitions: repetitions) { theirs.append(time) }
    if knowsNumpy, let time = numpy?.seconds(row.name, repetitions: repetitions) { arrays.append(time) }
  }
  sink = nil
  return Measurement(
    row: row, ours: Stopwatch.median(ours) ?? once, torch: Stopwatch.median(theirs), numpy: Stopwatch.median(arrays),
    memory: Memory.peak(), torchMemory: knowsTorch ? torch.map { Memory.peak(of: String($0.identifier)) } : nil)
}

let head = """
  # Results of `make bench`

  Machine: \(machine()); measured peak \(String(format: "%.0f", peak / 1e9)) GFLOP/s on \(threads) thread\(threads == 1 ? "" : "s").
  Against: \(torch?.title ?? "no PyTorch found"), \(numpy?.title ?? "no NumPy found").
  Times are medians of \(rounds) interleaved rounds, \(threads == 1 ? "in processor time" : "on the wall clock"). Ratios are their time divided by ours.
  Memory is the peak of the whole process during the row. PyTorch's matrix products are MKL's, which may use slower code on CPUs that are not Intel's.

  \(Table.head)
  """
say(head)
var lines = [head]
let table = Table(peak: peak)
for row in Row.all where chosen.isEmpty || chosen.contains(where: { row.name.hasPrefix($0) }) {
  let line = table.line(measure(row))
  say(line)
  lines.append(line)
}
torch?.end()
numpy?.end()
try (lines.joined(separator: "\n") + "\n").write(toFile: arguments[2], atomically: true, encoding: .utf8)
