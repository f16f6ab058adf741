import CellEvents
import NotebookExecution
import NotebookSyntax
import Numerals
import SourceText
import Verification

/// A small lesson, built by hand: its Markdown, the values of its claims, what its cells print.
struct Lesson {
  var executed: ExecutedNotebook

  /// Takes Markdown that is read as one block of one kind.
  init(_ markdown: String, kind: TextRun.Kind = .prose) {
    let source = SourceFile(path: "lesson.md", bytes: Array(markdown.utf8))
    var notebook = Notebook(source: source)
    let all = 0..<source.bytes.count
    notebook.blocks = [Block(.paragraph([]), range: all)]
    notebook.textRuns = [TextRun(kind: kind, range: all, block: 0)]
    executed = ExecutedNotebook(notebook: notebook, cells: [], probes: [], diagnostics: [])
  }

  /// The bytes of a piece of the text, which must stand once.
  func range(of piece: String) -> Range<Int> {
    let bytes = executed.notebook.source.bytes
    let wanted = Array(piece.utf8)
    let start = (0...max(0, bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) } ?? 0
    return start..<(start + wanted.count)
  }

  /// Claims that the numbers before the end of `piece` are a value.
  func claim(
    _ expression: String, after piece: String, _ value: ClaimedValue, tolerance: Tolerance = .writtenDigits
  ) -> Lesson {
    let end = range(of: piece).upperBound
    return claim(expression, .before(offset: end), .value(value), tolerance: tolerance, at: end)
  }

  /// Claims with any binding and any result.
  func claim(
    _ expression: String, _ binding: Claim.Binding, _ result: ExecutedNotebook.ProbeResult,
    tolerance: Tolerance = .writtenDigits, at offset: Int = 0
  ) -> Lesson {
    var lesson = self
    let id = lesson.executed.probes.count
    let location = executed.notebook.source.location(of: offset)
    lesson.executed.notebook.probes.append(Probe(id: id, expression: expression, location: location, afterCell: 0))
    lesson.executed.notebook.claims.append(
      Claim(probe: id, binding: binding, tolerance: tolerance, range: offset..<offset))
    lesson.executed.probes.append(result)
    return lesson
  }

  /// Marks numbers as given and the like.
  func mark(_ kind: Classification.Kind, _ binding: Claim.Binding) -> Lesson {
    var lesson = self
    lesson.executed.notebook.classifications.append(Classification(kind: kind, source: nil, binding: binding))
    return lesson
  }

  /// Expects that a cell with these outputs prints the whole text.
  func expecting(_ result: CellResult) -> Lesson {
    var lesson = self
    let all = 0..<executed.notebook.source.bytes.count
    lesson.executed.notebook.cells = [
      Cell(index: 0, range: 0..<0, firstLine: 4, fenceLine: 3, options: CellOptions(), visibleCode: "")
    ]
    lesson.executed.cells = [result]
    lesson.executed.notebook.expectedOutputs = [ExpectedOutput(cell: 0, range: all)]
    return lesson
  }

  /// Verifies it.
  var verified: VerifiedNotebook { Verifier().verify(executed) }

  /// Its own text, verified.
  var document: VerifiedDocument { verified.documents[0] }

  /// The diagnostics, as the user reads them.
  var messages: [String] { verified.diagnostics.map(\.description) }

  /// The number and its standing, for every number.
  var standings: [CheckedNumber.Standing] { verified.numbers.map(\.standing) }
}

extension ClaimedValue {
  /// A floating-point value.
  static func floating(_ scalars: String..., shape: [Int]? = nil) -> ClaimedValue {
    let shape = shape ?? (scalars.count == 1 ? [] : [scalars.count])
    return ClaimedValue(kind: .floating, scalars: scalars, shape: shape, text: scalars.joined(separator: ", "))
  }

  /// An integer.
  static func integer(_ value: Int) -> ClaimedValue {
    ClaimedValue(kind: .integer, scalars: ["\(value)"], shape: [], text: "\(value)")
  }
}

/// So many hundredths, as a tolerance.
func hundredths(_ count: Int) -> DecimalNumber { DecimalNumber(count).scaled(byPowerOfTen: -2) }
