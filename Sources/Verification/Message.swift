import NotebookSyntax
import Numerals
import SourceText

/// The sentences of verification.
enum Message {
  static let severalElisions = "more than one part of these numbers is left out, so that their places are unknown"
  static let divided =
    "markup divides this number from its sign, from its unit or from other digits; write it in one piece"
  static let unconfirmed = "the bytes at this place are not the number"
  static let notComputed = "its value was not computed"

  /// A number is not what the code computes.
  static func wrong(
    _ fault: CheckedNumber.Fault, says text: String, computes value: String, expression: String, shouldRead: String
  ) -> String {
    let message = "text says \(text), code computes \(value) (\(expression))"
    switch fault {
    case .wrong: return message
    case .lastDigit: return message + "; its last digit is off, it should read \(shouldRead)"
    case .truncated: return message + "; it is cut off instead of rounded, it should read \(shouldRead)"
    }
  }

  /// The value of something else fits a wrong number.
  static func hint(_ text: String, isValueOf expression: String) -> String {
    "; \(text) is the value of \(expression)"
  }

  static func uncheckable(_ reason: String) -> String { "could not be checked: \(reason)" }

  static func failedProbe(_ reason: String, _ expression: String) -> String {
    "could not be checked: \(reason) (\(expression))"
  }

  static func count(_ expression: String, has count: Int, found: Int) -> String {
    "\(expression) has \(numbers(count)), the text has \(found == 0 ? "none" : String(found))"
  }

  static let nothingRightBefore = "no number stands right before this claim; put it behind its number"

  static func empty(_ expression: String) -> String { "\(expression) is empty" }

  static func notANumber(_ expression: String, _ text: String) -> String {
    "\(expression) is not a number but \"\(text)\""
  }

  static func conflict(_ number: String, _ first: String, _ second: String) -> String {
    "\(number) is claimed twice, as \(first) and as \(second)"
  }

  static func markedConflict(_ number: String, _ expression: String, _ kind: Classification.Kind) -> String {
    "\(number) is claimed as \(expression) and marked as \(kind.rawValue)"
  }

  static func missingAnchor(_ anchor: String, _ candidates: [Range<Int>], _ source: SourceFile) -> String {
    let message = "no line of the block has \"\(anchor)\""
    return candidates.isEmpty ? message : message + "; nearest: " + list(candidates, source)
  }

  static func ambiguousAnchor(_ anchor: String, _ places: [Range<Int>], _ source: SourceFile) -> String {
    let lines = places.map { "\(source.location(of: $0.lowerBound).line)" }
    return "\"\(anchor)\" stands \(places.count) times in the block, in lines " + lines.joined(separator: ", ")
  }

  static func unchecked(_ number: String) -> String {
    "\(number) is unchecked: claim it, or mark it as given, quoted or illustrative"
  }

  static func markWithoutNumber(_ kind: Classification.Kind) -> String {
    "no number stands before the mark \"\(kind.rawValue)\""
  }

  static func cellDidNotRun(line: Int) -> String { "the cell at line \(line) did not run to its end" }

  /// The source of a number that stands in an expected output.
  static func outputSource(line: Int) -> String { "output of the cell at line \(line)" }

  static func otherOutput(_ expected: String, _ printed: String, by subject: String) -> String {
    "text says \"\(shown(expected))\", \(subject) prints \"\(shown(printed))\""
  }

  static func missingOutput(_ expected: String, by subject: String) -> String {
    "text says \"\(shown(expected))\", \(subject) does not print it"
  }

  static func surplusOutput(_ printed: String, by subject: String) -> String {
    "the output ends here in the text, but \(subject) also prints \"\(shown(printed))\""
  }

  /// A text on one line, without its end when it is long.
  static func shown(_ text: String) -> String {
    let start = text.prefix(200)
    let line = start.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\\n")
    return start.endIndex < text.endIndex ? line + "…" : line
  }

  private static func list(_ ranges: [Range<Int>], _ source: SourceFile) -> String {
    ranges.map { "\"\(source.text(in: $0))\" (line \(source.location(of: $0.lowerBound).line))" }
      .joined(separator: ", ")
  }

  private static func numbers(_ count: Int) -> String { count == 1 ? "1 number" : "\(count) numbers" }
}
