/// The marks of many values at once, whose look can depend on the elements that they come from.
///
/// ```swift
/// PointPlot(words, x: .value("count", \.count), y: .value("length", \.length))
///   .foregroundStyle(by: .value("class", \.partOfSpeech))
/// ```
public protocol VectorizedChartContent: ChartContent {
  /// What the marks come from.
  associatedtype Element
  /// The elements and their marks.
  var plotted: PlottedElements<Element> { get }
  /// A plot of marks that exist.
  init(_ plotted: PlottedElements<Element>)
}

/// Elements with their marks.
public struct PlottedElements<Element> {
  /// The elements, one for each mark; empty when the marks come from bare numbers or a function.
  package let elements: [Element]
  /// The marks in the order of drawing.
  package var marks: [Mark]

  package init(_ elements: [Element] = [], marks: [Mark]) {
    self.elements = elements
    self.marks = marks
  }
}

extension VectorizedChartContent {
  /// The marks of all elements.
  public var chartMarks: ChartMarks { ChartMarks(plotted.marks) }

  /// Colours each mark by a value of its element: names get the colours of the palette, numbers a place on a ramp.
  public func foregroundStyle(by value: PlottableProjection<Element>) -> Self {
    changed { look, element in
      if look.color == nil, look.colorKey == nil { look.colorKey = value.key(element) }
    }
  }

  /// Chooses the symbol of each mark by a value of its element.
  public func symbol(by value: PlottableProjection<Element>) -> Self {
    changed { look, element in look.symbolKey = look.symbolKey ?? value.key(element) }
  }

  /// Chooses the area of each symbol by a value of its element.
  public func symbolSize(by value: PlottableProjection<Element>) -> Self {
    changed { look, element in look.sizeKey = look.sizeKey ?? value.key(element) }
  }

  /// The area of each symbol in square pixels.
  public func symbolSize(_ area: KeyPath<Element, Double>) -> Self {
    changed { look, element in look.symbolSize = look.symbolSize ?? element[keyPath: area] }
  }

  /// Chooses the dashes of each line by a value of its elements.
  public func lineStyle(by value: PlottableProjection<Element>) -> Self {
    changed { look, element in look.lineKey = look.lineKey ?? value.key(element) }
  }

  /// Puts marks of different values side by side.
  public func position(
    by value: PlottableProjection<Element>, axis: Axis? = nil, span: MarkDimension = .automatic
  ) -> Self {
    changed { look, element in
      look.position = look.position ?? .init(key: value.key(element), axis: axis, span: span)
    }
  }

  /// How much each mark covers what lies behind, from 0 to 1.
  public func opacity(_ opacity: KeyPath<Element, Double>) -> Self {
    changed { look, element in
      look.opacity = (look.opacity ?? 1) * min(max(element[keyPath: opacity], 0), 1)
    }
  }

  /// The colour of each mark.
  public func foregroundStyle(_ color: KeyPath<Element, FigureColor>) -> Self {
    changed { look, element in
      if look.color == nil, look.colorKey == nil { look.color = element[keyPath: color] }
    }
  }

  private func changed(_ change: (inout MarkLook, Element) -> Void) -> Self {
    var copy = plotted
    for (index, element) in zip(copy.marks.indices, copy.elements) { change(&copy.marks[index].look, element) }
    return Self(copy)
  }
}
