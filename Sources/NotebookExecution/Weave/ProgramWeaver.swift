package import NotebookSyntax
internal import SourceText

/// Writes the Swift source of a notebook: the author's bytes verbatim, at their own lines and columns, between our
/// calls of the runtime.
///
/// Three findings shape it. `#sourceLocation()` must follow every cell, or a cell that ends in `let x = 1 +` swallows
/// the next line of ours. `#sourceLocation` cannot stand inside an expression, so a displayed expression keeps its
/// column by standing alone on its line between `display(` and `)`. And positions name the notebook by its last path
/// component, so that a report does not depend on the directory.
package struct ProgramWeaver: Sendable {
  let notebook: Notebook
  private let fileName: String

  /// Weaves programs of a notebook.
  package init(_ notebook: Notebook) {
    self.notebook = notebook
    fileName = notebook.programFileName
  }

  /// Weaves the planned cells and probes.
  package func weave(_ plan: ProgramPlan) -> Program {
    var program = Program()
    program.addLine("import LessonKit")
    for function in Self.prelude where !plan.declaredNames.contains(function.name) { program.addLine(function.code) }
    program.addLine("LecternRuntime.begin(seed: \(notebook.frontMatter.seed))")
    addProbes(after: nil, plan, to: &program)
    for cell in notebook.cells {
      if plan.cells.contains(cell.index) {
        program.addLine("LecternRuntime.cellBegan(\(cell.index))")
        add(cell, plan, to: &program)
        program.addLine("LecternRuntime.cellEnded(\(cell.index))", after: cell.index)
      }
      addProbes(after: cell.index, plan, to: &program)
    }
    program.addLine("LecternRuntime.end()")
    return program
  }

  private func addProbes(after cell: Int?, _ plan: ProgramPlan, to program: inout Program) {
    for probe in notebook.probes where probe.afterCell == cell && plan.probes.contains(probe.id) {
      let offset = notebook.source.lineStarts[probe.location.line - 1] + probe.location.column - 1
      begin(line: probe.location.line - 1, in: &program)
      program.addCall(
        "LecternRuntime.probeBegan(\(probe.id)); LecternRuntime.probe(\(probe.id),", around: probe.expression,
        of: probe.id, at: offset, column: probe.location.column)
      close(UInt8(ascii: "\n"), in: &program)
    }
  }

  func begin(line: Int, in program: inout Program) {
    program.addLine("#sourceLocation(file: \"\(fileName)\", line: \(max(1, line)))")
  }

  func close(_ last: UInt8?, in program: inout Program) {
    if last != UInt8(ascii: "\n") { program.addLine("") }
    program.addLine("#sourceLocation()")
  }

  /// Scalar functions of the engine in place of the C library's, whose last bit depends on the processor.
  ///
  /// They stand in the woven module because a module's own functions win over imported ones of the same type.
  /// A function that a lesson declares itself takes the place of ours.
  /// Those of Double come before those of Float. Sizes and literals such as `2` are integers, for which Foundation would
  /// offer functions of its own types.
  private static let prelude =
    functions(of: "Swift.Double", "") + functions(of: "Swift.Float", "@_disfavoredOverload ") + functionsOfIntegers

  private static let functionsOfIntegers =
    ["exp", "log", "sin", "cos", "tanh", "erf", "sqrt"].map { name in
      (name, "func \(name)(_ x: Swift.Int) -> Swift.Double { \(name)(Swift.Double(x)) }")
    }
    + ["Swift.Double", "Swift.Int"].map { type in
      ("pow", "func pow(_ x: \(type), _ y: Swift.Int) -> Swift.Double { pow(Swift.Double(x), Swift.Double(y)) }")
    }

  private static func functions(of type: String, _ attribute: String) -> [(name: String, code: String)] {
    ["exp", "log", "sin", "cos", "tanh", "erf"].map { name in
      (name, "\(attribute)func \(name)(_ x: \(type)) -> \(type) { ScalarMath.\(name)(x) }")
    } + [
      ("pow", "\(attribute)func pow(_ x: \(type), _ y: \(type)) -> \(type) { ScalarMath.pow(x, y) }"),
      ("sqrt", "\(attribute)func sqrt(_ x: \(type)) -> \(type) { x.squareRoot() }"),
    ]
  }
}

extension Notebook {
  /// The notebook's name in its program: its last path component, without what a string literal would have to escape.
  var programFileName: String {
    let name = source.path.split(separator: "/").last.map(String.init) ?? source.path
    return String(name.map { $0 == "\"" || $0 == "\\" || $0.isNewline ? "_" : $0 })
  }
}
