extension ChartContent {
  /// Draws the marks in one colour.
  public func foregroundStyle(_ color: FigureColor) -> ChartMarks {
    chartMarks.mapped { if $0.look.color == nil, $0.look.colorKey == nil { $0.look.color = color } }
  }

  /// Colours the marks by a value: names get the colours of the palette, numbers a place on a ramp.
  public func foregroundStyle<Value>(by value: PlottableValue<Value>) -> ChartMarks {
    chartMarks.mapped {
      if $0.look.color == nil, $0.look.colorKey == nil {
        $0.look.colorKey = .init(label: value.label, value: value.start)
      }
    }
  }

  /// Draws points with one symbol; a line gets the symbol at each of its points.
  public func symbol(_ symbol: MarkSymbol) -> ChartMarks {
    chartMarks.mapped { if $0.look.symbol == nil { $0.look.symbol = symbol } }
  }

  /// Chooses the symbol by a value.
  public func symbol<Value>(by value: PlottableValue<Value>) -> ChartMarks {
    chartMarks.mapped {
      if $0.look.symbolKey == nil { $0.look.symbolKey = .init(label: value.label, value: value.start) }
    }
  }

  /// The area of the symbols in square pixels.
  public func symbolSize(_ area: Double) -> ChartMarks {
    chartMarks.mapped { if $0.look.symbolSize == nil { $0.look.symbolSize = area } }
  }

  /// The width and dashes of lines.
  public func lineStyle(_ style: StrokeStyle) -> ChartMarks {
    chartMarks.mapped { if $0.look.line == nil { $0.look.line = style } }
  }

  /// How the points of lines and areas are joined.
  public func interpolationMethod(_ method: InterpolationMethod) -> ChartMarks {
    chartMarks.mapped { if $0.look.interpolation == nil { $0.look.interpolation = method } }
  }

  /// Puts bars of different values side by side.
  public func position<Value>(by value: PlottableValue<Value>) -> ChartMarks {
    chartMarks.mapped {
      if $0.look.position == nil { $0.look.position = .init(label: value.label, value: value.start) }
    }
  }

  /// How much the marks cover what lies behind, from 0 to 1.
  public func opacity(_ opacity: Double) -> ChartMarks {
    chartMarks.mapped { $0.look.opacity = ($0.look.opacity ?? 1) * min(max(opacity, 0), 1) }
  }

  /// Rounds the corners of bars and rectangles, by a radius in pixels.
  public func cornerRadius(_ radius: Double) -> ChartMarks {
    chartMarks.mapped { if $0.look.cornerRadius == nil { $0.look.cornerRadius = max(0, radius) } }
  }

  /// Writes a text beside every mark; a text for which there is no room is left out.
  public func annotation(
    position: AnnotationPosition = .automatic, content: () -> String
  ) -> ChartMarks {
    annotation(content(), position: position)
  }

  /// Writes a text beside every mark; a text for which there is no room is left out.
  public func annotation(_ text: String, position: AnnotationPosition = .automatic) -> ChartMarks {
    let annotation = MarkAnnotation(position: position, text: text)
    return chartMarks.mapped { if $0.look.annotation == nil { $0.look.annotation = annotation } }
  }
}
