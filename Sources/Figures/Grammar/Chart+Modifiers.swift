extension Chart {
  /// Shows or hides the legend; lines named at their ends count as a legend.
  public func chartLegend(_ visibility: Visibility) -> Chart { changed { $0.legend.visibility = visibility } }

  /// Chooses where the legend stands: above (the usual place), below, on the left or right, or over the plot.
  public func chartLegend(
    position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: Double? = nil
  ) -> Chart {
    changed {
      $0.legend.position = position
      $0.legend.alignment = alignment
      $0.legend.spacing = spacing
    }
  }

  /// Writes a title above the plot.
  public func chartTitle(_ title: some StringProtocol) -> Chart { changed { $0.title = String(title) } }

  /// Gives the plot a look: `.chartPlotStyle { $0.aspectRatio(1, contentMode: .fit) }` makes it square.
  ///
  /// The frame becomes narrower or flatter with it.
  public func chartPlotStyle(_ style: (ChartPlotContent) -> ChartPlotContent) -> Chart {
    let content = style(ChartPlotContent())
    return changed { $0.aspectRatio = content.aspectRatio ?? $0.aspectRatio }
  }

  /// Sets the natural size of the whole chart in pixels; stops when the plot would have no room.
  public func frame(width: Double? = nil, height: Double? = nil) -> Chart {
    changed {
      $0.width = width ?? $0.width
      $0.height = height ?? $0.height
      guard $0.width >= 120, $0.height >= 80, $0.width <= 4000, $0.height <= 4000 else {
        fatalError(Misuse.size(figure: "Chart", width: $0.width, height: $0.height))
      }
    }
  }

  /// The same with whole numbers of pixels, as variables of a lesson often are.
  public func frame(width: Int? = nil, height: Int? = nil) -> Chart {
    frame(width: width.map { Double($0) }, height: height.map { Double($0) })
  }

  /// A copy with other options.
  func changed(_ change: (inout ChartOptions) -> Void) -> Chart {
    var copy = self
    change(&copy.options)
    return copy
  }
}
