import Foundation
import TensorEngine
import Testing

/// The catalog must know every operation in the sources.
@Suite struct PublicInterfaceTests {
  /// Public functions that are no operations on numbers, and where they are tested instead.
  private static let others: [String: String] = [
    "append": "NestedScalars, SubscriptTests", "arange": "creation, SubscriptTests", "eye": "creation, SubscriptTests",
    "full": "creation, CreationTests", "linspace": "creation, SubscriptTests", "ones": "creation, CreationTests",
    "zeros": "creation, CreationTests", "randn": "RandomTests", "uniform": "RandomTests", "dim": "a size",
    "item": "reads, DescriptionTests", "nested": "reads, CreationTests", "all": "a truth value, CreationTests",
    "any": "a truth value, CreationTests", "requiringGradient": "GradientTests", "retainGradient": "GradientTests",
    "detached": "GradientTests", "backward": "GradientTests", "valueAndGrad": "GradientTests", "grad": "GradientTests",
    "noGrad": "GradientTests", "withSeed": "RandomTests", "setSeed": "RandomTests", "restart": "RandomTests",
    "formatted": "DescriptionTests", "stride": "an index, SubscriptTests",
  ]

  @Test func everyPublicFunctionIsInTheCatalog() throws {
    let known = Set(OperationCatalog.all.flatMap(\.covers)).union(Self.others.keys)
    let names = try Sources.publicFunctions()
    #expect(names.count > 80)
    #expect(names.subtracting(known).sorted() == [], "add these to OperationCatalog")
    #expect(known.subtracting(names).subtracting(["T", "mT", "subscript"]).sorted() == [], "these are gone")
  }

  @Test func namesAreUnique() {
    let names = OperationCatalog.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func everySentenceAboutMisuseIsTested() throws {
    let tests = try Sources.text(below: "Tests/TensorEngineTests").first { $0.contains("struct MisuseTests") } ?? ""
    let sentences = try Sources.matches(of: #/static func (\w+)\([^{]*-> Misuse \{/#, below: "Sources/TensorEngine")
    #expect(sentences.count > 40)
    let untested = sentences.filter { !tests.contains(".\($0)(") }
    #expect(untested.sorted() == [])
  }
}

/// The sources of the engine as text.
enum Sources {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(below path: String) throws -> [String] {
    let folder = root.appending(path: path).resolvingSymlinksInPath()
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let swift = (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    return try swift.map { try String(contentsOf: $0, encoding: .utf8) }
  }

  static func matches(of pattern: Regex<(Substring, Substring)>, below path: String) throws -> Set<String> {
    Set(try text(below: path).flatMap { $0.matches(of: pattern).map { String($0.output.1) } })
  }

  static func publicFunctions() throws -> Set<String> {
    let pattern = #/public (?:static |prefix |mutating |nonmutating )*func (\w+|[^\s\w(]+)/#
    return try matches(of: pattern, below: "Sources/TensorEngine/Operations")
      .union(matches(of: pattern, below: "Sources/TensorEngine/Core"))
      .union(matches(of: pattern, below: "Sources/TensorEngine/Gradients"))
      .union(matches(of: pattern, below: "Sources/TensorEngine/Random"))
      .union(matches(of: pattern, below: "Sources/TensorEngine/Text"))
  }
}
