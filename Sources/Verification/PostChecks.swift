import CellEvents
import NotebookExecution
import NotebookSyntax
import Numerals
import Posts
import SourceText

/// The verification of the posts that the cells of a notebook make claims about.
///
/// A post is verified like a notebook whose claims stand elsewhere, so that numbers, verdicts, hints and sentences are the
/// same everywhere.
struct PostChecks {
  private let executed: ExecutedNotebook
  private let verifier: Verifier

  init(_ executed: ExecutedNotebook, _ verifier: Verifier) {
    self.executed = executed
    self.verifier = verifier
  }

  /// Adds each post with its numbers, what was found in it, and the statements that lead nowhere.
  func add(to verified: inout VerifiedNotebook) {
    guard !executed.notebook.posts.isEmpty else { return }
    for post in executed.notebook.posts {
      let (claimed, problems) = claimed(post)
      let result = verifier.verify(claimed)
      verified.posts.append(VerifiedDocument(source: post.document.source, numbers: result.numbers))
      // What else its author could do better is not the matter of this notebook.
      verified.findings += problems + result.findings.filter { $0.diagnostic.severity == .error }
      verified.outcome = max(verified.outcome, problems.isEmpty ? result.outcome : .uncheckable)
    }
    verified.findings = verified.findings.inReadingOrder(of: verified.documents.map(\.source.path))
  }

  /// The post as a notebook with the claims and marks that the cells make, and the statements that lead nowhere.
  private func claimed(_ post: Post) -> (ExecutedNotebook, [Finding]) {
    let numbers = AnchoredNumbers(PostText(post))
    var notebook = post.document
    (notebook.probes, notebook.claims, notebook.codeClaims, notebook.expectedOutputs) = ([], [], [], [])
    var values: [ExecutedNotebook.ProbeResult] = []
    var problems: [Finding] = []
    for statement in executed.postStatements where statement.post == post.name {
      do throws(AnchoredNumbers.Problem) {
        let place = try numbers.place(
          of: statement.anchor, section: statement.section, occurrence: statement.occurrence)
        if case .equals(let value, let tolerance) = statement.content {
          notebook.probes.append(probe(statement, id: values.count, at: place, in: notebook))
          notebook.claims.append(
            Claim(
              probe: values.count, binding: .first(in: place), tolerance: tolerance,
              range: place.lowerBound..<place.lowerBound))
          values.append(.value(value))
        } else {
          notebook.classifications.append(try mark(statement, place, numbers))
        }
      } catch {
        let diagnostic = Diagnostic(
          .error, Message.uncheckable(error.sentence), path: executed.notebook.source.path,
          at: SourceLocation(line: statement.line, column: statement.column))
        problems.append(Finding(diagnostic, rule: .uncheckable))
      }
    }
    var result = ExecutedNotebook(unexecuted: notebook)
    result.probes = values
    return (result, problems)
  }

  private func probe(_ statement: PostStatement, id: Int, at place: Range<Int>, in post: Notebook) -> Probe {
    let source = executed.notebook.source
    let call = SourceLocation(line: statement.line, column: statement.column)
    let cell = executed.notebook.cells.last { $0.firstLine <= call.line }
    let expression = cell.flatMap { CallArgument("equals", ofCallAt: call, in: $0, of: source) }
    return Probe(
      id: id, expression: expression?.text ?? "line \(statement.line) of \(source.path)",
      location: post.source.location(of: place.lowerBound), afterCell: cell?.index)
  }

  /// The numbers that a mark is about: the whole section, or what `numerals` would give for the same anchor.
  private func mark(
    _ statement: PostStatement, _ place: Range<Int>, _ numbers: AnchoredNumbers
  ) throws(AnchoredNumbers.Problem) -> Classification {
    var range = place
    if statement.anchor != nil || statement.count != nil {
      let printed = try numbers.printed(statement.count, in: place)
      let last = numbers.numerals[printed.upperBound - 1].range.upperBound
      range = numbers.numerals[printed.lowerBound].range.lowerBound..<last
    }
    let binding = Claim.Binding.first(in: range)
    switch statement.content {
    case .quoted(let source): return Classification(kind: .quoted, source: source, binding: binding)
    case .illustrative: return Classification(kind: .illustrative, source: nil, binding: binding)
    case .given, .equals: return Classification(kind: .given, source: nil, binding: binding)
    }
  }
}
