package import Foundation
internal import NotebookSyntax
internal import SourceText

/// Runs the Swift compiler on woven programs.
package struct Compiler: Sendable {
  /// What a compilation gave.
  package enum Outcome: Sendable {
    /// The executable and the compiler's warnings.
    case program(URL, warnings: [CompilerMessage])
    /// The messages, at least one of them an error.
    case rejected([CompilerMessage])
  }

  private let toolchain: Toolchain
  private let library: GuestLibrary
  private let directory: URL

  /// Uses these tools; files are written into `directory`, which must exist.
  package init(toolchain: Toolchain, library: GuestLibrary, directory: URL) {
    self.toolchain = toolchain
    self.library = library
    self.directory = directory
  }

  /// The flags that decide what a program means, as cache keys name them.
  package static func flags(optimizes: Bool) -> [String] {
    [
      "-swift-version", "5", optimizes ? "-O" : "-Onone", "-gline-tables-only", "-module-name", "lesson",
      "-diagnostic-style", "llvm",
      // What is used without an import would compile, because the library imports it, and then not link.
      "-enable-upcoming-feature", "MemberImportVisibility",
    ] + solverLimit
  }

  /// How long the type checker searches before it gives up.
  ///
  /// One wrong operand in a long formula makes it search for many seconds; with this limit it gives up after one or two.
  /// What compiles anywhere must compile here: `(0..<9).map { 3.2 / (1 + Double($0) / 12) + 0.1 }` takes 120,000 scopes.
  private static let solverScopes = 250_000
  private static let solverLimit = ["-Xfrontend", "-solver-scope-threshold=\(solverScopes)"]

  /// The parse tree of a program, nil when the compiler printed none, and whether it found mistakes.
  package func parse(_ program: Program) throws(MachineFailure) -> (tree: ParseTree?, hasErrors: Bool) {
    let source = try write(program, masksConventions: true)
    let arguments = ["-frontend", "-dump-parse", "-dump-ast-format", "json", source.path]
    let result = try run(toolchain.frontend, arguments, "parse")
    let hasErrors = String(decoding: result.errors, as: UTF8.self).contains(": error: ")
    return (ParseTree(json: result.output), hasErrors)
  }

  /// What is wrong with a piece of a program that does not parse by itself; empty when it does.
  package func syntaxErrors(of piece: Program) throws(MachineFailure) -> [CompilerMessage] {
    let source = try write(piece)
    let result = try run(
      toolchain.compiler, ["-parse", "-diagnostic-style", "llvm", "-swift-version", "5", source.path], "syntax")
    return CompilerMessage.parse(String(decoding: result.errors, as: UTF8.self)).filter { $0.severity == .error }
  }

  /// Compiles and links a program; at the same time the references of its type-checked tree are read.
  package func compile(
    _ program: Program, optimizes: Bool
  ) throws(MachineFailure) -> (outcome: Outcome, references: [ForwardReference]) {
    let source = try write(program)
    let executable = directory.appending(path: "lesson")
    let modules = try searchFlags()
    let tree = try start(
      toolchain.frontend,
      ["-frontend", "-dump-ast", "-dump-ast-format", "json", "-swift-version", "5", "-module-name", "lesson"]
        + ["-solver-scope-threshold=\(Self.solverScopes)"] + modules + [source.path], "tree")
    let link = [
      "-L", library.libraries.path, "-lLessonKit", "-lm", "-Xlinker", "-rpath", "-Xlinker", library.libraries.path,
    ]
    let result = try run(
      toolchain.compiler,
      Self.flags(optimizes: optimizes) + modules + link + [source.path, "-o", executable.path], "compile")
    let references = ForwardReference.find(inTree: tree.wait().output, of: program)
    let messages = CompilerMessage.parse(String(decoding: result.errors, as: UTF8.self))
    if result.status == 0 { return (.program(executable, warnings: messages), references) }
    try rejectMachineFailures(result, messages)
    return (.rejected(messages), [])
  }

  /// Type-checks a program without making code; no error means it would compile.
  package func check(_ program: Program) throws(MachineFailure) -> [CompilerMessage] {
    let source = try write(program)
    let result = try run(
      toolchain.compiler, ["-typecheck"] + Self.flags(optimizes: false) + searchFlags() + [source.path], "check")
    let messages = CompilerMessage.parse(String(decoding: result.errors, as: UTF8.self))
    if result.status != 0 { try rejectMachineFailures(result, messages) }
    return messages.filter { $0.severity == .error }
  }

  /// Errors that no cell can cause: another compiler's modules, a linker that fails, a compiler that crashes.
  private func rejectMachineFailures(
    _ result: ToolProcess.Result, _ messages: [CompilerMessage]
  ) throws(MachineFailure) {
    let text = String(decoding: result.errors, as: UTF8.self)
    if let line = text.split(separator: "\n").first(where: { $0.contains("module compiled with Swift") }) {
      let sentence = String(line).components(separatedBy: "error: ").last ?? String(line)
      throw MachineFailure(
        "\(sentence): a LessonKit loads only in the compiler that built it; run 'make' with this compiler, "
          + "or name the other with --swiftc")
    }
    guard !messages.contains(where: { $0.severity == .error }) else { return }
    let tail = text.split(separator: "\n").suffix(8).joined(separator: "\n")
    throw MachineFailure("\(toolchain.compiler.path) failed with status \(result.status):\n\(tail)")
  }

  /// Writes the program's source.
  ///
  /// The JSON of the parser is not whole where the program says `@convention(c)`, which says nothing about its
  /// structure and is blanked out there.
  private func write(_ program: Program, masksConventions: Bool = false) throws(MachineFailure) -> URL {
    let source = directory.appending(path: masksConventions ? "parse.swift" : "main.swift")
    var text = Data(program.text)
    if masksConventions {
      let attribute = Data("@convention(c)".utf8)
      while let found = text.range(of: attribute) {
        text.replaceSubrange(found, with: Data(repeating: UInt8(ascii: " "), count: attribute.count))
      }
    }
    do { try text.write(to: source) } catch {
      throw MachineFailure("\(source.path) cannot be written: \(error.localizedDescription)")
    }
    return source
  }

  /// LessonKit's modules, and an empty module in place of the engine's C headers, which cells never see.
  private func searchFlags() throws(MachineFailure) -> [String] {
    let stub = directory.appending(path: "CTensorKernels")
    do {
      try FileManager.default.createDirectory(at: stub, withIntermediateDirectories: true)
      try Data("module CTensorKernels {}\n".utf8).write(to: stub.appending(path: "module.modulemap"))
    } catch { throw MachineFailure("\(stub.path) cannot be written: \(error.localizedDescription)") }
    return ["-I", library.modules.path, "-I", stub.path]
  }

  private func run(
    _ tool: URL, _ arguments: [String], _ name: String
  ) throws(MachineFailure) -> ToolProcess.Result {
    try start(tool, arguments, name).wait()
  }

  private func start(_ tool: URL, _ arguments: [String], _ name: String) throws(MachineFailure) -> ToolProcess {
    try ToolProcess(tool, arguments, directory: directory, name: name)
  }
}
