import CellEvents
import NotebookExecution
import NotebookSyntax
import SourceText

extension VerificationPass {
  /// The values that the page shows in place of `{swift} expression`, each at its code span.
  ///
  /// They hold because the code writes them, so they are neither verified nor unchecked.
  var substitutions: [CheckedNumber] {
    let claimed = Set(executed.notebook.claims.map(\.probe))
    return executed.notebook.probes.indices.compactMap { index -> CheckedNumber? in
      guard !claimed.contains(index), executed.probes.indices.contains(index),
        let span = codeSpan(around: executed.notebook.probes[index])
      else { return nil }
      switch executed.probes[index] {
      case .failed(let reason): return CheckedNumber(range: span, standing: .uncheckable(reason: reason))
      case .value(let value):
        guard values[index] != nil else { return nil }
        let expression = executed.notebook.probes[index].expression
        return CheckedNumber(range: span, standing: .substituted(expression: expression, value: value.text))
      }
    }
  }

  /// The code span `{swift} expression` with its backticks; nil when the expression stands elsewhere.
  private func codeSpan(around probe: Probe) -> Range<Int>? {
    let bytes = text.source.bytes
    let tick = UInt8(ascii: "`")
    let offset = text.source.offset(of: probe.location)
    guard let open = bytes[..<offset].lastIndex(of: tick),
      bytes[(open + 1)..<offset].drop(while: { $0 == UInt8(ascii: " ") }).starts(with: Array("{swift}".utf8)),
      let close = bytes[(offset + probe.expression.utf8.count)...].firstIndex(of: tick)
    else { return nil }
    var start = open
    while start > 0, bytes[start - 1] == tick { start -= 1 }
    var end = close
    while end < bytes.count, bytes[end] == tick { end += 1 }
    return start..<end
  }
}

extension SourceFile {
  /// The byte at a place.
  func offset(of location: SourceLocation) -> Int { lineStarts[location.line - 1] + location.column - 1 }
}
