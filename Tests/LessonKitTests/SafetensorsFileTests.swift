import Foundation
import LessonKit
import TensorEngine
import Testing

@Suite struct SafetensorsFileTests {
  @Test func filesAreWrittenAndRead() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "SafetensorsFileTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "weights.safetensors").path()
    let weights = withSeed(1) { Tensor.randn([3, 5]) }
    for note in ["first", "second"] {
      try Safetensors(["weight": weights], metadata: ["note": note]).write(to: path)
      let found = try Safetensors(contentsOf: path)
      #expect(found.metadata == ["note": note])
      #expect(found["weight"]?.floats == weights.floats)
    }
    // Nothing is left beside the file.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["weights.safetensors"])
    try Data([1, 2]).write(to: URL(filePath: path))
    #expect(throws: SafetensorsError.tooShort(byteCount: 2)) { try Safetensors(contentsOf: path) }
    let missing = folder.appending(path: "none/weights").path()
    let reading = #expect(throws: SafetensorsError.self) { try Safetensors(contentsOf: missing) }
    #expect(reading?.description == "safetensors: \(missing) cannot be read")
    let writing = #expect(throws: SafetensorsError.self) { try Safetensors([:]).write(to: missing) }
    #expect(writing?.description == "safetensors: \(missing) cannot be written")
  }
}
