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
    target("SourceText", []),
    target("MarkupText", []),
    target("Numerals", ["SourceText"]),
    target("Posts", ["Numerals", "SourceText"]),

    // Engine
    target("TensorEngine", ["CTensorKernels", "Numerals"]),
    target("TransformerKit", ["TensorEngine", "Numerals"]),

    // Figures
    target("Figures", ["MarkupText", "Numerals"]),

    // Wire
    target("CellEvents", ["Numerals"]),

    // Guest
    .target(
      name: "LessonKit",
      dependencies: ["TransformerKit", "TensorEngine", "Figures", "MarkupText", "CellEvents", "Posts", "Numerals"],
      swiftSettings: strict, linkerSettings: [.linkedLibrary("m")]),

    // Host
    target("NotebookSyntax", ["CCommonMark", "Numerals", "SourceText", .product(name: "Yams", package: "Yams")]),
    target("Typesetting", ["CDuktape", "SourceText"]),
    target(
      "NotebookExecution", ["NotebookSyntax", "CellEvents", "Posts", "Numerals", "SourceText", "CProcess"]),
    target(
      "Verification", ["NotebookExecution", "NotebookSyntax", "CellEvents", "Posts", "Numerals", "SourceText"]),
    target(
      "NotebookReport",
      [
        "NotebookSyntax", "NotebookExecution", "Verification", "CellEvents", "Figures", "MarkupText", "Typesetting",
        "Numerals", "SourceText",
      ]),
    target(
      "FindingFormats", ["Verification", "NotebookExecution", "NotebookSyntax", "MarkupText", "SourceText"]),
    target(
      "LecternDriver",
      [
        "NotebookSyntax", "NotebookExecution", "Verification", "NotebookReport", "Typesetting", "CellEvents",
        "SourceText",
      ]),
    .executableTarget(
      name: "LecternCLI",
      dependencies: [
        "LecternDriver", "FindingFormats", "NotebookSyntax", "NotebookExecution", "Verification", "CellEvents",
        "SourceText", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("ArchitectureTests", []),
    tests("SourceTextTests", ["SourceText", "TestSupport"]),
    tests("MarkupTextTests", ["MarkupText"]),
    tests("NumeralsTests", ["Numerals", "TestSupport"]),
    tests("PostsTests", ["Posts", "Numerals"]),
    tests("TensorEngineTests", ["TensorEngine"]),
    tests("TransformerKitTests", ["TransformerKit", "TensorEngine"]),
    tests("FiguresTests", ["Figures", "MarkupText", "Numerals", "TestSupport"], exclude: ["Goldens"]),
    tests("CellEventsTests", ["CellEvents", "Numerals"]),
    tests("LessonKitTests", ["LessonKit", "TransformerKit", "TensorEngine", "Figures", "CellEvents"]),
    tests("NotebookSyntaxTests", ["NotebookSyntax", "Numerals", "SourceText", "TestSupport"]),
    tests("TypesettingTests", ["Typesetting"], exclude: ["Fixtures"]),
    tests(
      "NotebookExecutionTests",
      ["NotebookExecution", "NotebookSyntax", "CellEvents", "Posts", "Numerals", "SourceText"]),
    tests(
      "VerificationTests",
      [
        "Verification", "NotebookExecution", "NotebookSyntax", "CellEvents", "Posts", "Numerals", "SourceText",
        "TestSupport",
      ]),
    tests(
      "NotebookReportTests",
      [
        "NotebookReport", "NotebookSyntax", "NotebookExecution", "Verification", "CellEvents", "Typesetting",
        "SourceText", "TestSupport", "CCommonMark",
      ],
      exclude: ["Fixtures"]),
    tests(
      "LecternDriverTests",
      ["LecternDriver", "NotebookExecution", "NotebookSyntax", "Verification", "CellEvents", "TestSupport"]),
    tests("NotebookTests", ["TestSupport"], exclude: ["Cases"]),
    tests("JekyllTests", ["NotebookSyntax", "SourceText", "TestSupport"]),
    tests("BrowserTests", ["TestSupport"], exclude: ["Lessons", "Scripts"]),
  ],
  swiftLanguageModes: [.v6]
)
