/// The size of a bar or rectangle across its axis.
public enum MarkDimension: Sendable, Hashable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A share of the room between two neighbours that suits the mark.
  case automatic
  /// A size in pixels.
  case fixed(Double)
  /// A share of the room between two neighbours, from 0 to 1.
  case ratio(Double)
  /// The room between two neighbours less so many pixels on either side.
  case inset(Double)

  /// A size in pixels.
  public init(floatLiteral value: Double) { self = .fixed(value) }
  /// A size in pixels.
  public init(integerLiteral value: Int) { self = .fixed(Double(value)) }
}

/// What happens to bars and areas at the same place.
public enum MarkStackingMethod: Sendable, Hashable {
  /// One on top of the other; negative values downwards.
  case standard
  /// One on top of the other, as shares of their sum.
  case normalized
  /// One on top of the other, centred on zero.
  case center
  /// Over each other.
  case unstacked
}

/// How neighbouring points of a line or area are joined.
public struct InterpolationMethod: Sendable, Hashable {
  /// The kinds of curves.
  package enum Curve: Sendable, Hashable {
    case linear, monotone, stepStart, stepCenter, stepEnd
    case cardinal(tension: Double)
    case catmullRom(alpha: Double)
  }

  /// The kind of curve.
  package let curve: Curve

  /// Straight lines.
  public static let linear = InterpolationMethod(curve: .linear)
  /// A smooth curve that never leaves the range of its points.
  public static let monotone = InterpolationMethod(curve: .monotone)
  /// Steps that begin at their point: a value holds until the next one.
  public static let stepStart = InterpolationMethod(curve: .stepStart)
  /// Steps whose point is in the middle: they rise halfway.
  public static let stepCenter = InterpolationMethod(curve: .stepCenter)
  /// Steps that end at their point: a value holds since the one before.
  public static let stepEnd = InterpolationMethod(curve: .stepEnd)
  /// A smooth curve that may overshoot.
  public static let cardinal = cardinal(tension: 0)
  /// A smooth curve through every point, without loops where points lie unevenly.
  public static let catmullRom = catmullRom(alpha: 0.5)

  /// A smooth curve that may overshoot; tension 1 makes straight lines.
  public static func cardinal(tension: Double) -> InterpolationMethod {
    InterpolationMethod(curve: .cardinal(tension: min(max(tension, 0), 1)))
  }

  /// A smooth curve through every point: uniform for `alpha` 0, centripetal for 0.5, chordal for 1.
  public static func catmullRom(alpha: Double) -> InterpolationMethod {
    InterpolationMethod(curve: .catmullRom(alpha: min(max(alpha, 0), 1)))
  }
}

/// The shape of a point.
public enum MarkSymbol: Int, Sendable, Hashable, CaseIterable {
  /// A disc.
  case circle
  /// A square.
  case square
  /// A triangle that points up.
  case triangle
  /// A square on its corner.
  case diamond
  /// A pentagon.
  case pentagon
  /// An upright cross.
  case plus
  /// A slanting cross.
  case cross
  /// A star of six strokes.
  case asterisk
}

/// How a line is drawn.
public struct StrokeStyle: Sendable, Hashable {
  /// The width in pixels.
  package var lineWidth: Double
  /// The lengths of dashes and gaps in pixels; empty for a solid line.
  package var dash: [Double]

  /// A line of a width in pixels, with dashes and gaps of the lengths in `dash`.
  public init(lineWidth: Double = 2, dash: [Double] = []) {
    self.lineWidth = lineWidth.isFinite ? max(0, lineWidth) : 2
    self.dash = dash.allSatisfy { $0.isFinite && $0 >= 0 } ? dash : []
  }

  /// The dashes as they are written into markup; nil for a solid line.
  package var dashText: String? { dash.isEmpty ? nil : dash.map(Coordinate.amount).joined(separator: " ") }
}

/// Where an annotation stands, seen from its mark.
public enum AnnotationPosition: Sendable, Hashable, CaseIterable {
  /// Above, or where there is room.
  case automatic
  /// On the mark.
  case overlay
  /// Above.
  case top
  /// Below.
  case bottom
  /// To the left.
  case leading
  /// To the right.
  case trailing
  /// Above and to the left.
  case topLeading
  /// Above and to the right.
  case topTrailing
  /// Below and to the left.
  case bottomLeading
  /// Below and to the right.
  case bottomTrailing
}

/// A side towards which something is moved within its room.
public enum Alignment: Sendable, Hashable {
  /// In the middle.
  case center
  /// To the left.
  case leading
  /// To the right.
  case trailing
  /// Upwards.
  case top
  /// Downwards.
  case bottom
}

/// One of the two directions of a chart.
public enum Axis: Sendable, Hashable {
  /// Along x.
  case horizontal
  /// Along y.
  case vertical
}
