/// A sector of a pie, or of a ring when it has an inner radius.
public struct SectorMark: ChartContent {
  private var mark: Mark

  /// The mark.
  public var chartMarks: ChartMarks { ChartMarks([mark]) }

  /// A sector whose share of the circle is that of its value among all; values below zero have no share.
  ///
  /// Radii are pixels, or by `.ratio` a share of the largest radius that fits; `angularInset` is the distance in pixels
  /// from the neighbours.
  public init<Angle>(
    angle: PlottableValue<Angle>, innerRadius: MarkDimension = .automatic, outerRadius: MarkDimension = .automatic,
    angularInset: Double? = nil
  ) {
    mark = Mark(.sector)
    mark.angle = .init(angle)
    mark.ring = .init(inner: innerRadius, outer: outerRadius, inset: angularInset)
  }
}
