import Foundation
import NotebookExecution
import SourceText
import Testing

@Suite struct ResultCacheTests {
  private let place = FileManager.default.temporaryDirectory.appending(path: "lectern-cache-\(UUID().uuidString)")

  @Test func givesBackWhatWasStoredUnderTheWholeKey() throws {
    let cache = ResultCache(directory: place)
    cache.store(["a": 1], for: "key")
    #expect(cache.value([String: Int].self, for: "key") == ["a": 1])
    #expect(cache.value([String: Int].self, for: "other") == nil)
    #expect(cache.value([String].self, for: "key") == nil)
  }

  @Test func anEntryUnderTheSameNameWithAnotherKeyIsNotTaken() throws {
    let cache = ResultCache(directory: place)
    cache.store(1, for: "key")
    let files = try FileManager.default.contentsOfDirectory(
      at: place.appending(path: "results"), includingPropertiesForKeys: nil)
    let file = try #require(files.first)
    try Data(#"{"key":"forged","value":2}"#.utf8).write(to: file)
    #expect(cache.value(Int.self, for: "key") == nil)
    try Data("{".utf8).write(to: file)
    #expect(cache.value(Int.self, for: "key") == nil)
  }

  @Test func keepsPrograms() throws {
    let cache = ResultCache(directory: place)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let program = place.appending(path: "made")
    try Data("#!/bin/sh\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    let kept = cache.storeProgram(program, for: "key")
    #expect(kept != program)
    #expect(cache.program(for: "key")?.path == kept.path)
    #expect(cache.program(for: "other") == nil)
  }

  @Test func theOldestEntriesGoWhenItGrowsTooLarge() throws {
    let cache = ResultCache(directory: place, capacity: 1_000)
    for number in 0..<5 {
      cache.store(String(repeating: "x", count: 300), for: "key \(number)")
      let file = place.appending(path: "results/\(ContentDigest("key \(number)").text).json")
      let age = Date(timeIntervalSinceReferenceDate: Double(number))
      try FileManager.default.setAttributes([.modificationDate: age], ofItemAtPath: file.path)
    }
    cache.trim()
    let left = (0..<5).filter { cache.value(String.self, for: "key \($0)") != nil }
    #expect(left == [3, 4] || left == [2, 3, 4])
    #expect(!left.isEmpty)
  }

  @Test func digestsDiffer() {
    var seen: Set<String> = []
    for count in 0..<2_000 { seen.insert(ContentDigest(Data(repeating: 0, count: count)).text) }
    for value in 0..<2_000 { seen.insert(ContentDigest("text \(value)").text) }
    #expect(seen.count == 4_000)
  }
}
