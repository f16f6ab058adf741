extension Chart {
  /// Chooses the marks of the x axis.
  public func chartXAxis(@AxisContentBuilder content: () -> some AxisContent) -> Chart {
    changed { $0.x.marks = content().axisMarks }
  }
  /// Chooses the marks of the y axis.
  public func chartYAxis(@AxisContentBuilder content: () -> some AxisContent) -> Chart {
    changed { $0.y.marks = content().axisMarks }
  }
  /// Shows or hides the x axis.
  public func chartXAxis(_ visibility: Visibility) -> Chart { changed { $0.x.isHidden = visibility == .hidden } }
  /// Shows or hides the y axis.
  public func chartYAxis(_ visibility: Visibility) -> Chart { changed { $0.y.isHidden = visibility == .hidden } }

  /// Names the x axis; an empty text leaves the name out.
  ///
  /// It stands below or, with a position at the top, above the plot, and by `alignment` to the left or right.
  public func chartXAxisLabel(
    _ label: some StringProtocol, position: AnnotationPosition = .automatic, alignment: Alignment? = nil
  ) -> Chart {
    changed { $0.x.label = .init(text: String(label), position: position, alignment: alignment) }
  }

  /// Names the y axis; an empty text leaves the name out.
  ///
  /// It stands level above the axis, which reads best, or upright beside it with a position at the left or right.
  public func chartYAxisLabel(
    _ label: some StringProtocol, position: AnnotationPosition = .automatic, alignment: Alignment? = nil
  ) -> Chart {
    changed { $0.y.label = .init(text: String(label), position: position, alignment: alignment) }
  }

  /// Chooses what the x scale reaches over.
  public func chartXScale(
    domain: some ScaleDomain, range: PositionScaleRange = .plotDimension, type: ScaleType? = nil
  ) -> Chart {
    changed { $0.x.set(domain.chosenDomain, range, type) }
  }
  /// Chooses what the y scale reaches over.
  public func chartYScale(
    domain: some ScaleDomain, range: PositionScaleRange = .plotDimension, type: ScaleType? = nil
  ) -> Chart {
    changed { $0.y.set(domain.chosenDomain, range, type) }
  }
  /// Chooses the part of the plot that the x scale uses, and its kind.
  public func chartXScale(range: PositionScaleRange, type: ScaleType? = nil) -> Chart {
    changed { $0.x.set($0.x.domain, range, type) }
  }
  /// Chooses the part of the plot that the y scale uses, and its kind.
  public func chartYScale(range: PositionScaleRange, type: ScaleType? = nil) -> Chart {
    changed { $0.y.set($0.y.domain, range, type) }
  }
  /// Chooses the kind of the x scale.
  public func chartXScale(type: ScaleType) -> Chart { changed { $0.x.type = type } }
  /// Chooses the kind of the y scale.
  public func chartYScale(type: ScaleType) -> Chart { changed { $0.y.type = type } }
}

extension ChartOptions.AxisOptions {
  fileprivate mutating func set(_ domain: ChosenDomain, _ range: PositionScaleRange, _ type: ScaleType?) {
    self.domain = domain
    self.range = range
    self.type = type ?? self.type
  }
}
