import Foundation
import Testing
import Typesetting

@Suite struct CacheTests {
  /// A library that answers with its own name stands in for KaTeX, so that its use can be told from the cache's.
  private func libraries(in directory: String, answering name: String) throws -> TypesettingLibraries {
    let script = directory + "/katex.js"
    let program = """
      var katex = { ParseError: Error, renderToString: function (tex) { return "\(name) " + tex + " " + count++; } };
      var count = 0;
      """
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try program.write(toFile: script, atomically: true, encoding: .utf8)
    return TypesettingLibraries(mathScript: script, mathStyle: "", mathFonts: "", highlightScript: "")
  }

  private func directory() -> String { NSTemporaryDirectory() + "/lectern-cache-" + UUID().uuidString }

  @Test func anAnswerOfAnEarlierRunIsUsed() throws {
    let place = directory()
    defer { try? FileManager.default.removeItem(atPath: place) }
    let libraries = try libraries(in: place, answering: "one")
    let cache = TypesettingCache(directory: place + "/cache")
    let first = Typesetter(libraries: libraries, cache: cache)
    #expect(try first.formula("a\n1 2", isDisplay: false) == .markup("one a\n1 2 0"))
    #expect(try first.formula("b", isDisplay: false) == .markup("one b 1"))
    first.save()
    let second = Typesetter(libraries: libraries, cache: cache)
    #expect(try second.formula("b", isDisplay: false) == .markup("one b 1"))
    #expect(try second.formula("a\n1 2", isDisplay: false) == .markup("one a\n1 2 0"))
    #expect(try second.formula("b", isDisplay: true) == .markup("one b 0"))
  }

  @Test func aFormulaIsTypesetOnce() throws {
    let place = directory()
    defer { try? FileManager.default.removeItem(atPath: place) }
    let typesetter = Typesetter(libraries: try libraries(in: place, answering: "one"))
    let formulas = try ["a", "b", "a", "b", "a"].map { try typesetter.formula($0, isDisplay: false) }
    #expect(formulas == ["a 0", "b 1", "a 0", "b 1", "a 0"].map { .markup("one \($0)") })
    // One for each way to set it.
    #expect(try typesetter.formula("a", isDisplay: true) == .markup("one a 2"))
  }

  @Test func anotherVersionOfTheLibraryIsAskedAgain() throws {
    let place = directory()
    defer { try? FileManager.default.removeItem(atPath: place) }
    let cache = TypesettingCache(directory: place + "/cache")
    let first = Typesetter(libraries: try libraries(in: place, answering: "one"), cache: cache)
    #expect(try first.formula("a", isDisplay: false) == .markup("one a 0"))
    first.save()
    let second = Typesetter(libraries: try libraries(in: place, answering: "two"), cache: cache)
    #expect(try second.formula("a", isDisplay: false) == .markup("two a 0"))
  }

  @Test func aFileThatIsNotWholeIsIgnored() throws {
    let place = directory()
    defer { try? FileManager.default.removeItem(atPath: place) }
    let libraries = try libraries(in: place, answering: "one")
    let cache = TypesettingCache(directory: place + "/cache")
    let first = Typesetter(libraries: libraries, cache: cache)
    _ = try first.formula("a", isDisplay: false)
    _ = try first.formula("b", isDisplay: false)
    first.save()
    for name in try FileManager.default.contentsOfDirectory(atPath: place + "/cache") {
      let path = place + "/cache/" + name
      let whole = try #require(FileManager.default.contents(atPath: path))
      try whole.dropLast(3).write(to: URL(fileURLWithPath: path))
    }
    let second = Typesetter(libraries: libraries, cache: cache)
    #expect(try second.formula("b", isDisplay: false) == .markup("one b 0"))
  }
}
