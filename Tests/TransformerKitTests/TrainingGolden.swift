import Foundation

/// One case of training.txt: what PyTorch computes in double precision, and how far off it is in single precision.
struct TrainingGolden: Sendable {
  struct Block: Sendable {
    let error: Double
    let values: [Double]
  }

  let name: String
  private(set) var blocks: [String: Block] = [:]

  static func read() throws -> [String: TrainingGolden] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().resolvingSymlinksInPath()
    let file = folder.deletingLastPathComponent().appending(path: "PyTorchGoldens/training.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { $0.split(separator: " ") }
    var cases: [TrainingGolden] = []
    for (index, words) in lines.enumerated() {
      if words[0] == "case" { cases.append(TrainingGolden(name: String(words[1]))) }
      guard words.count == 3, words[1] == "error", let error = Double(words[2]) else { continue }
      let values = lines[index + 1].compactMap { Double($0) }
      cases[cases.count - 1].blocks[String(words[0])] = Block(error: error, values: values)
    }
    return Dictionary(uniqueKeysWithValues: cases.map { ($0.name, $0) })
  }
}
