/// A colour of the palette, which looks right on light and dark pages and in print.
///
/// Arbitrary colours are not offered: they could not be checked for contrast.
public struct FigureColor: Sendable, Hashable {
  /// The colour as CSS.
  package let css: String
  /// Its place in the categorical palette, from 1; nil for ink.
  package let series: Int?
  /// How much it covers, from 0 to 1; nil for all.
  package private(set) var opacity: Double?

  private init(css: String, series: Int? = nil) {
    self.css = css
    self.series = series
  }

  /// The colour of the `number`th series, from 1; after the last one they repeat.
  public static func series(_ number: Int) -> FigureColor {
    let place = (max(1, number) - 1) % Palette.light.count + 1
    return FigureColor(css: "var(--series-\(place))", series: place)
  }

  /// The first colour of the palette.
  public static let blue = series(1)
  /// The second colour of the palette.
  public static let orange = series(2)
  /// The third colour of the palette.
  public static let green = series(3)
  /// The fourth colour of the palette.
  public static let red = series(4)
  /// The fifth colour of the palette.
  public static let purple = series(5)
  /// The sixth colour of the palette.
  public static let yellow = series(6)
  /// The seventh colour of the palette.
  public static let cyan = series(7)
  /// The eighth colour of the palette.
  public static let gray = series(8)
  /// The colour of text.
  public static let primary = FigureColor(css: "var(--figure-ink)")
  /// The colour of text that steps back.
  public static let secondary = FigureColor(css: "var(--figure-quiet)")

  /// The same colour, through which what lies behind is seen: for bands and other backgrounds.
  public func opacity(_ opacity: Double) -> FigureColor {
    var copy = self
    copy.opacity = (self.opacity ?? 1) * min(max(opacity, 0), 1)
    return copy
  }

  /// The opacity as it is written into markup; nil when it covers all.
  package var opacityText: String? { opacity.flatMap { $0 < 1 ? Coordinate.amount($0) : nil } }
}
