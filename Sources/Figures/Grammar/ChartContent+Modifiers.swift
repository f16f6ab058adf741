extension ChartContent {
  /// Draws the marks in one colour.
  public func foregroundStyle(_ color: FigureColor) -> ChartMarks {
    styled { if $0.color == nil, $0.colorKey == nil { $0.color = color } }
  }

  /// Colours the marks by a value: names get the colours of the palette, numbers a place on a ramp.
  public func foregroundStyle<Value>(by value: PlottableValue<Value>) -> ChartMarks {
    styled { if $0.color == nil, $0.colorKey == nil { $0.colorKey = value.key } }
  }

  /// Draws points with one symbol; a line gets the symbol at each of its points.
  public func symbol(_ symbol: MarkSymbol) -> ChartMarks { styled { $0.symbol = $0.symbol ?? symbol } }

  /// Chooses the symbol by a value.
  public func symbol<Value>(by value: PlottableValue<Value>) -> ChartMarks {
    styled { $0.symbolKey = $0.symbolKey ?? value.key }
  }

  /// The area of the symbols in square pixels.
  public func symbolSize(_ area: Double) -> ChartMarks {
    styled { $0.symbolSize = $0.symbolSize ?? (area.isFinite ? max(0, area) : nil) }
  }

  /// Chooses the area of the symbols by a value: the larger the number, the larger the symbol.
  public func symbolSize<Value>(by value: PlottableValue<Value>) -> ChartMarks {
    styled { $0.sizeKey = $0.sizeKey ?? value.key }
  }

  /// The width and dashes of lines.
  public func lineStyle(_ style: StrokeStyle) -> ChartMarks { styled { $0.line = $0.line ?? style } }

  /// Chooses the dashes of lines by a value.
  public func lineStyle<Value>(by value: PlottableValue<Value>) -> ChartMarks {
    styled { $0.lineKey = $0.lineKey ?? value.key }
  }

  /// How the points of lines and areas are joined.
  public func interpolationMethod(_ method: InterpolationMethod) -> ChartMarks {
    styled { $0.interpolation = $0.interpolation ?? method }
  }

  /// Puts marks of different values side by side, along the axis with names unless `axis` says another.
  ///
  /// `span` is the room that all of them take together.
  public func position<Value>(
    by value: PlottableValue<Value>, axis: Axis? = nil, span: MarkDimension = .automatic
  ) -> ChartMarks {
    styled { $0.position = $0.position ?? .init(key: value.key, axis: axis, span: span) }
  }

  /// How much the marks cover what lies behind, from 0 to 1.
  public func opacity(_ opacity: Double) -> ChartMarks {
    styled { $0.opacity = ($0.opacity ?? 1) * min(max(opacity, 0), 1) }
  }

  /// Rounds the corners of bars, rectangles and sectors, by a radius in pixels.
  public func cornerRadius(_ radius: Double) -> ChartMarks {
    styled { $0.cornerRadius = $0.cornerRadius ?? (radius.isFinite ? max(0, radius) : 0) }
  }

  /// Moves the marks to the right and downwards, in pixels.
  public func offset(x: Double = 0, y: Double = 0) -> ChartMarks {
    styled { $0.offset = Point(($0.offset?.x ?? 0) + x, ($0.offset?.y ?? 0) + y) }
  }

  /// Draws marks with a higher number in front of those with a lower one; the usual number is 0.
  public func zIndex(_ value: Double) -> ChartMarks { styled { $0.zIndex = $0.zIndex ?? value } }

  /// Marks changed in their look.
  private func styled(_ change: (inout MarkLook) -> Void) -> ChartMarks {
    chartMarks.mapped { change(&$0.look) }
  }
}

// MARK: Texts

extension ChartContent {
  /// Writes a text beside every mark; a text for which there is no room is left out.
  ///
  /// `alignment` moves it along that side, `spacing` is its distance in pixels.
  public func annotation(
    position: AnnotationPosition = .automatic, alignment: Alignment = .center, spacing: Double? = nil,
    content: () -> some TextContent
  ) -> ChartMarks {
    let annotation = MarkAnnotation(
      position: position, alignment: alignment, spacing: spacing, text: content().chartText)
    return styled { $0.annotations.append(annotation) }
  }

  /// Writes a text beside every mark; a text for which there is no room is left out.
  public func annotation(_ text: String, position: AnnotationPosition = .automatic) -> ChartMarks {
    annotation(position: position) { text }
  }

  /// What is said of the marks in place of their positions, and shown when a reader hovers over them.
  public func accessibilityLabel(_ label: some StringProtocol) -> ChartMarks {
    styled { $0.accessibility.label = $0.accessibility.label ?? String(label) }
  }

  /// What is said of the marks in place of their values.
  public func accessibilityValue(_ value: some StringProtocol) -> ChartMarks {
    styled { $0.accessibility.value = $0.accessibility.value ?? String(value) }
  }

  /// Leaves marks that only decorate out of what is said, of the data table, and of hovering.
  public func accessibilityHidden(_ isHidden: Bool) -> ChartMarks {
    styled { $0.accessibility.isHidden = $0.accessibility.isHidden || isHidden }
  }
}

extension PlottableValue {
  /// The value as a key by which marks are told apart.
  fileprivate var key: MarkLook.Key { MarkLook.Key(label: label, value: start) }
}
