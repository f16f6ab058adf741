// swift-tools-version: 6.2
// The targets below are the architecture: each imports only what its line lists.
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func target(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "lectern",
  products: [
    .executable(name: "lectern", targets: ["LecternCLI"]),
    .library(name: "LessonKit", type: .dynamic, targets: ["LessonKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C
    .systemLibrary(
      name: "CCommonMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CDuktapeLibrary", pkgConfig: "duktape",
      providers: [.apt(["duktape-dev"]), .brew(["duktape"])]),
    .target(name: "CDuktape", dependencies: ["CDuktapeLibrary"]),
    .target(name: "CTensorKernels", cSettings: [.define("NDEBUG")]),
    .target(name: "CProcess"),

    // Text
    target("Numerals", []),

    // Engine
    target("TensorEngine", ["CTensorKernels", "Numerals"]),
    target("TransformerKit", ["TensorEngine", "Numerals"]),

    // Figures
    target("Figures", ["Numerals"]),

    // Wire
    target("CellEvents", []),

    // Guest
    .target(
      name: "LessonKit", dependencies: ["TransformerKit", "TensorEngine", "Figures", "CellEvents", "Numerals"],
      swiftSettings: strict, linkerSettings: [.linkedLibrary("m")]),

    // Host
    target("NotebookSyntax", ["CCommonMark", .product(name: "Yams", package: "Yams")]),
    target("Typesetting", ["CDuktape"]),
    target("NotebookExecution", ["NotebookSyntax", "CellEvents", "Numerals", "CProcess"]),
    target("Verification", ["NotebookExecution", "NotebookSyntax", "CellEvents", "Numerals"]),
    target(
      "NotebookReport",
      ["NotebookSyntax", "NotebookExecution", "Verification", "CellEvents", "Figures", "Typesetting", "Numerals"]),
    .executableTarget(
      name: "LecternCLI",
      dependencies: [
        "NotebookSyntax", "NotebookExecution", "Verification", "NotebookReport", "Typesetting", "CellEvents",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("ArchitectureTests", []),
    tests("NumeralsTests", ["Numerals", "TestSupport"]),
    tests("TensorEngineTests", ["TensorEngine"]),
    tests("TransformerKitTests", ["TransformerKit", "TensorEngine"]),
    tests("FiguresTests", ["Figures", "Numerals", "TestSupport"], exclude: ["Goldens"]),
    tests("CellEventsTests", ["CellEvents"]),
    tests("LessonKitTests", ["LessonKit", "TransformerKit", "TensorEngine", "Figures", "CellEvents"]),
    tests("NotebookSyntaxTests", ["NotebookSyntax", "TestSupport"]),
    tests("TypesettingTests", ["Typesetting"], exclude: ["Fixtures"]),
    tests("NotebookExecutionTests", ["NotebookExecution", "NotebookSyntax", "CellEvents"]),
    tests(
      "VerificationTests",
      ["Verification", "NotebookExecution", "NotebookSyntax", "CellEvents", "Numerals", "TestSupport"]),
    tests(
      "NotebookReportTests",
      [
        "NotebookReport", "NotebookSyntax", "NotebookExecution", "Verification", "CellEvents", "Typesetting",
        "TestSupport",
        "CCommonMark",
      ],
      exclude: ["Fixtures"]),
    tests("NotebookTests", ["TestSupport"], exclude: ["Cases"]),
    tests("JekyllTests", ["NotebookSyntax", "TestSupport"]),
    tests("BrowserTests", ["TestSupport"], exclude: ["Lessons", "Scripts"]),
  ],
  swiftLanguageModes: [.v6]
)
