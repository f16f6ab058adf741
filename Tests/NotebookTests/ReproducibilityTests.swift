import Foundation
import TestSupport
import Testing

/// The same notebooks give the same bytes, wherever they lie and however often they run.
@Suite struct ReproducibilityTests {
  private let lesson = """
    # Everything that could differ

    ```swift
    print(["b": 2, "a": 1, "c": 3], Set([3, 1, 2]))
    let noise = Tensor.randn([4, 3])
    noise
    ```

    The mean is `{swift} noise.mean().item():.4f`, and $x^2$ is typeset.

    ```swift
    Heatmap(softmax(noise, axis: -1), rows: ["a", "b", "c", "d"], columns: ["x", "y", "z"])
    ```

    ```swift
    Chart { LinePlot(x: "step", y: "loss", [3.0, 2.0, 1.5]) }
    ```

    ```swift
    //| error: trap
    [1, 2][5]
    ```

    """

  private func pages(_ arguments: [String] = []) throws -> [String] {
    let work = try Workspace()
    try work.write(lesson, to: "notebooks/lesson.md")
    let command = try Command(Command.lectern, ["build"] + arguments, in: work.place)
    let result = try command.run()
    #expect(result.status == 0, "\(result.errors)")
    return [try work.read("output/lesson.html"), try work.read("output/index.html")]
  }

  @Test func anotherDirectoryGivesTheSameBytes() throws { #expect(try pages() == pages(["--fresh", "--jobs", "1"])) }

  @Test func theCacheGivesTheSameBytes() throws {
    let work = try Workspace()
    try work.write(lesson, to: "notebooks/lesson.md")
    try work.lectern("build")
    let first = try work.read("output/lesson.html")
    try work.write("", to: "output/lesson.html")
    try work.lectern("build")
    #expect(try work.read("output/lesson.html") == first)
  }
}
