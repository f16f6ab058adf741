extension Chart {
  /// Chooses the ticks of the x axis.
  public func chartXAxis(_ marks: () -> AxisMarks) -> Chart { changed { $0.x.set(marks()) } }
  /// Chooses the ticks of the y axis.
  public func chartYAxis(_ marks: () -> AxisMarks) -> Chart { changed { $0.y.set(marks()) } }
  /// Shows or hides the x axis.
  public func chartXAxis(_ visibility: Visibility) -> Chart { changed { $0.x.isHidden = visibility == .hidden } }
  /// Shows or hides the y axis.
  public func chartYAxis(_ visibility: Visibility) -> Chart { changed { $0.y.isHidden = visibility == .hidden } }

  /// Names the x axis; an empty text leaves the name out.
  public func chartXAxisLabel(_ label: String) -> Chart { changed { $0.x.label = label } }
  /// Names the y axis; an empty text leaves the name out.
  public func chartYAxisLabel(_ label: String) -> Chart { changed { $0.y.label = label } }

  /// Chooses what the x scale reaches over.
  public func chartXScale(domain: some ScaleDomain, type: ScaleType? = nil) -> Chart {
    changed { $0.x.set(domain.scaleDomain, type) }
  }
  /// Chooses what the y scale reaches over.
  public func chartYScale(domain: some ScaleDomain, type: ScaleType? = nil) -> Chart {
    changed { $0.y.set(domain.scaleDomain, type) }
  }
  /// Chooses the kind of the x scale.
  public func chartXScale(type: ScaleType) -> Chart { changed { $0.x.type = type } }
  /// Chooses the kind of the y scale.
  public func chartYScale(type: ScaleType) -> Chart { changed { $0.y.type = type } }

  /// Gives names their colours; the order is that of the legend.
  public func chartForegroundStyleScale(_ colors: KeyValuePairs<String, FigureColor>) -> Chart {
    changed { options in options.colors = colors.map { (name: $0.key, color: $0.value) } }
  }

  /// Gives names their colours, one by one.
  public func chartForegroundStyleScale(domain: [String], range: [FigureColor]) -> Chart {
    changed { options in options.colors = zip(domain, range).map { (name: $0.0, color: $0.1) } }
  }

  /// Chooses the ramp that colours numbers, and what it reaches over.
  public func chartForegroundStyleScale(range: ColorRamp, domain: ClosedRange<Double>? = nil) -> Chart {
    changed {
      $0.ramp = range
      $0.rampDomain = domain
    }
  }

  /// Shows or hides the legend; lines named at their ends count as a legend.
  public func chartLegend(_ visibility: Visibility) -> Chart { changed { $0.legend = visibility } }
  /// Writes a title above the plot.
  public func chartTitle(_ title: String) -> Chart { changed { $0.title = title } }

  /// Sets the natural size of the whole chart in pixels; stops when the plot would have no room.
  public func frame(width: Int? = nil, height: Int? = nil) -> Chart {
    changed {
      $0.width = width.map { Double($0) } ?? $0.width
      $0.height = height.map { Double($0) } ?? $0.height
      guard $0.width >= 120, $0.height >= 80 else {
        fatalError(Misuse.size(figure: "Chart", width: Int($0.width), height: Int($0.height)))
      }
    }
  }

  private func changed(_ change: (inout ChartOptions) -> Void) -> Chart {
    var copy = self
    change(&copy.options)
    return copy
  }
}

extension ChartOptions.Axis {
  fileprivate mutating func set(_ marks: AxisMarks) {
    values = marks.values
    format = marks.format
  }

  fileprivate mutating func set(_ domain: [PlotValue], _ type: ScaleType?) {
    self.domain = domain
    self.type = type ?? self.type
  }
}
