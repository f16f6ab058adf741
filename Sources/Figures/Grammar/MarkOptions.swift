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
public enum InterpolationMethod: Sendable, Hashable {
  /// Straight lines.
  case linear
  /// A smooth curve that never leaves the range of its points.
  case monotone
  /// A smooth curve that may overshoot.
  case cardinal
  /// A smooth curve through every point.
  case catmullRom
  /// Steps that rise before the point.
  case stepStart
  /// Steps that rise halfway.
  case stepCenter
  /// Steps that rise after the point.
  case stepEnd
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
    self.lineWidth = lineWidth
    self.dash = dash
  }
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
