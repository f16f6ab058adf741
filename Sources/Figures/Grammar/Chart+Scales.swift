extension Chart {
  /// Gives names their colours; the order is that of the legend.
  public func chartForegroundStyleScale<Value: Plottable>(_ colors: KeyValuePairs<Value, FigureColor>) -> Chart {
    changed { $0.colors = Self.looks(colors) }
  }

  /// Gives names their colours, one by one; after the last colour they repeat.
  public func chartForegroundStyleScale<Value: Plottable>(domain: [Value], range: [FigureColor]) -> Chart {
    changed { $0.colors = Self.looks(domain, range) }
  }

  /// Gives names the colours in the order of their appearance; after the last one they repeat.
  public func chartForegroundStyleScale(range: [FigureColor]) -> Chart { changed { $0.colorRange = range } }

  /// Fixes the order of names in the legend, and so their colours of the palette.
  public func chartForegroundStyleScale<Value: Plottable>(domain: [Value]) -> Chart {
    changed { $0.colors = Self.looks(domain, domain.indices.map { .series($0 + 1) }) }
  }

  /// Chooses the ramp that colours numbers, and what it reaches over.
  public func chartForegroundStyleScale(range: ColorRamp, domain: ClosedRange<Double>? = nil) -> Chart {
    changed {
      $0.ramp = range
      $0.rampDomain = domain
    }
  }

  /// Gives names their symbols.
  public func chartSymbolScale<Value: Plottable>(_ symbols: KeyValuePairs<Value, MarkSymbol>) -> Chart {
    changed { $0.symbols = Self.looks(symbols) }
  }

  /// Gives names their symbols, one by one.
  public func chartSymbolScale<Value: Plottable>(domain: [Value], range: [MarkSymbol]) -> Chart {
    changed { $0.symbols = Self.looks(domain, range) }
  }

  /// Gives names the symbols in the order of their appearance.
  public func chartSymbolScale(range: [MarkSymbol]) -> Chart { changed { $0.symbolRange = range } }

  /// Gives names their lines.
  public func chartLineStyleScale<Value: Plottable>(_ lines: KeyValuePairs<Value, StrokeStyle>) -> Chart {
    changed { $0.lines = Self.looks(lines) }
  }

  /// Gives names their lines, one by one.
  public func chartLineStyleScale<Value: Plottable>(domain: [Value], range: [StrokeStyle]) -> Chart {
    changed { $0.lines = Self.looks(domain, range) }
  }

  /// Gives names the lines in the order of their appearance.
  public func chartLineStyleScale(range: [StrokeStyle]) -> Chart { changed { $0.lineRange = range } }

  /// Chooses the smallest and the largest area of symbols in square pixels, and the numbers for which they stand.
  public func chartSymbolSizeScale(domain: ClosedRange<Double>? = nil, range: ClosedRange<Double>) -> Chart {
    changed {
      $0.sizeDomain = domain
      $0.sizeRange = max(0, range.lowerBound)...max(0, range.upperBound)
    }
  }

  private static func looks<Value: Plottable, Look>(_ pairs: KeyValuePairs<Value, Look>) -> [(name: String, look: Look)]
  {
    pairs.map { (name: SeriesPainter.name($0.key.plotValue), look: $0.value) }
  }

  private static func looks<Value: Plottable, Look>(_ names: [Value], _ looks: [Look]) -> [(name: String, look: Look)] {
    guard !looks.isEmpty else { return [] }
    return names.enumerated().map { place, name in
      (name: SeriesPainter.name(name.plotValue), look: looks[place % looks.count])
    }
  }
}
