/// A text in a chart: in an annotation, a label of an axis or a title.
///
/// A `String` does in its place; the text of its own type has a colour and a weight.
public struct Text: Sendable, Hashable {
  /// What is written; line breaks are kept.
  package let string: String
  /// The colour; nil for that of the place.
  package private(set) var color: FigureColor?
  /// Whether the letters are bold.
  package private(set) var isBold = false

  /// A text as it is.
  public init(_ string: some StringProtocol) { self.string = String(string) }

  /// The same text in a colour.
  public func foregroundStyle(_ color: FigureColor) -> Text {
    var copy = self
    copy.color = copy.color ?? color
    return copy
  }

  /// The same text in bold letters.
  public func bold() -> Text {
    var copy = self
    copy.isBold = true
    return copy
  }

  /// The lines of the text.
  package var lines: [String] { string.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

/// Content that is a text: `Text`, or a `String` for short.
public protocol TextContent {
  /// The text.
  var chartText: Text { get }
}

extension Text: TextContent {
  /// The text itself.
  public var chartText: Text { self }
}

extension String: TextContent {
  /// The text as it is.
  public var chartText: Text { Text(self) }
}
