// swift-tools-version: 6.2
// Measures the tensor engine; a package of its own, so that lectern itself carries nothing of it.
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "lectern", path: "..")],
  targets: [
    .target(name: "CPeak"),
    .executableTarget(
      name: "Bench", dependencies: ["CPeak", .product(name: "LessonKit", package: "lectern")],
      swiftSettings: [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]),
  ],
  swiftLanguageModes: [.v6]
)
