internal import MarkupText
internal import NotebookExecution
internal import NotebookSyntax
internal import SourceText
internal import Verification

/// What was verified as XML in the form of JUnit, which most services for continuous integration read.
///
/// A document is a test suite; every number that holds, every expected output that holds and every error is a test
/// case. A wrong number or output is a failure; what could not be checked is an error. The times are zero, because the
/// same notebooks give the same bytes.
package struct JUnitFormat {
  /// The whole XML document.
  package let text: String

  /// Writes a report; a notebook that the machine could not verify is a suite with one error.
  package init(_ report: FindingReport) {
    var suites = report.files.compactMap(\.verified).flatMap(Self.suites)
    suites += report.files.compactMap { file in file.failure.map { Self.suite(of: file.path, $0.message) } }
    let lines = suites.enumerated().flatMap { [Markup.text("\n"), $0.element.markup(id: $0.offset)] }
    text = Markup.xmlDocument(.element("testsuites", [], lines + [.text("\n")]))
  }

  private static func suite(of path: String, _ message: String) -> Suite {
    let problem = Case.problem("error", type: "machine", message: message, details: message)
    return Suite(path: path, cases: [Case(name: path, children: [problem], kind: .error)])
  }

  private struct Case {
    enum Kind { case holds, failure, error }

    var name: String
    var children: [Markup] = []
    var kind = Kind.holds

    static func problem(_ element: String, type: String, message: String, details: String) -> Markup {
      .element(element, [.init("type", type), .init("message", message)], text: details)
    }

    func markup(of path: String) -> Markup {
      let attributes: [Markup.Attribute] = [.init("classname", path), .init("name", name), .init("time", "0")]
      return children.isEmpty ? .shape("testcase", attributes) : .element("testcase", attributes, children)
    }
  }

  private struct Suite {
    var path: String
    var cases: [Case]

    /// The schema of Ant demands a time, a host and the three elements; a report that is the same everywhere names none.
    func markup(id: Int) -> Markup {
      let attributes: [Markup.Attribute] = [
        .init("id", String(id)), .init("package", path), .init("name", path),
        .init("timestamp", "1970-01-01T00:00:00"), .init("hostname", "localhost"), .init("tests", String(cases.count)),
        .init("failures", String(cases.count { $0.kind == .failure })),
        .init("errors", String(cases.count { $0.kind == .error })), .init("time", "0"),
      ]
      var children: [Markup] = [.text("\n"), .shape("properties", [])]
      for testCase in cases { children += [.text("\n"), testCase.markup(of: path)] }
      children += [
        .text("\n"), .shape("system-out", []), .text("\n"), .shape("system-err", []), .text("\n"),
      ]
      return .element("testsuite", attributes, children)
    }
  }

  private static func suites(of notebook: VerifiedNotebook) -> [Suite] {
    notebook.documents.enumerated().map { index, document in
      let path = document.source.path
      let errors = notebook.findings.filter { $0.diagnostic.severity == .error && $0.diagnostic.path == path }
      var cases = errors.map { (place($0), testCase($0)) }
      cases += document.numbers.compactMap { number in
        guard case .verified(let expression, _) = number.standing else { return nil }
        let location = document.source.location(of: number.range.lowerBound)
        let text = document.source.text(in: number.range)
        return (location, Case(name: "\(location.line):\(location.column) \(text) = \(expression)"))
      }
      if index == 0 { cases += outputs(of: notebook, errors) }
      // Sorting by place alone could change what stands at one place from run to run.
      let ordered = cases.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      return Suite(path: path, cases: ordered.map(\.element.1))
    }
  }

  private static func place(_ finding: Finding) -> SourceLocation {
    finding.diagnostic.location ?? SourceLocation(line: 1, column: 1)
  }

  private static func testCase(_ finding: Finding) -> Case {
    let isFailure = [.wrong, .lastDigit, .truncated, .output, .unchecked].contains(finding.rule)
    let location = place(finding)
    let message = finding.diagnostic.message
    let problem = Case.problem(
      isFailure ? "failure" : "error", type: finding.rule.rawValue, message: message,
      details: finding.diagnostic.description)
    return Case(
      name: "\(location.line):\(location.column) \(finding.expression ?? finding.rule.title)", children: [problem],
      kind: isFailure ? .failure : .error)
  }

  /// The expected outputs of which nothing wrong is known.
  private static func outputs(of notebook: VerifiedNotebook, _ errors: [Finding]) -> [(SourceLocation, Case)] {
    let source = notebook.executed.notebook.source
    return notebook.executed.notebook.expectedOutputs.compactMap { output in
      let start = source.location(of: output.range.lowerBound)
      let end = source.location(of: output.range.upperBound)
      guard !errors.contains(where: { $0.diagnostic.location.map { start <= $0 && $0 <= end } == true }) else {
        return nil
      }
      return (start, Case(name: "\(start.line):\(start.column) output"))
    }
  }
}
